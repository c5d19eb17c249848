"""Exceptions from what a clause says."""

from __future__ import annotations

from actlint.model.norm import ExceptionKind
from actlint.norms.lexicon import Mark
from actlint.norms.words import Reading

_REACH = 14


def exception(reading: Reading, first: int, last: int) -> tuple[ExceptionKind, Mark | None]:
    """Find an exception in a clause and say how far it is open.

    Args:
        reading: the sentence.
        first, last: the clause, in tokens.

    Returns:
        Its kind and its words, ``none`` without words when there is none.
    """
    if not reading.has("as-rule", "otherwise", "except"):
        return "none", None
    for mark in reading.within("as-rule", first, last):
        return "blanket", mark
    for mark in reading.within("otherwise", first, last):
        return ("by-law" if _near(reading, mark, "law-named") else "blanket"), mark
    for mark in reading.within("except", first, last):
        if _near(reading, mark, "decision-of"):
            return "by-decision", mark
        if _near(reading, mark, "open") or _evaluative(reading, mark):
            return "blanket", mark
        if _near(reading, mark, "law-named"):
            return "by-law", mark
        return "closed", mark
    return "none", None


def _near(reading: Reading, mark: Mark, value: str) -> bool:
    low, high = mark.first - _REACH, mark.last + _REACH
    return any(low <= m.first <= high for m in reading.marks.get(value, ()))


def _evaluative(reading: Reading, mark: Mark) -> bool:
    return any(mark.first - _REACH <= m.first <= mark.last + _REACH for m in reading.evaluative)
