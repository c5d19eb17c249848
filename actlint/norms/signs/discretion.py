"""Discretion: the body decides, and no ground, rule or scale binds it."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.signs.context import Context, acts_officially, extended, marks, on_action, sign

FACTOR = "discretion"
_WORDED = (
    ("own-discretion", "evaluative-grounds", 0),
    ("need", "evaluative-grounds", 0),
    ("ability", "evaluative-grounds", 0),
    ("expediency", "evaluative-grounds", 0),
    ("factors-open", "factors-without-weight", 2),
    ("decision-of", "decision-as-ground", 0),
    ("own-criteria", "own-criteria", 0),
    ("choice", "choice-without-rule", 0),
    ("range", "range-without-scale", 0),
)
_DECIDES = frozenset(
    "decide issue refuse suspend revoke pay agree approve choose appoint exempt exclude extend accept recognise evaluate distribute seize "
    "restrict transfer return consider conclude include form inspect send create request".split()
)


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of discretion."""
    norm = frame.norm
    for value, name, words in _WORDED:
        for mark in marks(frame, value):
            yield sign(frame, name, FACTOR, *extended(frame, mark, words))
    if norm.negated or not acts_officially(frame):
        return
    if norm.action_class == "set":
        yield on_action(frame, "body-sets-condition", FACTOR)
    elif norm.action_class in _DECIDES and norm.conditions == "none" and norm.modality in ("duty", "power", "permission"):
        yield on_action(frame, "no-grounds", FACTOR)
    if norm.conditions in ("open", "evaluative") and norm.action_class in _DECIDES:
        for mark in marks(frame, "condition"):
            yield sign(frame, "evaluative-grounds", FACTOR, mark.first, mark.last)
