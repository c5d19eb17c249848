"""Blanket reference and delegation: the rule that matters stands in an unnamed act, or is left to another maker of rules."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.framed import Frame
from actlint.norms.lexicon import Mark
from actlint.norms.signs.context import Context, Worded, on_action

FACTOR = "blanket-reference"
_KINDS = {"blanket": "unnamed-act", "field": "field-only"}
_RULE_MAKING = frozenset({"set", "set-rule", "approve", "form"})


def _unnamed(frame: Frame, mark: Mark, context: Context) -> bool:
    at = frame.reading.tokens[mark.first].start
    return not any(r.start <= at < r.end for r in frame.norm.references if r.kind in ("act", "internal"))


WORDED = {
    "blanket": (Worded("unnamed-act", when=_unnamed),),
    "handed-down": (Worded("rules-handed-down", factor="delegation"),),
}


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of a reference that names nothing, and of rules handed down."""
    norm = frame.norm
    for reference in norm.references:
        name = _KINDS.get(reference.kind)
        if name is not None:
            yield Sign(name, FACTOR, (norm.paragraph, reference.start, reference.end))
    if norm.action_class in _RULE_MAKING and not norm.negated and frame.reading.has("rule-word") and norm.modality != "statement":
        yield on_action(frame, "rules-handed-down", "delegation")
