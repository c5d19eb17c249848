"""Blanket reference and delegation: the rule that matters stands in an unnamed act, or is left to another maker of rules."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.signs.context import Context, marks, sign

_KINDS = {"blanket": "unnamed-act", "field": "field-only"}


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of a reference that names nothing, and of rules handed down."""
    norm = frame.norm
    named = [(r.start, r.end) for r in norm.references if r.kind in ("act", "internal")]
    tokens = frame.reading.tokens
    for mark in marks(frame, "blanket"):
        start, end = tokens[mark.first].start, tokens[mark.last].end
        if not any(low <= start < high for low, high in named):
            yield sign(frame, "unnamed-act", "blanket-reference", mark.first, mark.last)
    for reference in norm.references:
        name = _KINDS.get(reference.kind)
        if name is not None:
            yield Sign(name, "blanket-reference", (norm.paragraph, reference.start, reference.end))
    for mark in marks(frame, "handed-down"):
        yield sign(frame, "rules-handed-down", "delegation", mark.first, mark.last)
