"""Competence: functions of a body left open."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.signs.context import Context, marks, sign


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of powers without bounds."""
    for mark in marks(frame, "other-powers"):
        yield sign(frame, "other-functions", "competence", mark.first, mark.last)
