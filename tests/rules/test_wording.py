"""What a finding says: true of its words, and nothing twice."""

from __future__ import annotations

from actlint.model.finding import Hit
from actlint.rules import load
from actlint.rules.wording import MOST_SIGNS, _named

PACK = load()


def test_a_finding_on_a_sign_says_what_the_sign_is_not_all_that_its_rule_can_mean() -> None:
    """One rule may rest on several signs: "A, B or C is missing" would leave the reader to guess."""
    for name in ("no-form", "step-without-actor", "order-not-given"):
        for lang in ("kk", "ru", "en"):
            exact = PACK.message("kz.procedure.step-incomplete", name, lang)
            assert "{quote}" in exact
            assert exact != PACK.text("kz.procedure.step-incomplete", "message", lang)
    assert PACK.message("kz.procedure.step-incomplete", "", "en") == PACK.text("kz.procedure.step-incomplete", "message", "en")


def named(*hits: Hit) -> list[str]:
    return [h.rule for h in _named(PACK, hits, ("discretion", "vague-term", "deadline", "excessive-requirement"))]


def test_words_of_judgement_inside_other_named_words_are_not_named_again() -> None:
    need = Hit("kz.discretion.when-necessary", "discretion", 0, 0, 20)
    inside = Hit("kz.vague-term.evaluative-word", "vague-term", 0, 0, 12)
    apart = Hit("kz.vague-term.evaluative-word", "vague-term", 0, 30, 40)
    assert named(need, inside) == ["kz.discretion.when-necessary"]
    assert named(need, apart) == ["kz.discretion.when-necessary", "kz.vague-term.evaluative-word"]


def test_two_things_said_of_the_same_verb_are_both_named() -> None:
    verb = [Hit(rule, rule.split(".")[1], 0, 5, 10) for rule in ("kz.deadline.no-term", "kz.discretion.no-grounds")]
    assert named(*verb) == ["kz.deadline.no-term", "kz.discretion.no-grounds"]


def test_a_rule_is_named_once_and_one_of_level_hint_only_where_nothing_surer_is() -> None:
    sure = Hit("kz.deadline.no-term", "deadline", 0, 5, 10)
    burden = Hit("kz.excessive-requirement.burden", "excessive-requirement", 0, 20, 25)
    assert named(sure, Hit("kz.deadline.no-term", "deadline", 0, 40, 45), burden) == ["kz.deadline.no-term"]
    assert named(burden) == ["kz.excessive-requirement.burden"]


def test_a_finding_does_not_list_all_it_could() -> None:
    many = [Hit(f"kz.deadline.{x}", "deadline", 0, n * 10, n * 10 + 5) for n, x in enumerate(
        ("no-term", "vague-word", "open-term", "set-by-official", "set-elsewhere", "vague-term-of-action"))]  # fmt: skip
    assert len(named(*many)) == MOST_SIGNS
