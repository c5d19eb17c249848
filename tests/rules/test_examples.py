"""`actlint test` says what is wrong with a rule, and our own rules have nothing wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from actlint.rules import load
from actlint.rules.examples import Failure, example, run
from tests.rules.packs import block, pack


def failures(folder: Path, **changes: Any) -> list[Failure]:
    return run(pack(folder, block(**changes))).failures


def test_our_rules_do_what_their_examples_say() -> None:
    """And each has three bad and three good examples in either language, at least."""
    outcome = run(load())
    assert outcome.failures == []
    assert outcome.few == []
    assert outcome.rules == len(load().rules)
    assert outcome.examples > 4 * outcome.rules


def test_a_sound_rule_has_no_failures_but_few_examples(tmp_path: Path) -> None:
    outcome = run(pack(tmp_path, block()))
    assert outcome.failures == []
    assert outcome.few == [("test.discretion.one", "ru", "bad"), ("test.discretion.one", "ru", "good")]


@pytest.mark.parametrize(
    ("changes", "problem", "expected", "got"),
    [
        ({"bad": {"ru": ["Акимат решает по усмотрению."]}}, "no-mark", (), ()),
        ({"bad": {"ru": ["Акимат [[решает]] спор."]}}, "missed", ("решает",), ()),
        ({"bad": {"ru": ["Акимат решает [[усмотрению]] по усмотрению."]}}, "missed", ("усмотрению",), ()),
        ({"bad": {"ru": ["Акимат решает по [[усмотрению]]."]}}, "other-span", ("усмотрению",), ("по усмотрению",)),
        (
            {"bad": {"ru": ["Акимат [[по усмотрению]] решает, по усмотрению делит."]}},
            "extra", (), ("по усмотрению",),
        ),
        ({"good": {"ru": ["Акимат решает по усмотрению."]}}, "good-flagged", (), ("по усмотрению",)),
        ({"good": {}}, "no-examples", (), ()),
        ({"unless": ["subject-is-body"]}, "cleared", ("по усмотрению",), ("по усмотрению",)),
        (
            {"bad": {"ru": ["В целях порядка решать [[по усмотрению]]\nПРИКАЗЫВАЮ:\n1. Утвердить план."]}},
            "other-zone", ("по усмотрению",), (),
        ),
    ],
)  # fmt: skip
def test_each_problem_is_named(
    tmp_path: Path, changes: dict[str, Any], problem: str, expected: tuple[str, ...], got: tuple[str, ...]
) -> None:
    first = failures(tmp_path, **changes)[0]
    assert (first.problem, first.expected, first.got) == (problem, expected, got)
    assert first.rule == "test.discretion.one"
    assert first.file.endswith("rules.yaml")


def test_what_cleared_a_bad_example_is_told(tmp_path: Path) -> None:
    assert failures(tmp_path, unless=["subject-is-body"])[0].data == (("by", "subject-is-body"),)


def test_a_bad_example_without_its_words_must_be_silent(tmp_path: Path) -> None:
    """A rule that flags the sentence anyway does not look at what it quotes."""
    detect = {"kk": {"none": "not needed"}, "ru": {"kind": "phrase", "any": ["(по усмотрению|решает)"]}}
    problems = {x.problem for x in failures(tmp_path, detect=detect)}
    assert problems == {"extra", "still-flagged", "good-flagged"}


def test_a_slow_phrase_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from actlint.rules import examples

    monkeypatch.setattr(examples, "SLOWEST", 0.0)
    slow = failures(tmp_path)
    assert slow[0].problem == "slow"
    assert dict(slow[0].data)["phrase"] == "по усмотрению"


@pytest.mark.parametrize(
    "phrase",
    ["а ..30 а ..30 а ..30 а ..30 б", "[а] [а] [а] [а] [а] [а] [а] [а] [а] [а] [а] [а] ббб", "(а|а а|а а а) (а|а а) ..30 ббб"],
)
def test_hostile_phrases_over_hostile_text_stay_linear(phrase: str, tmp_path: Path) -> None:
    """Where a regular expression would backtrack for ever, thousands of words take a moment."""
    import time

    from actlint.rules.match import Line, Opening, match
    from actlint.rules.phrases import parse

    words = ["а"] * 2000
    places = list(range(len(words)))
    line = Line("ru", words, places, [x + 1 for x in places], [0] * len(words))
    began = time.process_time()
    assert match(parse(phrase, "ru", {}), line, Opening(free=True), {}, lambda word, _: frozenset((word,))) == []
    assert time.process_time() - began < 10


def test_an_example_becomes_a_small_act() -> None:
    """A line without a number of its own gets one beside the text, so that offsets stay those of the example."""
    one = example("Акимат [[решает]] спор и [[делит]] землю.", "ru")
    assert [one.words(x) for x in one.marks] == ["решает", "делит"]
    assert one.document.paragraphs[1].label == "1."
    assert one.text() == "Акимат решает спор и делит землю."
    whole = example("О парках\nПРИКАЗЫВАЮ:\n1. [[Открыть]] парк.", "ru")
    assert whole.document.paragraphs[0].text == "О парках"
