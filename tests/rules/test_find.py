"""One pass over an act: hits in text order, in the right parts and language, cleared ones kept with what cleared them."""

from __future__ import annotations

from pathlib import Path

from actlint.model.norm import ActNorms
from actlint.norms import analyse
from actlint.read import read_bytes
from actlint.rules import find, load
from actlint.rules.find import each_hit
from actlint.structure import parse
from tests.rules.packs import NOTHING, block, pack

ACT = """Типовые правила о порядке
1. Акимат вправе отказать в выдаче, вправе перенести срок.
2. Заявитель вправе отозвать заявление до его рассмотрения.
3. Әкімдік өтінішті қараудан бас тартуға құқылы.
"""


def _detect(folder: Path, **more: object):
    detect = {"kk": {"kind": "phrase", "any": ["құқылы"]}, "ru": {"kind": "phrase", "any": ["вправе"]}}
    return pack(folder, block(detect=detect, unless=["subject-is-person"], **more))


def test_hits_come_in_text_order_with_what_cleared_them(tmp_path: Path) -> None:
    act = parse(read_bytes(ACT.encode(), "a.txt"))
    hits = find(act, analyse(act), _detect(tmp_path))
    assert [(x.paragraph, x.cleared_by and x.cleared_by[0]) for x in hits] == [
        (1, None), (1, None), (2, "subject-is-person"), (3, None),
    ]  # fmt: skip
    for hit in hits:
        quoted = act.document.paragraphs[hit.paragraph].text[hit.start : hit.end]
        assert quoted == ("құқылы" if hit.paragraph == 3 else "вправе")
        assert (hit.rule, hit.factor) == ("test.discretion.one", "discretion")


def test_rules_work_without_norms(tmp_path: Path) -> None:
    """Guards on the subject then fall back on the words of the sentence."""
    act = parse(read_bytes(ACT.encode(), "a.txt"))
    hits = find(act, ActNorms((), {}), _detect(tmp_path))
    assert [bool(x.cleared_by) for x in hits] == [False, False, True, False]


def test_a_detector_of_one_language_leaves_the_other_alone(tmp_path: Path) -> None:
    detect = {"kk": {"kind": "phrase", "any": ["орган"]}, "ru": NOTHING}
    one = pack(tmp_path, block(detect=detect))
    act = parse(read_bytes("Типовые правила\n1. Этот орган решает спор граждан города.\n".encode(), "a.txt"))
    assert find(act, analyse(act), one) == ()


def test_an_empty_document_has_no_hits() -> None:
    act = parse(read_bytes("Типовые правила\n".encode(), "a.txt"))
    assert find(act, analyse(act), load()) == ()


def test_time_grows_with_the_text_not_with_its_square(tmp_path: Path) -> None:
    """Eight times the text takes less than twenty times the time."""
    import time

    def seconds(items: int) -> float:
        lines = [f"{n}. Акимат при необходимости и по усмотрению незамедлительно решает спор {n}." for n in range(1, items)]
        act = parse(read_bytes(("Типовые правила\n" + "\n".join(lines)).encode(), "a.txt"))
        norms = ActNorms((), {})
        began = time.process_time()
        find(act, norms, rules)
        return time.process_time() - began

    rules = load()
    seconds(20)
    assert seconds(1600) < 20 * max(seconds(200), 0.01)


def test_checks_that_only_hint_are_not_run_where_no_hints_are_wanted():
    norm = "Смотритель осматривает качели детской площадки каждое утро до открытия парка."
    text = f"Правила\n1. {norm}\n2. {norm}\n"
    act = parse(read_bytes(text.encode(), "a.txt"))
    norms, pack = analyse(act), load()
    rules = {hint: {x.rule for x in each_hit(act, norms, pack, hints=hint)} for hint in (True, False)}
    assert "kz.collision.repeated-norm" in rules[True] - rules[False]
    assert all(pack.rules[x].level == "hint" for x in rules[True] - rules[False])
