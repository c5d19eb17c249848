"""Discretion: the body decides, and no ground, rule or scale binds it."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.framed import Frame
from actlint.norms.signs.context import Context, Worded, acts_officially, on_action, says_what_is_done, sign

FACTOR = "discretion"
WORDED = {
    "own-discretion": (Worded("evaluative-grounds"),),
    "need": (Worded("evaluative-grounds"),),
    "ability": (Worded("evaluative-grounds"),),
    "expediency": (Worded("evaluative-grounds"),),
    "factors-open": (Worded("factors-without-weight", 2),),
    "decision-of": (Worded("decision-as-ground"),),
    "own-criteria": (Worded("own-criteria"),),
    "choice": (Worded("choice-without-rule"),),
    "range": (Worded("range-without-scale"),),
}
_DECIDES = frozenset(
    """
    decide issue refuse suspend revoke pay agree approve choose appoint exempt exclude extend accept recognise evaluate
    distribute seize restrict transfer return consider conclude include form inspect send create request set
    """.split()  # noqa: SIM905
)


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of discretion."""
    norm = frame.norm
    if norm.action_class not in _DECIDES or not acts_officially(frame) or not says_what_is_done(frame):
        return
    if norm.action_class == "set":
        yield on_action(frame, "body-sets-condition", FACTOR)
    elif norm.conditions == "none":
        yield on_action(frame, "no-grounds", FACTOR)
    if norm.conditions in ("open", "evaluative"):
        for mark in frame.reading.within("condition", frame.clause.first, frame.clause.last):
            first, last = _telling(frame, mark.first, mark.last)
            yield sign(frame, "evaluative-grounds", FACTOR, first, last)


def _telling(frame: Frame, first: int, last: int) -> tuple[int, int]:
    """The words of a condition with what it is about: after the opener in Russian, before the ending in Kazakh."""
    if last - first > 1:
        return first, last
    if frame.norm.language == "ru":
        return first, min(last + 2, frame.clause.last)
    return max(first - 1, frame.clause.first), last
