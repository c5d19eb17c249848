"""Liability: stated without kind, ground or law."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.framed import Frame
from actlint.norms.signs.context import Context, sign


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of blanket liability."""
    for action in frame.reading.actions:
        if action.name == "be-liable" and frame.clause.first <= action.first <= frame.clause.last:
            yield sign(frame, "blanket-liability", "liability", action.first, action.last)
