"""Excessive requirement: open document lists, documents the state holds, qualities without a measure, costs of one's own."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.signs.context import Context, extended, marks, on_action, sign

FACTOR = "excessive-requirement"


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of needless or unbounded demands."""
    in_documents = frame.list_kind == "documents"
    for mark in marks(frame, "doc-any"):
        yield sign(frame, "open-document-list", FACTOR, *extended(frame, mark, 1))
    for mark in marks(frame, "experience"):
        yield sign(frame, "quality-without-measure", FACTOR, *extended(frame, mark, 0))
    for mark in marks(frame, "own-cost"):
        yield sign(frame, "own-cost", FACTOR, mark.first, mark.last)
    if in_documents or frame.norm.actor.kind == "person" or frame.reading.has("doc"):
        for mark in marks(frame, "state-held"):
            yield sign(frame, "state-held-document", FACTOR, *extended(frame, mark, 0))
    if frame.norm.action_class == "request" and frame.norm.actor.kind != "person":
        yield on_action(frame, "unlimited-request", FACTOR)
    if frame.norm.actor.kind == "person" and frame.norm.modality == "duty" and frame.clause.predicate >= 0:
        yield on_action(frame, "duty-of-person", FACTOR)
    if in_documents and frame.clause.predicate < 0 and not frame.reading.has("state-held", "doc-any"):
        yield sign(frame, "document-demanded", FACTOR, frame.clause.first, min(frame.clause.last, frame.clause.first + 7))
