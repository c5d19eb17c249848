"""What every family of signs works with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import msgspec

from actlint.model.act import Act
from actlint.model.norm import Sign
from actlint.norms.framed import Frame
from actlint.norms.lexicon import Lists, Mark

_VERBAL = frozenset({"fin", "past", "inf", "conv", "imp"})
_ITEMS = frozenset({"documents", "refusal", "cases", "members", "requirements"})


class Context(msgspec.Struct, frozen=True):
    """The act round a frame."""

    act: Act
    frames: Sequence[Frame]
    lists: Lists

    def head(self, frame: Frame) -> Frame | None:
        """The frame that opens the list a frame stands in."""
        return self.frames[frame.head] if frame.head >= 0 else None


class Worded(msgspec.Struct, frozen=True):
    """A sign that a word of a list gives.

    Args:
        name: id of the sign.
        words: how many words after the mark belong to the extent.
        when: a further condition.
        factor: its factor, that of the family by default.
    """

    name: str
    words: int = 0
    when: Callable[[Frame, Mark, Context], bool] | None = None
    factor: str = ""


def sign(frame: Frame, name: str, factor: str, first: int, last: int) -> Sign:
    """A sign on a stretch of tokens.

    Args:
        frame: the norm.
        name: id of the sign.
        factor: its factor.
        first, last: the tokens, both included.
    """
    norm = frame.norm
    tokens = frame.reading.sentence.tokens
    extent = (norm.paragraph, tokens[first].start, tokens[last].end)
    return Sign(name, factor, extent, None, _said(norm.action, norm.actor.name))


@lru_cache(maxsize=4096)  # all signs of a norm, and of those like it, share them
def _said(action: str, actor: str) -> tuple[tuple[str, str], ...]:
    return ("action", action), ("actor", actor)


def on_action(frame: Frame, name: str, factor: str) -> Sign:
    """A sign on the words of the action, or on the predicate where no action is known."""
    action, clause = frame.clause.action, frame.clause
    if action is not None:
        return sign(frame, name, factor, action.first, action.last)
    at = clause.predicate if clause.predicate >= 0 else clause.last
    return sign(frame, name, factor, at, at)


def extended(frame: Frame, mark: Mark, words: int) -> tuple[int, int]:
    """A mark and up to so many words after it, within the clause and up to the next punctuation."""
    last = mark.last
    tokens = frame.reading.sentence.tokens
    while words and last + 1 <= frame.clause.last and tokens[last + 1].kind == "word":
        last += 1
        words -= 1
    return mark.first, last


def near(frame: Frame, mark: Mark, value: str, reach: int = 4) -> bool:
    """Whether a word of a list stands within so many tokens of a mark."""
    found = frame.reading.marks.get(value)
    if not found:
        return False
    low, high = mark.first - reach, mark.last + reach
    return any(low <= m.first <= high for m in found)


def acts_officially(frame: Frame) -> bool:
    """The actor is a body or nobody is named; not a person."""
    return frame.norm.actor.kind != "person"


def says_what_is_done(frame: Frame) -> bool:
    """The clause prescribes an action; it is no element of a list of documents or grounds, nor the order that enacts the act.

    What a participle tells of a thing ("выданная лицензия", "берілген рұқсат") is not prescribed here, nor is what a list
    names by a noun ("рассмотрение жалоб"): a task, whose terms and grounds stand where the action itself is set out.
    """
    norm, clause = frame.norm, frame.clause
    form = clause.action.verb.form if clause.action is not None else ""
    if norm.negated or norm.modality in ("ban", "possibility", "recommendation") or form == "part":
        return False
    if clause.predicate < 0:
        return frame.head >= 0 and frame.list_kind not in _ITEMS and form in _VERBAL
    return norm.modality != "statement" and clause.verb.form != "imp"
