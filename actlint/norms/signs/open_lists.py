"""Open list: grounds, documents, powers, members or cases are left open."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.signs.context import Context, extended, marks, sign


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Words that leave a list open."""
    for mark in marks(frame, "open"):
        yield sign(frame, "open-list", "open-list", *extended(frame, mark, 1))
