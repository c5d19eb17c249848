"""Oversight: a decision against a person, and no appeal in the act."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.signs.context import Context, acts_officially, on_action

_AGAINST = frozenset("refuse suspend revoke return exclude seize restrict evaluate decide recognise".split())


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """A decision against a person without appeal."""
    if context.index.appeal or frame.norm.action_class not in _AGAINST or not acts_officially(frame) or frame.norm.negated:
        return
    yield on_action(frame, "no-appeal", "oversight")
