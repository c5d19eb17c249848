"""Who acts, and who is touched."""

from __future__ import annotations

from typing import cast

from actlint.model.norm import Actor, ActorKind
from actlint.norms import subjects_kk, subjects_ru
from actlint.norms.lexicon import Mark
from actlint.norms.words import Reading

NOBODY = Actor("unknown", "")


def kind_of(mark: Mark) -> ActorKind:
    """The kind of actor a mark names; a court counts as a body."""
    return "body" if mark.value == "court" else cast(ActorKind, mark.value)


def actor(reading: Reading, first: int, predicate: int, last: int, passive: bool) -> Actor | None:
    """Find who does what a predicate says.

    Args:
        reading: the sentence.
        first, last: the clause, in tokens, both included.
        predicate: token of the finite verb or modal word.
        passive: the verb is passive.

    Returns:
        The actor, or None when the clause names none.
    """
    if reading.sentence.language == "kk":
        mark = subjects_kk.subject(reading, first, predicate, passive)
    else:
        mark = subjects_ru.subject(reading, first, predicate, last, passive)
    return None if mark is None else as_actor(reading, mark)


def as_actor(reading: Reading, mark: Mark) -> Actor:
    """The actor that a mark names."""
    start, end = reading.span(mark.first, mark.last)
    name = " ".join(t.text for t in reading.tokens[mark.first : mark.last + 1])
    return Actor(kind_of(mark), name, (reading.sentence.paragraph, start, end))


def counterpart(reading: Reading, first: int, last: int, acting: Actor | None) -> Actor | None:
    """Find who is touched: a person in the clause other than the one who acts.

    Args:
        reading: the sentence.
        first, last: the clause, in tokens.
        acting: who acts.
    """
    taken = acting.extent[1] if acting is not None and acting.extent is not None else -1
    for mark in reading.actors:
        if mark.value == "person" and first <= mark.first <= last and reading.tokens[mark.first].start != taken:
            return as_actor(reading, mark)
    return None
