"""What a pack assesses, as its `coverage.yaml` says, and whether that agrees with its rules."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from actlint.language import resources
from actlint.model.finding import FACTORS
from actlint.rules.load import default_dir
from actlint.rules.pack import Pack

STATES = ("full", "partly", "none")
ROWS = 142
"""Rows of the marker table the pack answers for."""


@cache
def table(folder: Path | None = None) -> dict[str, Any]:
    """The coverage file of a pack folder (ours by default); empty when it has none."""
    path = (folder or default_dir()) / "coverage.yaml"
    return resources.table(path) if path.is_file() else {}


def states(folder: Path | None = None) -> dict[str, str]:
    """What is assessed of each factor: ``full``, ``partly`` or ``none``."""
    return {factor: one["state"] for factor, one in table(folder).get("factors", {}).items()}


def counts(folder: Path | None = None) -> dict[str, int]:
    """How many factors are assessed fully, partly and not at all."""
    factors = table(folder).get("factors", {})
    return {state: sum(x.get("state") == state for x in factors.values()) for state in STATES}


def problems(pack: Pack, folder: Path | None = None) -> Iterator[str]:
    """What does not agree between a coverage file and the rules, a line each; nothing when all is well."""
    value = table(folder)
    factors, declined, crosswalk = (value.get(x, {}) for x in ("factors", "declined", "crosswalk"))
    used = {rule.factor for rule in pack.rules.values()}
    for factor in FACTORS:
        state = factors.get(factor, {}).get("state")
        if state not in STATES:
            yield f"factor {factor} is not in the table"
        elif state == "none" and factor in used:
            yield f"factor {factor} has rules and is said not to be assessed"
        elif state != "none" and factor not in used:
            yield f"factor {factor} is said to be assessed and has no rule"
        if state in ("partly", "none") and not factors[factor].get("needs"):
            yield f"factor {factor}: what it needs is not said"
    covered = {row for rule in pack.rules.values() for row in rule.markers}
    for row in range(1, ROWS + 1):
        if (row in covered) == (row in declined):
            yield f"marker row {row} is {'covered and declined' if row in covered else 'neither covered nor declined'}"
    for name, one in crosswalk.items():
        if one.get("state", "full") != "full" and not one.get("needs"):
            yield f"cross-walk {name}: what it needs is not said"
        if one.get("state") != "none" and not set(one.get("by", ())) & used:
            yield f"cross-walk {name}: no rule of {one.get('by')}"
