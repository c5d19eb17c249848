"""What rules may ask of an act: its items, the places a condition may stand in, sentences."""

from __future__ import annotations

from actlint.model.norm import ActNorms
from actlint.read import read_bytes
from actlint.rules import load
from actlint.rules.context import Context, lemmas, line
from actlint.rules.match import match
from actlint.structure import parse

ACT = """Типовые правила о порядке
1. Отдел рассматривает заявление и выдает ответ. Он хранит копию.
2. Для ответа представляются документы:
1) заявление в свободной форме;
2) копия договора о найме.
3. Ответ выдается в течение двух дней.
4. Плата за ответ не взимается.
5. Жалоба на ответ подается в суд.
"""


def _context() -> Context:
    return Context(parse(read_bytes(ACT.encode(), "a.txt")), ActNorms((), {}), load())


def test_scopes_reach_as_far_as_documented() -> None:
    context = _context()
    assert list(context.reach(1, "sentence")) == [1]
    assert list(context.reach(4, "item")) == [2, 3, 4]
    assert list(context.reach(1, "next")) == [1, 2, 3, 4, 5]
    assert list(context.reach(7, "next")) == [7]
    assert list(context.reach(7, "act")) == [1, 2, 3, 4, 5, 6, 7]


def test_a_term_may_stand_in_the_item_or_the_next_and_for_a_sub_item_in_its_head() -> None:
    context = _context()
    assert list(context.close(1)) == [1, 2, 3, 4]
    assert sorted(context.close(3)) == [2, 3]
    assert list(context.close(7)) == [7]


def test_items_around_a_paragraph() -> None:
    context = _context()
    assert (context.item(4).kind, context.item(4).number) == ("subitem", "2")
    assert (context.top_item(4).kind, context.top_item(4).number) == ("item", "2")
    assert list(context.heads(4)) == [2]
    assert context.followers == {2: [3, 4]}


def test_the_sentence_around_an_offset() -> None:
    context = _context()
    text = context.text(1)
    low, high = context.sentence(1, text.index("хранит"))
    assert text[low:high] == "Он хранит копию."
    low, high = context.sentence(1, text.index("выдает"))
    assert text[low:high] == "Отдел рассматривает заявление и выдает ответ."


def test_leaving_out_sentences_that_cannot_hold_a_phrase_loses_nothing() -> None:
    """A long paragraph of many sentences gives what every phrase gives when it is tried in each of them."""
    text = "Типовые правила\n1. " + " ".join(
        f"Отдел {n} {what}."
        for n, what in enumerate(
            (
                "вправе при необходимости продлить срок и другие сроки",
                "по своему усмотрению отказывает в выдаче",
                "хранит копию, за исключением отдельных случаев",
                "принимает решение в разумный срок в установленном порядке",
                "как правило, незамедлительно извещает заявителя и т.д",
            )
        )
    )
    context = Context(parse(read_bytes(text.encode(), "a.txt")), ActNorms((), {}), load())
    pack, all_ = context.pack, context.sentences(1)
    assert len(all_) == 5
    found = {x for x in range(len(pack.phrases)) if context.holds((x,), 1)}
    lines = [line(x) for x in all_]
    tried = (
        x for x, what in enumerate(pack.phrases) if any(match(what, one, pack.opening(x), pack.classes, lemmas) for one in lines)
    )
    assert found == set(tried)
    assert len(found) >= 5
