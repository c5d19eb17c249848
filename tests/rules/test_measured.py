"""How sure a finding is: the judge's probability and what was measured of the rule, put together."""

from __future__ import annotations

import pytest

from actlint.rules.measured import Measure, Measured, measured, together

TABLE = {
    "findings": {"slope": 0.9, "kk": 0.5, "ru": 0.0, "least": 0.6},
    "rules": {"a.good": {"precision": 0.9, "n": 40, "alone": 0.5, "shift": 0.8}, "a.poor": {"alone": 0.2, "shift": -0.8}},
}


def test_a_file_without_a_scale_leaves_the_probability_as_it_is() -> None:
    plain = measured({"rules": {"a.good": {"precision": 0.9, "n": 40}}})
    assert plain.surety("a.good", "kk", 0.37) == pytest.approx(0.37)
    assert plain.rules["a.good"] == Measure(0.9, 40)


def test_a_rule_that_is_often_right_makes_a_finding_surer_and_one_that_is_not_less_sure() -> None:
    scale = measured(TABLE)
    good, plain, poor = (scale.surety(rule, "ru", 0.6) for rule in ("a.good", "a.unknown", "a.poor"))
    assert good > plain > poor


def test_the_language_counts() -> None:
    scale = measured(TABLE)
    assert scale.surety("a.good", "kk", 0.6) > scale.surety("a.good", "ru", 0.6)


def test_the_probability_needed_is_just_enough_for_the_best_of_the_rules() -> None:
    scale = measured(TABLE)
    needed = scale.needed(("a.poor", "a.good"), "kk")
    assert scale.surety("a.good", "kk", needed) == pytest.approx(scale.least)
    assert scale.surety("a.poor", "kk", needed) < scale.least


def test_a_rule_that_was_not_measured_well_must_be_surer() -> None:
    scale = measured(TABLE)
    assert scale.reported("a.good", 0.65)
    assert not scale.reported("a.poor", 0.65) and not scale.reported("a.unknown", 0.65)
    assert scale.reported("a.poor", 0.71)


def test_certainty_of_the_judge_does_not_overflow() -> None:
    scale = measured(TABLE)
    assert 0 <= scale.surety("a.good", "kk", 0.0) < scale.surety("a.good", "kk", 1.0) <= 1


def test_a_pack_beside_ours_adds_its_rules_and_keeps_our_scale() -> None:
    both = together([measured(TABLE), measured({"rules": {"b.own": {"precision": 0.8, "n": 12}}})])
    assert set(both.rules) == {"a.good", "a.poor", "b.own"}
    assert (both.slope, both.least, both.languages) == (0.9, 0.6, {"kk": 0.5, "ru": 0.0})


def test_what_was_measured_of_nothing_is_neutral() -> None:
    assert together([]) == Measured()
