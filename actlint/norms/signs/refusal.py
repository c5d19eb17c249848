"""Refusal grounds: to refuse, suspend, revoke, return or exclude without closed grounds."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.framed import Frame
from actlint.norms.index import ADVERSE
from actlint.norms.signs.context import Context, on_action, sign

FACTOR = "refusal-grounds"
_FAVOURS = frozenset({"issue", "accept", "register", "consider", "include", "pay", "conclude"})
_NAMES = {"none": "refusal-without-grounds", "closed": "refusal-on-ground"}


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of grounds that are missing, open or a matter of judgement."""
    norm, clause = frame.norm, frame.clause
    if frame.list_kind == "refusal" and clause.predicate < 0:
        yield _ground(frame)
    for action in frame.reading.actions:
        if (
            action.name in ADVERSE
            and clause.first <= action.first <= clause.last
            and not (norm.negated and action is clause.action)
        ):
            name = _NAMES.get(norm.conditions, "refusal-ground-of-judgement")
            yield sign(frame, name, FACTOR, action.first, action.last)
    if norm.modality == "ban" and norm.actor.kind == "person" and clause.modal is not None:
        name = _NAMES.get(norm.conditions, "refusal-ground-of-judgement")
        yield sign(frame, name, FACTOR, clause.modal.first, clause.modal.last - 1)
    if norm.negated and norm.modality == "duty" and norm.action_class in _FAVOURS:
        yield on_action(frame, "refusal-without-grounds", FACTOR)


def _ground(frame: Frame) -> Sign:
    """An item of a list of grounds: on a word of judgement where it has one, else on its first words."""
    reading, clause = frame.reading, frame.clause
    marks = reading.evaluative or reading.marks.get("blanket") or reading.marks.get("open")
    if marks:
        return sign(frame, "ground-of-judgement", FACTOR, marks[0].first, marks[0].last)
    return sign(frame, "ground-unclear", FACTOR, clause.first, min(clause.last, clause.first + 6))
