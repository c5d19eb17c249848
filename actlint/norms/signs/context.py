"""What every family of signs works with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actlint.model.act import Act
from actlint.model.norm import Sign
from actlint.norms.frame import Frame
from actlint.norms.index import Index
from actlint.norms.lexicon import Lists, Mark
from actlint.norms.words import Reading


@dataclass(frozen=True, slots=True)
class Context:
    """The act round a frame."""

    act: Act
    frames: Sequence[Frame]
    readings: Mapping[int, Sequence[Reading]]
    index: Index
    lists: Lists

    def head(self, frame: Frame) -> Frame | None:
        """The frame that opens the list a frame stands in."""
        return self.frames[frame.head] if frame.head >= 0 else None


def sign(frame: Frame, name: str, factor: str, first: int, last: int) -> Sign:
    """A sign on a stretch of tokens.

    Args:
        frame: the norm.
        name: id of the sign.
        factor: its factor.
        first, last: the tokens, both included.
    """
    norm = frame.norm
    extent = (norm.paragraph, *frame.reading.span(first, last))
    return Sign(name, factor, extent, None, (("action", norm.action), ("actor", norm.actor.name)))


def on_action(frame: Frame, name: str, factor: str) -> Sign:
    """A sign on the words of the action, or on the predicate where no action is known."""
    action, clause = frame.clause.action, frame.clause
    if action is not None:
        return sign(frame, name, factor, action.first, action.last)
    at = clause.predicate if clause.predicate >= 0 else clause.last
    return sign(frame, name, factor, at, at)


def marks(frame: Frame, value: str) -> list[Mark]:
    """Marks of a list within the clause of a frame."""
    return frame.reading.within(value, frame.clause.first, frame.clause.last)


def extended(frame: Frame, mark: Mark, words: int) -> tuple[int, int]:
    """A mark and up to so many words after it, within the clause and up to the next punctuation."""
    last = mark.last
    tokens = frame.reading.tokens
    while words and last + 1 <= frame.clause.last and tokens[last + 1].kind == "word":
        last += 1
        words -= 1
    return mark.first, last


def near(frame: Frame, mark: Mark, value: str, reach: int = 4) -> bool:
    """Whether a word of a list stands within so many tokens of a mark."""
    low, high = mark.first - reach, mark.last + reach
    return any(low <= m.first <= high for m in frame.reading.marks.get(value, ()))


def acts_officially(frame: Frame) -> bool:
    """The actor is a body or nobody is named; not a person."""
    return frame.norm.actor.kind != "person"


