"""May-formula: the competence of a body toward persons is put as a right. Declarative: a duty is put as a wish."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.framed import Frame
from actlint.norms.signs.context import Context, Worded, acts_officially, sign

FACTOR = "may-formula"
WORDED = {"wish": (Worded("wish-not-duty", factor="declarative"),)}


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of a right instead of a duty."""
    norm, modal = frame.norm, frame.clause.modal
    if norm.modality not in ("power", "permission", "possibility") or not acts_officially(frame):
        return
    if modal is not None:
        if modal.kind in ("power", "permission", "possibility"):
            yield sign(frame, "power-as-right", FACTOR, modal.first, modal.last - 1)
    elif frame.clause.action is not None and norm.modality == "power":
        yield sign(frame, "power-as-right", FACTOR, frame.clause.action.first, frame.clause.action.last)
