"""Vague term: a word of judgement that decides about a right, a duty or a sanction."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.signs.context import Context, extended, marks, sign


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Words that the act does not measure."""
    for mark in frame.reading.evaluative:
        if frame.clause.first <= mark.first <= frame.clause.last:
            yield sign(frame, "evaluative-word", "vague-term", *extended(frame, mark, 1))
    for value in ("ability", "expediency"):
        for mark in marks(frame, value):
            yield sign(frame, "evaluative-word", "vague-term", mark.first, mark.last)
