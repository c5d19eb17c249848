"""Lists: the clause that a sub-item continues, and what kind of things the list holds."""

from __future__ import annotations

from typing import Literal

from actlint.model.act import Act
from actlint.norms.words import Reading

Kind = Literal["documents", "refusal", "cases", "members", "powers", "requirements", "decisions", "other"]
_LIMIT = 6


def head_of(act: Act, index: int) -> int:
    """Index of the paragraph that opens the list a paragraph stands in, -1 outside a list."""
    return act.places[index].head


def heads_of(act: Act, index: int) -> list[int]:
    """All heads over a paragraph, the nearest first."""
    found: list[int] = []
    head = act.places[index].head
    while 0 <= head < index and len(found) < _LIMIT:
        found.append(head)
        head = act.places[head].head if act.places[head].head < head else -1
    return found


def kind_of(reading: Reading) -> Kind:
    """What the items of a list are, judged from the sentence that opens it."""
    names = {a.name for a in reading.actions}
    if names & {"refuse", "suspend", "revoke", "exclude", "return", "exempt"}:
        return "refusal"
    if reading.has("attached") or (reading.has("doc") and not names & {"consider", "inspect"}):
        return "documents"
    if any(a.value == "commission" for a in reading.actors) and reading.has("members"):
        return "members"
    if reading.has("other-powers") or any(m.kind == "power" for m in reading.modals):
        return "powers"
    if "decide" in names:
        return "decisions"
    if reading.has("closed-list", "condition"):
        return "cases"
    if any(m.kind == "duty" for m in reading.modals):
        return "requirements"
    return "other"
