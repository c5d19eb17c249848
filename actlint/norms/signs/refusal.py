"""Refusal grounds: to refuse, suspend, revoke, return or exclude without closed grounds."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.index import ADVERSE
from actlint.norms.signs.context import Context, marks, on_action, sign

FACTOR = "refusal-grounds"


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of grounds that are missing, open or a matter of judgement."""
    norm, clause = frame.norm, frame.clause
    if frame.list_kind == "refusal" and clause.predicate < 0:
        first = frame.reading.evaluative[:1] or marks(frame, "blanket")[:1] or marks(frame, "open")[:1]
        if first:
            yield sign(frame, "ground-of-judgement", FACTOR, first[0].first, first[0].last)
        else:
            yield sign(frame, "ground-unclear", FACTOR, clause.first, min(clause.last, clause.first + 6))
    for action in frame.reading.actions:
        if action.name not in ADVERSE or not clause.first <= action.first <= clause.last:
            continue
        if norm.negated and action is clause.action:
            continue
        name = {"none": "refusal-without-grounds", "closed": "refusal-on-ground"}.get(norm.conditions, "refusal-ground-of-judgement")
        yield sign(frame, name, FACTOR, action.first, action.last)
    if norm.modality == "duty" and norm.negated and norm.action_class in ("issue", "accept", "register", "consider", "include"):
        yield on_action(frame, "refusal-without-grounds", FACTOR)
