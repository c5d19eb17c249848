"""Who acts, and who is touched."""

from __future__ import annotations

from typing import cast

from actlint.model.norm import Actor, ActorKind
from actlint.norms import subjects_kk, subjects_ru
from actlint.norms.clauses import Clause
from actlint.norms.lexicon import Mark
from actlint.norms.parsed import Tree
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


def counterpart(reading: Reading, clause: Clause, acting: Actor, tree: Tree | None = None) -> Actor | None:
    """Find who is touched: a person in the clause other than the one who acts.

    Args:
        reading: the sentence.
        clause: the clause.
        acting: who acts.
        tree: the tree of the sentence: of several persons it tells which one the verb touches, and it may show somebody where
            the clause names no person.
    """
    taken = acting.extent[1] if acting.extent is not None else -1
    persons = [
        mark
        for mark in reading.actors
        if mark.value == "person" and clause.first <= mark.first <= clause.last and reading.tokens[mark.first].start != taken
    ]
    if tree is not None and len(persons) != 1:
        shown = tree.touched(clause.first, clause.last, clause.predicate, taken)
        if shown is not None and (shown in persons or not persons):
            return as_actor(reading, shown)
    return as_actor(reading, persons[0]) if persons else None
