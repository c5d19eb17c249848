"""Conditions on the frame of a norm, as rules write them."""

from __future__ import annotations

from typing import Any, get_args

import msgspec

from actlint.model.norm import ActorKind, Conditions, Deadline, ExceptionKind, Modality, Norm
from actlint.rules.schema import Block, Choice, Field, Flag, Items, Text

_ACTORS: tuple[str, ...] = get_args(ActorKind)
_DEADLINES: tuple[str, ...] = get_args(Deadline.__annotations__["kind"]) or ("fixed", "vague", "set-by-actor", "referred", "none")


class Frame(msgspec.Struct, frozen=True, array_like=True):
    """Allowed values by part of the frame; an empty tuple allows any."""

    actor: tuple[str, ...] = ()
    counterpart: tuple[str, ...] = ()
    modality: tuple[str, ...] = ()
    action: tuple[str, ...] = ()
    deadline: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    exception: tuple[str, ...] = ()
    negated: bool | None = None

    def holds(self, norm: Norm | None) -> bool:
        """Whether the norm is there and every part has an allowed value."""
        if norm is None or (self.negated is not None and norm.negated is not self.negated):
            return False
        return (
            (not self.actor or norm.actor.kind in self.actor)
            and (not self.modality or norm.modality in self.modality)
            and (not self.action or norm.action_class in self.action)
            and (not self.deadline or norm.deadline.kind in self.deadline)
            and (not self.conditions or norm.conditions in self.conditions)
            and (not self.exception or norm.exception in self.exception)
            and (not self.counterpart or (norm.counterpart.kind if norm.counterpart else "none") in self.counterpart)
        )


def _some(names: tuple[str, ...]) -> Items:
    return Items(Choice(names), least=1, lone=True)


FRAME = Block(
    {
        "actor": Field(_some(_ACTORS), help="who acts"),
        "counterpart": Field(_some((*_ACTORS, "none")), help="who is touched"),
        "modality": Field(_some(get_args(Modality))),
        "action": Field(Items(Text(r"[a-z][a-z-]*"), least=1, lone=True), help="classes of the action: decide, issue, refuse …"),
        "deadline": Field(_some(_DEADLINES)),
        "conditions": Field(_some(get_args(Conditions))),
        "exception": Field(_some(get_args(ExceptionKind))),
        "negated": Field(Flag()),
    }
)


def compile_frame(data: dict[str, Any]) -> Frame:
    """The read block as a condition."""
    return Frame(**data)
