"""Signs: what in a norm may be a factor. One module for each family; lexicon/signs.yaml describes them."""

from __future__ import annotations

from collections.abc import Sequence

from actlint.model.act import Act
from actlint.model.norm import Sign
from actlint.norms.framed import Frame
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
from actlint.norms.signs.context import Context, Worded, extended, sign

_WORDED = (
    deadline,
    discretion,
    powers,
    references,
    open_lists,
    requirements,
    vague,
    competence,
    competition,
    approval,
    commissions,
)
_FRAMED = (
    deadline,
    discretion,
    powers,
    exceptions,
    references,
    refusal,
    requirements,
    procedure,
    commissions,
    competition,
    liability,
    oversight,
    approval,
)
WORDED: dict[str, list[tuple[str, Worded]]] = {}
"""Signs that a word of a list gives, by list: the factor and the sign."""
for _family in _WORDED:
    for _value, _worded in _family.WORDED.items():
        WORDED.setdefault(_value, []).extend((_family.FACTOR if not one.factor else one.factor, one) for one in _worded)


def signs_of(act: Act, frames: Sequence[Frame], lists: Lists, first: int = 0) -> list[list[Sign]]:
    """Find the signs of each frame, none of them cleared yet.

    Args:
        act: the act.
        frames: frames that follow each other, with the heads of the lists they stand in.
        lists: the compiled lexicon.
        first: the frame to begin with.
    """
    context = Context(act, frames, lists)
    found: list[list[Sign]] = []
    for frame in frames[first:]:
        mine: list[Sign] = []
        ends: dict[str, int] = {}  # of each sign the end of its last words, as words found twice are one sign
        first, last = frame.clause.first, frame.clause.last
        for value, marks in frame.reading.marks.items():
            for factor, worded in WORDED.get(value, ()):
                for mark in marks:
                    if first <= mark.first <= last and (worded.when is None or worded.when(frame, mark, context)):
                        one = sign(frame, worded.name, factor, *extended(frame, mark, worded.words))
                        if one.extent[1] >= ends.get(one.id, 0):
                            mine.append(one)
                            ends[one.id] = one.extent[2]
        for family in _FRAMED:
            for one in family.find(frame, context):
                if one.extent[1] >= ends.get(one.id, 0):
                    mine.append(one)
                    ends[one.id] = one.extent[2]
        found.append(mine)
    return found
