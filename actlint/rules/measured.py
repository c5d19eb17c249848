"""What was measured of rules (``measured.yaml`` of a pack), and how sure a finding is that rests on one.

The judge says how likely an expert marks a place; how often the factor that a rule names there is right differs from rule to
rule. Both are put together on the scale of log-odds, fitted on labelled acts that the judge had not seen
(`tools/measure_rules.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from math import exp, log
from typing import Any

import msgspec

PROVEN = 0.70
"""Precision from which a rule counts as stable."""
_EDGE = 1e-6


class Measure(msgspec.Struct, frozen=True, array_like=True):
    """What was measured of a rule; None what was not.

    Args:
        precision: share of its findings, as reported by default, that experts mark with a shared factor.
        findings: how many findings that was measured on.
        alone: share of all paragraphs where it stands that experts mark, whatever the judge says.
        shift: what it adds to the log-odds of a finding.
    """

    precision: float | None = None
    findings: int = 0
    alone: float | None = None
    shift: float = 0.0

    @property
    def proven(self) -> bool:
        """Whether it was right often enough: its findings, or it alone."""
        return max(self.precision or 0.0, self.alone or 0.0) >= PROVEN


class Measured(msgspec.Struct, frozen=True, array_like=True):
    """The measures of a pack's rules, with the scale that the shifts belong to.

    Args:
        rules: by rule id.
        slope: what the log-odds of the judge are multiplied by.
        languages: what a language adds.
        least: how sure a finding must be to be reported without being asked for; `PROVEN` for a rule that was not measured well.
    """

    rules: dict[str, Measure] = {}
    slope: float = 1.0
    languages: dict[str, float] = {}
    least: float = 0.5

    def surety(self, rule: str, language: str, probability: float) -> float:
        """How likely a finding is right.

        Args:
            rule: its first rule.
            language: of the paragraph.
            probability: that an expert marks the place.
        """
        return _share(self.slope * _odds(probability) + self._shift(rule, language))

    def reported(self, rule: str, surety: float) -> bool:
        """Whether a finding on a rule is reported by default."""
        return surety >= self._least(rule)

    def _least(self, rule: str) -> float:
        mine = self.rules.get(rule)
        return self.least if mine is not None and mine.proven else max(self.least, PROVEN)

    def needed(self, rules: Iterable[str], language: str) -> float:
        """The least probability of a place with which a finding on one of these rules can be reported."""
        return min((_share((_odds(self._least(x)) - self._shift(x, language)) / self.slope) for x in rules), default=1.0)

    def _shift(self, rule: str, language: str) -> float:
        mine = self.rules.get(rule)
        return self.languages.get(language, 0.0) + (mine.shift if mine is not None else 0.0)


def measured(table: dict[str, Any]) -> Measured:
    """Read the plain data of a ``measured.yaml``."""
    scale = {k: float(v) for k, v in table.get("findings", {}).items()}
    rules = {
        name: Measure(_number(row, "precision"), int(row.get("n", 0)), _number(row, "alone"), _number(row, "shift") or 0.0)
        for name, row in table.get("rules", {}).items()
    }
    slope, least = scale.pop("slope", 1.0), scale.pop("least", 0.5)
    return Measured(rules, slope, scale, least)


def together(packs: Iterable[Measured]) -> Measured:
    """The measures of several packs; the scale is that of the first which has one."""
    all_ = list(packs)
    scaled = next((x for x in all_ if x.languages), Measured())
    return Measured({k: v for one in all_ for k, v in one.rules.items()}, scaled.slope, scaled.languages, scaled.least)


def _number(row: dict[str, Any], key: str) -> float | None:
    return float(row[key]) if key in row else None


def _odds(share: float) -> float:
    share = min(max(share, _EDGE), 1 - _EDGE)
    return log(share / (1 - share))


def _share(odds: float) -> float:
    return 1 / (1 + exp(-odds))
