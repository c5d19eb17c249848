"""Procedure: a step with no actor, form or rules; measures that are not named."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.signs.context import Context, on_action

FACTOR = "procedure"
_FORMAL = frozenset("decide issue refuse notify register evaluate inspect agree approve conclude consider send publish return form".split())


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of an incomplete procedure."""
    norm = frame.norm
    if norm.action_class in context.lists.waits and norm.actor.kind == "unknown" and not norm.negated:
        yield on_action(frame, "step-without-actor", FACTOR)
    if norm.action_class == "measure":
        yield on_action(frame, "measures-unnamed", FACTOR)
    if norm.action_class in _FORMAL and norm.actor.kind != "person" and not norm.negated and not frame.reading.has("form-of-result"):
        yield on_action(frame, "no-form", FACTOR)
    if norm.action_class in ("choose", "distribute", "set", "include", "transfer", "carry", "pay", "create") and norm.actor.kind != "person":
        yield on_action(frame, "order-not-given", FACTOR)
