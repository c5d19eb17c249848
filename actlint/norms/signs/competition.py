"""No competition: a right, contract or resource is given without choosing openly."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.signs.context import Context, acts_officially, marks, on_action, sign


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of a grant without competition."""
    for mark in marks(frame, "no-competition"):
        yield sign(frame, "without-competition", "no-competition", mark.first, mark.last)
    if frame.norm.action_class in ("issue", "choose", "distribute", "transfer", "conclude", "set") and acts_officially(frame):
        if frame.reading.has("grant"):
            yield on_action(frame, "grant-without-competition", "no-competition")
