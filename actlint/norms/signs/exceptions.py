"""Exception: broad, blanket, or given case by case."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.framed import Frame
from actlint.norms.signs.context import Context, sign

_NAMES = {
    "blanket": "blanket-exception",
    "by-decision": "exception-by-decision",
    "by-law": "exception-by-law",
    "closed": "selective-exception",
}


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """The exception that a clause states."""
    for mark in frame.reading.within("not-applied", frame.clause.first, frame.clause.last):
        yield sign(frame, "selective-exception", "exception", mark.first, mark.last)
    if frame.excepted is not None:
        yield sign(frame, _NAMES[frame.norm.exception], "exception", frame.excepted.first, frame.excepted.last)
