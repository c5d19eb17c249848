"""Deadline: the term of an action is missing, vague, without start, set by the official, without a cap."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.signs.context import Context, acts_officially, marks, on_action, sign

FACTOR = "deadline"
_OUTSIDE = frozenset({"ban", "possibility"})
_WORDED = {"set-by-actor": "set-by-official", "referred": "referred-term-missing"}


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of the term."""
    norm = frame.norm
    for mark in marks(frame, "time:vague"):
        yield sign(frame, "vague-term-of-action", FACTOR, mark.first, mark.last)
    for value, name in (("by-actor", "set-by-official"), ("referred", "referred-term-missing")):
        for mark in marks(frame, f"time:{value}"):
            yield sign(frame, name, FACTOR, mark.first, mark.last)
    if norm.negated or norm.modality in _OUTSIDE:
        return
    waits = context.lists.waits
    if norm.deadline.kind == "none" and acts_officially(frame) and norm.action_class in waits:
        yield on_action(frame, "no-term", FACTOR)
    if norm.deadline.kind == "fixed":
        yield from _of_number(frame)
    if norm.action_class == "extend" and not norm.deadline.cap:
        yield on_action(frame, "no-cap-on-extension", FACTOR)


def _of_number(frame: Frame) -> Iterator[Sign]:
    term = frame.norm.deadline
    if term.extent is None or term.extent[0] != frame.norm.paragraph:
        return
    tokens = frame.reading.tokens
    inside = [i for i, t in enumerate(tokens) if term.extent[1] <= t.start < term.extent[2]]
    if not inside:
        return
    if not term.start and term.unit not in ("date", "hour") and acts_officially(frame):
        yield sign(frame, "no-start", FACTOR, inside[0], inside[-1])
    if not term.cap and frame.reading.has("time:minimum"):
        yield sign(frame, "minimum-only", FACTOR, inside[0], inside[-1])
