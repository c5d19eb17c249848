"""On what ground: none, closed, open or left to judgement."""

from __future__ import annotations

from actlint.model.norm import Conditions
from actlint.norms.words import Reading

_NEAR = 6
_JUDGED = ("need", "own-discretion", "ability")


def conditions(reading: Reading, first: int, last: int, list_head: bool) -> Conditions:
    """Judge the conditions of a clause.

    Args:
        reading: the sentence.
        first, last: the clause, in tokens.
        list_head: the clause goes on in sub-items.
    """
    for value in _JUDGED:
        if value in reading.marks and reading.within(value, first, last):
            return "evaluative"
    closed = reading.within("closed-list", first, last)
    if closed and (list_head or reading.sentence.tokens[last].folded == ":"):
        return "closed"
    named = reading.within("condition", first, last)
    if not named:
        return "none"
    for mark in named:
        low, high = mark.first - _NEAR, mark.last + _NEAR
        if any(low <= m.first <= high for m in reading.marks.get("open", ())):
            return "open"
        if any(low <= m.first <= high for m in reading.evaluative):
            return "evaluative"
    return "closed"
