"""Frames: the sentences of an act turned into norms, lists and earlier sentences lending what a clause leaves out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from actlint.language.sentences import sentences
from actlint.model.act import Act, Reference
from actlint.model.norm import Actor, Deadline, Modality, Norm
from actlint.norms import lists as of_lists
from actlint.norms.actors import NOBODY, actor, counterpart
from actlint.norms.clauses import Clause, clauses
from actlint.norms.conditions import conditions
from actlint.norms.deadlines import deadline
from actlint.norms.exceptions import exception
from actlint.norms.lexicon import Lists, Mark
from actlint.norms.modality import modality
from actlint.norms.words import Reading, read

NORMATIVE = frozenset({"operative", "definitions", "closing"})
_LONG = 400  # tokens; a longer "sentence" is a table or a list without marks


@dataclass(frozen=True, slots=True)
class Frame:
    """A norm with what it was read from, for the signs.

    Args:
        norm: the norm.
        reading: its sentence.
        clause: its clause.
        excepted: words of its exception.
        list_kind: what the list holds that it stands in, empty outside a list.
        head: index of the frame that opens its list, -1 outside one.
    """

    norm: Norm
    reading: Reading
    clause: Clause
    excepted: Mark | None
    list_kind: str
    head: int


def frames(act: Act, lists: Lists, references: dict[int, list[Reference]]) -> tuple[list[Frame], dict[int, list[Reading]]]:
    """Turn the operative paragraphs of an act into frames.

    Args:
        act: the act.
        lists: the compiled lexicon.
        references: references of the act, by paragraph.

    Returns:
        The frames in text order, and all sentences read, by paragraph.
    """
    found: list[Frame] = []
    readings: dict[int, list[Reading]] = {}
    last_of: dict[int, int] = {}  # paragraph → its last frame, which a list continues
    kinds: dict[int, str] = {}
    heads = {place.head for place in act.places if place.head >= 0}
    for index, place in enumerate(act.places):
        if place.zone not in NORMATIVE:
            continue
        mine = [read(s, lists) for s in sentences(act, index) if s.tokens]
        readings[index] = mine
        if index in heads and mine:
            kinds[index] = of_lists.kind_of(mine[-1])
        head = last_of.get(place.head, -1) if place.head >= 0 else -1
        before: Actor | None = None
        for number, reading in enumerate(mine):
            if len(reading.tokens) > _LONG:
                continue
            opens = index in heads and number == len(mine) - 1
            made = _of_sentence(act, index, reading, lists, references.get(index, []), found[head] if head >= 0 else None, before, opens)
            for frame in made:
                found.append(replace(frame, list_kind=kinds.get(place.head, "") if place.head >= 0 else "", head=head))
            if made:
                last_of[index] = len(found) - 1
                named = [f.norm.actor for f in made if f.norm.actor.kind != "unknown"]
                before = named[0] if named else before
    return found, readings


def _of_sentence(
    act: Act, index: int, reading: Reading, lists: Lists, references: list[Reference], head: Frame | None, before: Actor | None, opens: bool
) -> list[Frame]:
    lang = reading.sentence.language
    place = act.places[index]
    numbers = lists.numbers[lang]
    whole: Deadline | None = None
    made: list[Frame] = []
    acting: Actor | None = None
    split = clauses(reading, lists.light)
    for clause in split:
        who = actor(reading, clause.first, clause.predicate if clause.predicate >= 0 else clause.last + 1, clause.last, clause.verb.passive)
        inherited = False
        if clause.predicate < 0 and head is not None:
            who = who if who is not None and clause.action is None and lang == "none" else None
            who, inherited = (head.norm.actor, True)
        elif who is None and not clause.verb.passive and acting is not None:
            who, inherited = acting, True
        elif who is None and not clause.verb.passive and before is not None and clause.predicate >= 0:
            who, inherited = before, True
        elif who is None and head is not None and head.norm.actor.kind != "unknown" and clause.predicate >= 0:
            who, inherited = head.norm.actor, True
        who = replace(who, inherited=True, extent=None) if who is not None and inherited else who or NOBODY
        if who.kind != "unknown":
            acting = who
        kind, negated = modality(reading, clause, who)
        if clause.predicate < 0 and head is not None:
            kind, negated = _lent(head, kind, negated)
        term = deadline(reading, numbers, clause.first, clause.last) if len(split) > 1 else deadline(reading, numbers)
        if term.kind == "none" and whole is not None:
            term = replace(whole, prolonged=term.prolonged)
        elif term.kind != "none":
            whole = term
        if term.kind == "none" and head is not None and head.norm.deadline.kind != "none":
            term = head.norm.deadline
        excepted, words = exception(reading, clause.first, clause.last)
        start, end = reading.span(clause.first, clause.last)
        action = clause.action
        norm = Norm(
            index,
            start,
            end,
            place.unit,
            lang,
            who,
            kind,
            negated,
            reading.tokens[action.at].folded if action is not None else "",
            action.name if action is not None else (head.norm.action_class if head is not None and clause.predicate < 0 else ""),
            (index, *reading.span(action.first, action.last)) if action is not None else None,
            counterpart(reading, clause.first, clause.last, who),
            conditions(reading, clause.first, clause.last, opens),
            term,
            excepted,
            tuple(r for r in references if start <= r.start < end),
            opens and clause is split[-1],
        )
        made.append(Frame(norm, reading, clause, words, "", -1))
    return made


def _lent(head: Frame, kind: Modality, negated: bool) -> tuple[Modality, bool]:
    """Modality that a list lends to its items: that of its head, where the head says one."""
    if head.norm.modality == "statement":
        return kind, negated
    return head.norm.modality, head.norm.negated or negated
