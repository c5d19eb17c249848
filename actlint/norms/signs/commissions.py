"""Conflict of interest: who sits on a deciding commission, who steps aside, whose vote decides."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.framed import Frame
from actlint.norms.signs.context import Context, Worded, on_action, sign

FACTOR = "conflict-of-interest"
WORDED = {"casting-vote": (Worded("chair-casting-vote"),)}
_MADE_UP = frozenset({"create", "appoint", "approve", "choose"})
_JUDGES = frozenset({"decide", "consider", "choose", "evaluate"})


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of a commission without rules against a conflict of interest."""
    norm, reading, clause = frame.norm, frame.reading, frame.clause
    head = context.head(frame)
    if not _of_commission(frame) and (head is None or not _of_commission(head)):
        return
    members = reading.within("members", clause.first, clause.last)
    if members:
        yield sign(frame, "composition-undefined", FACTOR, members[0].first, members[0].last)
        yield sign(frame, "no-recusal", FACTOR, members[0].first, members[0].last)
    if norm.action_class in _MADE_UP:
        yield on_action(frame, "commission-without-rules", "procedure")
        yield on_action(frame, "composition-undefined", FACTOR)
    for mark in reading.within("quorum", clause.first, clause.last):
        yield sign(frame, "no-recusal", FACTOR, mark.first, mark.last)
    if norm.actor.kind == "commission" and norm.action_class in _JUDGES:
        yield on_action(frame, "no-recusal", FACTOR)


def _of_commission(frame: Frame) -> bool:
    return any(a.value == "commission" for a in frame.reading.actors)
