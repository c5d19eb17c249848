"""May-formula: the competence of a body toward persons is put as a right. Declarative: a duty is put as a wish."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.signs.context import Context, acts_officially, marks, sign


def find(frame: Frame, context: Context) -> Iterator[Sign]:
    """Signs of a right instead of a duty, and of a wish instead of a duty."""
    norm, modal = frame.norm, frame.clause.modal
    if modal is not None and modal.kind in ("power", "permission", "possibility") and norm.modality in ("power", "permission"):
        if acts_officially(frame):
            yield sign(frame, "power-as-right", "may-formula", modal.first, modal.last - 1)
    elif norm.modality == "power" and acts_officially(frame) and frame.clause.action is not None:
        action = frame.clause.action
        yield sign(frame, "power-as-right", "may-formula", action.first, action.last)
    for mark in marks(frame, "wish"):
        yield sign(frame, "wish-not-duty", "declarative", mark.first, mark.last)
