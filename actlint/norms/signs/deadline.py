"""Deadline: the term of an action is missing, vague, without start, set by the official, without a cap."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.framed import Frame
from actlint.norms.signs.context import Context, Worded, acts_officially, on_action, says_what_is_done, sign

FACTOR = "deadline"
WORDED = {
    "time:vague": (Worded("vague-term-of-action"),),
    "time:by-actor": (Worded("set-by-official"),),
    "time:referred": (Worded("referred-term-missing"),),
}
_ROUND_THE_CLOCK = frozenset({"date", "hour"})


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of the term."""
    norm = frame.norm
    kind = norm.deadline.kind
    if kind == "none":
        if norm.action_class in context.lists.waits and acts_officially(frame) and says_what_is_done(frame):
            yield on_action(frame, "no-term", FACTOR)
    elif kind == "fixed":
        yield from _of_number(frame)
    if norm.action_class == "extend" and not norm.deadline.cap and not norm.negated:
        yield on_action(frame, "no-cap-on-extension", FACTOR)


def _of_number(frame: Frame) -> Iterator[Sign]:
    term = frame.norm.deadline
    if term.extent is None or term.extent[0] != frame.norm.paragraph or (term.start and term.cap):
        return
    inside = [i for i, t in enumerate(frame.reading.tokens) if term.extent[1] <= t.start < term.extent[2]]
    if not inside:
        return
    if not term.start and term.unit not in _ROUND_THE_CLOCK and acts_officially(frame):
        yield sign(frame, "no-start", FACTOR, inside[0], inside[-1])
    if not term.cap and "time:minimum" in frame.reading.marks:
        yield sign(frame, "minimum-only", FACTOR, inside[0], inside[-1])
