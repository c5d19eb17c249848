"""From hits to findings: the judge and the signs together."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from actlint.norms import analyse
from actlint.read import read_bytes
from actlint.rules import find, load
from actlint.rules.decide import Profile, _level, decide
from actlint.rules.fingerprint import fingerprint
from actlint.rules.wording import UNNAMED
from actlint.structure import parse

DRAFT = """Тіркеу қағидалары
1-тарау. Тәртіп
1. Уәкілетті орган өтініш берушіге рұқсат беруге құқылы.
2. Қажет болған жағдайда комиссия өз қалауы бойынша қосымша құжаттарды талап етуге құқылы.
3. Өтінішке мыналар қоса беріледі:
1) төлқұжаттың көшірмесі;
2) учаскенің сызбасы.
4. Бөлім өтінішті тіркелген күннен бастап үш жұмыс күні ішінде қарайды."""


def findings(text: str = DRAFT, **profile: object):
    act = parse(read_bytes(text.encode(), "a.txt"))
    norms, pack = analyse(act), load()
    return decide(act, norms, find(act, norms, pack), pack, lang="kk", profile=Profile(**profile))  # type: ignore[arg-type]


def test_a_body_that_may_demand_at_will_is_reported_with_its_signs():
    reported = [f for f in findings() if f.paragraph == 4 and f.level != "hint"]
    assert reported
    assert reported[0].signs
    assert reported[0].why and reported[0].advice and reported[0].basis


def test_a_norm_with_term_and_start_is_not_reported():
    assert [f for f in findings() if f.paragraph == 8 and f.level != "hint"] == []


def test_every_finding_quotes_its_paragraph_and_has_an_address():
    for one in findings():
        assert one.text[one.start : one.end] == one.quote
        assert one.address


def test_what_cannot_name_a_sign_is_only_a_hint():
    assert all(f.level == "hint" for f in findings() if f.rule == UNNAMED)


def test_one_paragraph_gives_one_judged_finding():
    numbers = [f.paragraph for f in findings() if f.level != "hint"]
    assert len(numbers) == len(set(numbers))


def test_cleared_signs_come_only_when_asked_for_and_say_by_what():
    assert all(f.cleared_by is None for f in findings())
    term = DRAFT.replace("2. Қажет", "2. Бөлім өтінішті қарайды.\n3. Қажет")
    assert any(f.cleared_by for f in findings(term, cleared=True))


def test_select_and_ignore_take_factors_and_rules():
    some = findings()
    factor = some[0].factor
    assert {f.factor for f in findings(select=(factor,))} == {factor}
    assert factor not in {f.factor for f in findings(ignore=(factor,))}
    assert some[0].rule not in {f.rule for f in findings(ignore=(some[0].rule,))}


def test_fingerprints_survive_renumbering_and_moving():
    before = {f.fingerprint for f in findings()}
    moved = DRAFT.replace("4. Бөлім", "5. Бөлім").replace("2. Қажет", "12. Қажет")
    after = {f.fingerprint for f in findings(moved) if f.paragraph == 4}
    assert after and after <= before


def test_a_fingerprint_depends_on_rule_words_and_their_surroundings():
    text = "Комиссия өз қалауы бойынша шешеді."
    one = fingerprint("r", "discretion", text, 9, 27)
    assert one == fingerprint("r", "discretion", "3. " + text, 12, 30)
    assert one != fingerprint("s", "discretion", text, 9, 27)
    assert one != fingerprint("r", "discretion", text.replace("Комиссия", "Өтініш беруші"), 14, 32)


@pytest.mark.parametrize(
    ("probability", "rule", "level"),
    [
        (0.9, "warning", "error"),
        (0.7, "warning", "warning"),
        (0.7, "error", "error"),
        (0.5, "error", "warning"),
        (0.99, "hint", "warning"),
    ],
)
def test_only_what_is_sure_is_an_error(probability, rule, level):
    assert _level(probability, rule, 0.8) == level


def test_texts_come_in_the_language_asked_for():
    act = parse(read_bytes(DRAFT.encode(), "a.txt"))
    norms, pack = analyse(act), load()
    hits = find(act, norms, pack)
    kk = decide(act, norms, hits, pack, lang="kk")
    en = decide(act, norms, hits, pack, lang="en")
    assert [replace(f, message="", why="", advice="", basis=(), signs=(), address="", cleared_by=None) for f in kk] == [
        replace(f, message="", why="", advice="", basis=(), signs=(), address="", cleared_by=None) for f in en
    ]
    assert kk[0].message != en[0].message
