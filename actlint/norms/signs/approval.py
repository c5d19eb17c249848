"""Approval: consent of unnamed or several bodies, without a term or grounds."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.framed import Frame
from actlint.norms.lexicon import Mark
from actlint.norms.signs.context import Context, Worded, sign

FACTOR = "approval"


def _untimed(frame: Frame, mark: Mark, context: Context) -> bool:
    return frame.norm.deadline.kind != "fixed"


WORDED = {"approvers": (Worded("approval-without-term", when=_untimed),), "unnamed-bodies": (Worded("unnamed-approver"),)}


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of an approval without bounds."""
    if frame.norm.deadline.kind == "fixed":
        return
    first, last = frame.clause.first, frame.clause.last
    for action in frame.reading.actions:
        if action.name == "agree" and first <= action.first <= last:
            yield sign(frame, "approval-without-term", FACTOR, action.first, action.last)
