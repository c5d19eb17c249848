"""Figures against labelled acts: what counts as a match, as a miss, as noise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from actlint.model.finding import Finding
from actlint.rules.evaluate import Share, evaluate, gold

PLAIN = Finding(
    rule="kz.r", factor="deadline", also=(), level="warning", confidence=None, paragraph=5, index=4, start=0, end=1,
    quote="", text="", address="", message="", why="", advice="", basis=(), signs=(), cleared_by=None, suppressed=None,
    fingerprint="",
)  # fmt: skip


def label(line: int, factor: str, strength: str = "factor", also: tuple[str, ...] = (), act: str = "a.kk") -> dict[str, object]:
    return {"act": act, "line": line, "factor": factor, "also": list(also), "strength": strength}


@pytest.mark.parametrize(
    ("finding", "gold_row", "matches"),
    [
        (PLAIN, label(5, "deadline"), True),
        (PLAIN, label(7, "deadline"), True),  # an absence may be marked up to two paragraphs away
        (PLAIN, label(8, "deadline"), False),
        (PLAIN, label(5, "discretion", also=("deadline",)), True),
        (PLAIN, label(5, "discretion"), False),
        (replace(PLAIN, also=("discretion",)), label(5, "discretion"), True),
        (replace(PLAIN, factor="discretion"), label(6, "discretion"), False),  # a word has its one place
    ],
)
def test_what_is_a_match(finding: Finding, gold_row: dict[str, object], matches: bool) -> None:
    total = evaluate({"a.kk": (finding,)}, [gold_row], {"a.kk": 20}).total[0]
    assert (total.precision, total.recall) == (Share(int(matches), 1), Share(int(matches), 1))


def test_hints_of_the_labels_count_for_precision_and_are_not_owed() -> None:
    total = evaluate({"a.kk": (PLAIN,)}, [label(5, "deadline", "hint")], {"a.kk": 20}).total[0]
    assert total.precision == Share(1, 1)
    assert total.recall == Share(0, 0)
    assert total.f1 is None


def test_rows_are_apart_by_language_factor_and_rule() -> None:
    other = replace(PLAIN, rule="kz.s", factor="discretion", paragraph=9)
    measured = evaluate(
        {"a.kk": (PLAIN,), "a.ru": (other,)}, [label(5, "deadline"), label(9, "open-list", act="a.ru")], {"a.kk": 20, "a.ru": 20}
    )
    factors = {(x.name, x.language): (x.precision.hits, x.precision.of, x.recall.of) for x in measured.factors}
    assert factors["deadline", "kk"] == (1, 1, 1)
    assert factors["discretion", "ru"] == (0, 1, 0)
    assert factors["open-list", "ru"] == (0, 0, 1)
    assert {(x.name, x.language) for x in measured.rules if x.precision.of} == {("kz.r", "kk"), ("kz.s", "ru")}


def test_noise_counts_findings_at_unlabelled_places() -> None:
    far = replace(PLAIN, paragraph=15)
    measured = evaluate({"a.kk": (PLAIN, far)}, [label(5, "discretion")], {"a.kk": 21})
    assert measured.noise == pytest.approx(100 * 1 / 20)


def test_wilson_interval() -> None:
    """Values of Wilson (1927) for 8 of 10, as published tables give them."""
    low, high = Share(8, 10).interval
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)
    assert Share(0, 0).interval == (0.0, 1.0)
    assert Share(0, 0).value is None


def test_a_gold_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "acts.txt").write_text("a.kk\nb.ru\n", "utf-8")
    (tmp_path / "gold.jsonl").write_text(json.dumps(label(1, "deadline")) + "\n\n", "utf-8")
    names, labels = gold(tmp_path)
    assert names == ["a.kk", "b.ru"]
    assert [x["line"] for x in labels] == [1]
