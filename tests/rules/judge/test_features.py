"""What the judge sees: the same in training and in use, and nothing that depends on numbering."""

from __future__ import annotations

from actlint.norms import analyse
from actlint.read import read_bytes
from actlint.rules.judge.features import Lines, groups
from actlint.structure import parse

DRAFT = """Үлгілік қағидалар
1-тарау. Тәртіп
1. Бөлім өтініш берушіге анықтама береді.
2. Комиссия:
1) өтінімді қарайды;
2) шешім шығарады."""


def lines(text: str = DRAFT) -> Lines:
    act = parse(read_bytes(text.encode(), "a.txt"))
    return Lines(act, analyse(act))


def at(one: Lines, words: str) -> int:
    return next(i for i, p in enumerate(one.act.document.paragraphs) if words in p.text)


def test_headings_and_titles_are_not_judged():
    one = lines()
    judged = [one.act.document.paragraphs[i].text for i in one.judged()]
    assert "1-тарау. Тәртіп" not in judged
    assert "1. Бөлім өтініш берушіге анықтама береді." in judged


def test_the_number_of_an_item_does_not_count():
    a, b = lines(), lines(DRAFT.replace("1. Бөлім", "7. Бөлім"))
    i, j = at(a, "Бөлім"), at(b, "Бөлім")
    assert groups(a, i)["w"] == groups(b, j)["w"]


def test_look_alike_letters_do_not_count():
    a, b = lines(), lines(DRAFT.replace("берушіге", "берушiге"))
    assert sorted(groups(a, at(a, "анықтама"))["w"]) == sorted(groups(b, at(b, "анықтама"))["w"])


def test_a_list_member_sees_its_head_and_a_neighbour_its_side():
    one = lines()
    member = groups(one, at(one, "өтінімді"))
    assert member["h"]
    assert not set(member["p"]) & set(member["n"])


def test_features_of_a_paragraph_are_the_same_each_time():
    one, other = lines(), lines()
    i = at(one, "Бөлім")
    assert {k: sorted(v) for k, v in groups(one, i).items()} == {k: sorted(v) for k, v in groups(other, i).items()}
