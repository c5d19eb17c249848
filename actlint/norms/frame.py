"""Frames: the sentences of an act turned into norms, lists and earlier sentences lending what a clause leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from actlint.language.forms import forms
from actlint.language.providers.protocol import Parser
from actlint.language.sentences import sentences
from actlint.model.act import Act, Reference
from actlint.model.norm import Actor, Deadline, Norm
from actlint.norms.actors import NOBODY, actor, as_actor, counterpart
from actlint.norms.clauses import Clause, clauses
from actlint.norms.conditions import conditions
from actlint.norms.deadlines import deadline
from actlint.norms.exceptions import exception
from actlint.norms.framed import Frame
from actlint.norms.lexicon import Lists
from actlint.norms.lists import kind_of
from actlint.norms.modality import modality
from actlint.norms.names import names_of
from actlint.norms.parsed import Tree
from actlint.norms.tails import with_tails
from actlint.norms.words import Reading, read, within_reason

NORMATIVE = frozenset({"operative", "definitions", "closing"})
LEAST = 64  # frames of a stretch
MOST = 4096  # of one within a list: an act has none so long
_SELF = frozenset({"настоящие", "настоящий", "настоящее", "настоящая", "методика", "правила", "инструкция"})
_DEFINES = frozenset({"set", "set-rule", "form"})
_NO_TERM = Deadline()


class Stretch(msgspec.Struct, frozen=True):
    """Frames that follow each other.

    Args:
        frames: in text order.
        lent: how many of the first were in an earlier stretch too: a very long list goes on from them.
    """

    frames: list[Frame]
    lent: int


class _Setting(msgspec.Struct, frozen=True):
    """What a sentence takes from round it: its paragraph, the list it stands in, who acted before."""

    paragraph: int
    unit: int
    references: Sequence[Reference]
    head: Frame | None
    list_kind: str
    head_number: int
    before: Actor | None
    opens: bool


def stretches(
    act: Act, lists: Lists, references: Mapping[int, Sequence[Reference]], parser: Parser | None = None
) -> Iterator[Stretch]:
    """Turn the operative paragraphs of an act into frames, some paragraphs at a time: a long act would fill the memory.

    Args:
        act: the act.
        lists: the compiled lexicon.
        references: references of the act, by paragraph.
        parser: an optional parser.

    Yields:
        The frames in text order. A list ends in the stretch in which it begins, unless it has thousands of items.
    """
    found: list[Frame] = []
    lent = 0
    last_of: dict[int, int] = {}  # paragraph → its last frame, which a list continues
    kinds: dict[int, str] = {}
    names = names_of(act, lists)
    ends = {place.head: index for index, place in enumerate(act.places) if place.head >= 0}
    until = -1  # the last paragraph of the lists that are open
    for index, place in enumerate(act.places):
        if place.zone not in NORMATIVE:
            continue
        if len(found) - lent >= (MOST if index <= until else LEAST):
            yield Stretch(with_tails(found), lent)
            last_of = {head: at for head, at in last_of.items() if ends.get(head, -1) >= index}
            kinds = {head: kind for head, kind in kinds.items() if head in last_of}
            found = _taken_on(found, last_of)
            lent = len(found)
        mine = [read(within_reason(s), lists, names) for s in sentences(act, index) if s.tokens]
        opens = index in ends
        if opens and mine:
            kinds[index] = kind_of(mine[-1])
            until = max(until, ends[index])
        head = last_of.get(place.head, -1) if place.head >= 0 else -1
        before: Actor | None = None
        for number, reading in enumerate(mine):
            setting = _Setting(
                index,
                place.unit,
                references.get(index, ()),
                found[head] if head >= 0 else None,
                kinds.get(place.head, "") if head >= 0 else "",
                head,
                before,
                opens and number == len(mine) - 1,
            )
            for frame in _of_sentence(reading, lists, setting, Tree(parser, reading) if parser is not None else None):
                found.append(frame)
                if before is None and frame.norm.actor.kind != "unknown":
                    before = frame.norm.actor
        if mine:
            last_of[index] = len(found) - 1
    if len(found) > lent:
        yield Stretch(with_tails(found), lent)


def _taken_on(found: list[Frame], last_of: dict[int, int]) -> list[Frame]:
    """The frames that lists still open go on from, with their new places in `last_of`."""
    kept: list[Frame] = []
    for head, at in last_of.items():
        last_of[head] = len(kept)
        kept.append(replace(found[at], head=-1))
    return kept


def _of_sentence(reading: Reading, lists: Lists, setting: _Setting, tree: Tree | None) -> list[Frame]:
    lang = reading.sentence.language
    numbers = lists.numbers[lang]
    head = setting.head
    split = clauses(reading, lists)
    made: list[Frame] = []
    acting: Actor | None = None
    term = _NO_TERM
    for clause in split:
        who = _who(reading, clause, acting, setting, tree)
        if who.kind != "unknown":
            acting = who
        kind, negated = modality(reading, clause, who)
        if clause.predicate < 0 and head is not None and head.norm.modality != "statement":
            kind, negated = head.norm.modality, head.norm.negated or negated
        elif kind == "duty" and _about_itself(reading, clause):
            kind = "statement"
        term = _term(deadline(reading, numbers, clause.first, clause.last, clause.predicate), term, head)
        excepted, words = exception(reading, clause.first, clause.last)
        start, end = reading.span(clause.first, clause.last)
        action = clause.action
        lent = head.norm.action_class if head is not None and clause.predicate < 0 else ""
        norm = Norm(
            setting.paragraph,
            start,
            end,
            setting.unit,
            lang,
            who,
            kind,
            negated,
            _verb(reading, clause),
            action.name if action is not None else lent,
            (setting.paragraph, *reading.span(action.first, action.last)) if action is not None else None,
            counterpart(reading, clause, who, tree),
            conditions(reading, clause.first, clause.last, setting.opens),
            term,
            excepted,
            tuple([r for r in setting.references if start <= r.start < end]) if setting.references else (),
            setting.opens and clause is split[-1],
        )
        made.append(Frame(norm, reading, clause, words, setting.list_kind, setting.head_number))
    return made


def _verb(reading: Reading, clause: Clause) -> str:
    """The lemma of what is done: of a verb of the lists, else of the finite verb."""
    at = clause.action.at if clause.action is not None else clause.predicate if clause.modal is None else -1
    if at < 0:
        return ""
    word = reading.tokens[at].folded
    readings = forms(word, reading.sentence.language)
    return readings[0].lemma if readings else word


def _who(reading: Reading, clause: Clause, acting: Actor | None, setting: _Setting, tree: Tree | None) -> Actor:
    """The actor the clause names, else the one that the list, the sentence or the sentence before lends."""
    head = setting.head.norm.actor if setting.head is not None else None
    if clause.predicate < 0:
        if setting.head is not None:
            return _taken_over(setting.head.norm.actor)
        return actor(reading, clause.first, clause.last + 1, clause.last, False) or NOBODY
    until = clause.last if acting is None else clause.predicate
    named = _parsed(reading, clause, tree) or actor(reading, clause.first, clause.predicate, until, clause.verb.passive)
    if named is not None:
        return named
    if tree is not None and tree.something_else(clause.first, clause.predicate):
        return NOBODY
    if not clause.verb.passive:
        lender = acting or setting.before
        if lender is not None:
            return _taken_over(lender)
    if head is not None and head.kind != "unknown" and not clause.verb.passive:
        return _taken_over(head)
    return NOBODY


def _parsed(reading: Reading, clause: Clause, tree: Tree | None) -> Actor | None:
    """The actor that the tree of the sentence shows, when there is one."""
    mark = tree.subject(clause.first, clause.last, clause.predicate, clause.verb.passive) if tree is not None else None
    return None if mark is None else as_actor(reading, mark)


def _taken_over(who: Actor) -> Actor:
    return who if who.inherited or who is NOBODY else Actor(who.kind, who.name, None, True)


def _term(mine: Deadline, before: Deadline, head: Frame | None) -> Deadline:
    """The term of a clause: its own, that of the clause before, that of the list head."""
    if mine.kind != "none":
        return mine
    if before.kind != "none":
        return before
    if head is not None and head.norm.deadline.kind != "none":
        return head.norm.deadline
    return mine


def _about_itself(reading: Reading, clause: Clause) -> bool:
    """The act speaks of itself ("осы Қағидалар … айқындайды", "настоящие Правила определяют")."""
    if clause.action is None or clause.action.name not in _DEFINES or clause.first + 1 >= len(reading.tokens):
        return False
    word = reading.tokens[clause.first].folded
    return word in _SELF or (word == "осы" and not clause.verb.passive)
