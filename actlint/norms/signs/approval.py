"""Approval: consent of unnamed or several bodies, without a term or grounds."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.signs.context import Context, marks, sign


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of an approval without bounds."""
    for mark in marks(frame, "approvers"):
        yield sign(frame, "approval-without-term", "approval", mark.first, mark.last)
    for action in frame.reading.actions:
        if action.name == "agree" and frame.clause.first <= action.first <= frame.clause.last:
            yield sign(frame, "approval-without-term", "approval", action.first, action.last)
