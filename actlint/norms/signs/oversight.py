"""Oversight: a decision against a person, and no appeal in the act."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.framed import Frame
from actlint.norms.signs.context import Context, acts_officially, on_action, says_what_is_done

_AGAINST = frozenset("refuse suspend revoke return exclude seize restrict evaluate decide recognise".split())  # noqa: SIM905

_TOUCHING = frozenset({"set", "inspect", "accept", "consider"})  # against a person only where one is named


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """A decision against a person without appeal."""
    norm = frame.norm
    against = norm.action_class in _AGAINST or (norm.action_class in _TOUCHING and norm.counterpart is not None)
    if against and acts_officially(frame) and says_what_is_done(frame):
        yield on_action(frame, "no-appeal", "oversight")
