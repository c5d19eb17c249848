"""Procedure: a step with no actor, form or rules; measures that are not named."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.framed import Frame
from actlint.norms.signs.context import Context, acts_officially, on_action, says_what_is_done

FACTOR = "procedure"
_FORMAL = frozenset(
    """
    decide issue refuse notify register evaluate inspect agree approve conclude consider send publish return form
    """.split()  # noqa: SIM905
)
_STEPS = frozenset({"choose", "distribute", "set", "include", "transfer", "carry", "pay", "create"})


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of an incomplete procedure."""
    norm = frame.norm
    if norm.action_class == "measure" and acts_officially(frame):
        yield on_action(frame, "measures-unnamed", FACTOR)
    if norm.action_class not in context.lists.waits or not acts_officially(frame) or not says_what_is_done(frame):
        return
    if norm.actor.kind == "unknown":
        yield on_action(frame, "step-without-actor", FACTOR)
    if norm.action_class in _FORMAL:
        if not frame.reading.has("form-of-result"):
            yield on_action(frame, "no-form", FACTOR)
    elif norm.action_class in _STEPS:
        yield on_action(frame, "order-not-given", FACTOR)
