"""Signs: what in a norm may be a factor. One module for each family; lexicon/signs.yaml describes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from actlint.model.act import Act
from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.index import Index
from actlint.norms.lexicon import Lists
from actlint.norms.signs import (
    approval,
    commissions,
    competence,
    competition,
    deadline,
    discretion,
    exceptions,
    liability,
    open_lists,
    oversight,
    powers,
    procedure,
    references,
    refusal,
    requirements,
    vague,
)
from actlint.norms.signs.context import Context
from actlint.norms.words import Reading

FAMILIES = (
    deadline,
    discretion,
    powers,
    exceptions,
    references,
    open_lists,
    refusal,
    requirements,
    vague,
    procedure,
    commissions,
    competence,
    competition,
    liability,
    oversight,
    approval,
)


def signs_of(act: Act, made: Sequence[Frame], readings: Mapping[int, Sequence[Reading]], index: Index, lists: Lists) -> list[list[Sign]]:
    """Find the signs of each frame, none of them cleared yet.

    Args:
        act: the act.
        made: its frames.
        readings: its sentences, by paragraph.
        index: what the act says in all.
        lists: the compiled lexicon.
    """
    context = Context(act, made, readings, index, lists)
    found: list[list[Sign]] = []
    for frame in made:
        mine: dict[tuple[str, tuple[int, int, int]], Sign] = {}
        for family in FAMILIES:
            for sign in family.find(frame, context):
                mine.setdefault((sign.id, sign.extent), sign)
        found.append(list(mine.values()))
    return found
