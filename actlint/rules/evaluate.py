"""Findings against labelled acts: precision, recall and F1 by factor, rule and language.

What counts as a match is what the gold set's own scorer says: same act, same paragraph, a shared factor; for factors that
are the absence of something the paragraph may differ by two. Intervals are Wilson's (https://doi.org/10.1080/01621459.1927.10502953).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

from actlint.model.finding import Finding

ABSENT = frozenset({"deadline", "refusal-grounds", "procedure", "oversight", "conflict-of-interest", "liability"})
NEAR = 2
Gold = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Share:
    """A proportion with its 95 % interval."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        """The share, None of nothing."""
        return self.hits / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's interval."""
        if not self.of:
            return 0.0, 1.0
        z, n, p = 1.96, self.of, self.hits / self.of
        middle, half = (p + z * z / (2 * n)), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return max(0.0, (middle - half) / (1 + z * z / n)), min(1.0, (middle + half) / (1 + z * z / n))


@dataclass(frozen=True, slots=True)
class Row:
    """Figures of a factor, a rule or everything, in one language or in all.

    Args:
        name: of the factor or rule, ``all`` for everything.
        language: ``kk``, ``ru`` or empty for both.
        precision: found and right of all found.
        recall: labelled and found of all labelled; of nothing for rules, which owe nothing alone.
    """

    name: str
    language: str
    precision: Share
    recall: Share

    @property
    def f1(self) -> float | None:
        """The harmonic mean, None when one of them is of nothing."""
        p, r = self.precision.value, self.recall.value
        return None if p is None or r is None else 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True, slots=True)
class Measured:
    """All rows of an evaluation."""

    total: tuple[Row, ...]
    factors: tuple[Row, ...]
    rules: tuple[Row, ...]
    noise: float
    """found paragraphs that match nothing, for each 100 paragraphs without a label"""


def gold(folder: Path) -> tuple[list[str], list[Gold]]:
    """Names of the acts of a gold folder and their labels."""
    acts = (folder / "acts.txt").read_text(encoding="utf-8").split()
    labels = [json.loads(x) for x in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines() if x.strip()]
    return acts, labels


def evaluate(found: Mapping[str, Sequence[Finding]], labels: Iterable[Gold], paragraphs: Mapping[str, int]) -> Measured:
    """Compare findings with labels.

    Args:
        found: reported findings (no hints) by act name; every act that counts is a key.
        labels: the gold rows.
        paragraphs: number of paragraphs by act.
    """
    by_act: dict[str, list[Gold]] = defaultdict(list)
    for one in labels:
        if one["act"] in found:
            by_act[one["act"]].append(one)
    judged = [(act, f, any(matches(f, g) for g in by_act[act])) for act, fs in found.items() for f in fs]
    owed = [
        (act, g, any(matches(f, g) for f in found[act])) for act, gs in by_act.items() for g in gs if g["strength"] == "factor"
    ]
    total = tuple(_row("all", lang, judged, owed) for lang in ("", "kk", "ru"))
    factors, rules = [], []
    for lang in ("kk", "ru"):
        for name in sorted({g["factor"] for _, g, _ in owed} | {f.factor for _, f, _ in judged}):
            mine = [x for x in judged if x[1].factor == name]
            factors.append(_row(name, lang, mine, [x for x in owed if x[1]["factor"] == name]))
        for name in sorted({f.rule for _, f, _ in judged}):
            rules.append(_row(name, lang, [x for x in judged if x[1].rule == name], []))
    labelled = {(act, g["line"]) for act, gs in by_act.items() for g in gs}
    plain = sum(paragraphs.values()) - len(labelled)
    alarms = sum(not any(_near(f, g) for g in by_act[act]) for act, f, _ in judged)
    return Measured(total, tuple(factors), tuple(rules), 100 * alarms / plain if plain else 0.0)


def _near(one: Finding, label: Gold) -> bool:
    gap = abs(one.paragraph - label["line"])
    return gap == 0 or (gap <= NEAR and one.factor in ABSENT and label["factor"] in ABSENT)


def matches(one: Finding, label: Gold) -> bool:
    shared = {one.factor, *one.also} & {label["factor"], *(label.get("also") or ())}
    return bool(shared) and _near(one, label)


def _row(name: str, lang: str, judged: Sequence[Any], owed: Sequence[Any]) -> Row:
    def mine(act: str) -> bool:
        return not lang or act.endswith(f".{lang}")

    right = [ok for act, _, ok in judged if mine(act)]
    hit = [ok for act, _, ok in owed if mine(act)]
    return Row(name, lang, Share(sum(right), len(right)), Share(sum(hit), len(hit)))
