"""Excessive requirement: open document lists, documents the state holds, qualities without a measure, costs of one's own."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.framed import Frame
from actlint.norms.lexicon import Mark
from actlint.norms.signs.context import Context, Worded, near, on_action, sign

FACTOR = "excessive-requirement"
_HANDED_IN = frozenset({"send", "apply", "request", "form", "include", "accept", "notify"})
_WORDS = 7


def _handed_in(frame: Frame, mark: Mark, context: Context) -> bool:
    """Somebody hands documents in: a list of documents, or a person who submits."""
    return frame.list_kind == "documents" or frame.norm.actor.kind == "person" or frame.norm.action_class in _HANDED_IN


def _of_documents(frame: Frame, mark: Mark, context: Context) -> bool:
    found = frame.reading.marks.get("doc", ())
    return any(mark.last < m.first <= mark.last + 4 for m in found)


def _unmeasured(frame: Frame, mark: Mark, context: Context) -> bool:
    return not near(frame, mark, "unit", _WORDS)


WORDED = {
    "doc-any": (Worded("open-document-list", 1),),
    "doc-need": (Worded("open-document-list", 2, _of_documents),),
    "experience": (Worded("quality-without-measure", when=_unmeasured),),
    "own-cost": (Worded("own-cost"),),
    "state-held": (Worded("state-held-document", 1, _handed_in),),
}


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of needless or unbounded demands."""
    norm, clause = frame.norm, frame.clause
    person = norm.actor.kind == "person"
    if norm.action_class == "request" and not person and not norm.negated:
        yield on_action(frame, "unlimited-request", FACTOR)
    if clause.predicate < 0:
        if frame.list_kind == "documents" and not frame.reading.has("state-held", "doc-any", "form-of-result"):
            yield sign(frame, "document-demanded", FACTOR, clause.first, min(clause.last, clause.first + _WORDS))
        elif frame.list_kind == "requirements" and person:
            yield sign(frame, "duty-of-person", FACTOR, clause.first, min(clause.last, clause.first + _WORDS))
    elif person and norm.modality == "duty" and not norm.negated:
        yield on_action(frame, "duty-of-person", FACTOR)
