"""Conflict of interest: who sits on a deciding commission, who steps aside, whose vote decides."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.signs.context import Context, marks, on_action, sign

FACTOR = "conflict-of-interest"


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of a commission without rules against a conflict of interest."""
    norm = frame.norm
    for mark in marks(frame, "casting-vote"):
        yield sign(frame, "chair-casting-vote", FACTOR, mark.first, mark.last)
    head = context.head(frame)
    about = any(a.value == "commission" for a in frame.reading.actors) or (
        head is not None and any(a.value == "commission" for a in head.reading.actors)
    )
    if not about:
        return
    members = marks(frame, "members")
    if members:
        yield sign(frame, "composition-undefined", FACTOR, members[0].first, members[0].last)
        if not context.index.recusal:
            yield sign(frame, "no-recusal", FACTOR, members[0].first, members[0].last)
    if norm.action_class in ("create", "appoint", "approve", "choose"):
        yield on_action(frame, "commission-without-rules", "procedure")
        yield on_action(frame, "composition-undefined", FACTOR)
    for mark in marks(frame, "quorum"):
        yield sign(frame, "no-recusal", FACTOR, mark.first, mark.last)
    if norm.actor.kind == "commission" and norm.action_class in ("decide", "consider", "choose", "evaluate") and not context.index.recusal:
        yield on_action(frame, "no-recusal", FACTOR)
