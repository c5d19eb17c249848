"""No competition: a right, contract or resource is given without choosing openly."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.framed import Frame
from actlint.norms.signs.context import Context, Worded, acts_officially, on_action, says_what_is_done

FACTOR = "no-competition"
WORDED = {"no-competition": (Worded("without-competition"),)}
_GIVES = frozenset({"issue", "choose", "distribute", "transfer", "conclude", "set", "pay", "decide"})


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of a grant without competition."""
    if frame.norm.action_class in _GIVES and frame.reading.has("grant") and acts_officially(frame) and says_what_is_done(frame):
        yield on_action(frame, "grant-without-competition", FACTOR)
