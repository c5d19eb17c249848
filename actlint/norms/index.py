"""What an act says in all: its definitions, terms, lists of grounds and documents, appeal, commissions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actlint.model.act import Act
from actlint.norms.framed import Frame
from actlint.norms.words import Reading

ADVERSE = frozenset({"refuse", "suspend", "revoke", "return", "exclude"})
_STEM = 6
_ANSWERS = ("appeal", "recusal", "quorum", "minutes", "scale")


@dataclass(frozen=True, slots=True)
class Index:
    """What stands where in an act; a place is a paragraph index.

    Args:
        terms: places with a fixed term, by action class.
        grounds: list heads that close the grounds of an adverse action, by action class.
        documents: heads of closed lists of documents.
        appeal: places that give a way of appeal.
        publication: places that order to publish.
        members: places that say who sits on a commission.
        recusal, quorum, minutes: places with these rules of a commission.
        scales: places with a formula, scale or table.
        defined: beginnings of the words that the act defines, with the place.
    """

    terms: Mapping[str, Sequence[int]]
    grounds: Mapping[str, Sequence[int]]
    documents: Sequence[int]
    appeal: Sequence[int]
    publication: Sequence[int]
    members: Sequence[int]
    recusal: Sequence[int]
    quorum: Sequence[int]
    minutes: Sequence[int]
    scales: Sequence[int]
    defined: Mapping[str, int]


def index_of(act: Act, made: Sequence[Frame], readings: Mapping[int, Sequence[Reading]]) -> Index:
    """Index an act.

    Args:
        act: the act.
        made: its frames.
        readings: its sentences, by paragraph.
    """
    terms: dict[str, list[int]] = {}
    grounds: dict[str, list[int]] = {}
    documents: list[int] = []
    for frame in made:
        norm = frame.norm
        if norm.deadline.kind == "fixed" and norm.action_class and norm.deadline.extent is not None:
            terms.setdefault(norm.action_class, []).append(norm.paragraph)
        if norm.list_head:
            names = {a.name for a in frame.reading.actions}
            for name in names & ADVERSE:
                grounds.setdefault(name, []).append(norm.paragraph)
            if frame.reading.has("doc"):
                documents.append(norm.paragraph)
    places = _where(readings)
    return Index(
        terms,
        grounds,
        documents,
        places["appeal"],
        [f.norm.paragraph for f in made if f.norm.action_class == "publish"],
        [f.norm.paragraph for f in made if f.reading.has("members") and any(a.value == "commission" for a in f.reading.actors)],
        places["recusal"],
        places["quorum"],
        places["minutes"],
        places["scale"],
        _defined(act, readings),
    )


def _where(readings: Mapping[int, Sequence[Reading]]) -> dict[str, list[int]]:
    """The paragraphs that have a word of each list that answers a sign."""
    found: dict[str, list[int]] = {value: [] for value in _ANSWERS}
    for index, mine in readings.items():
        for reading in mine:
            if reading.marks.keys().isdisjoint(_ANSWERS):
                continue
            for value in _ANSWERS:
                if value in reading.marks and (not found[value] or found[value][-1] != index):
                    found[value].append(index)
    return found


def _defined(act: Act, readings: Mapping[int, Sequence[Reading]]) -> dict[str, int]:
    """The first words of definition items, what stands before the dash."""
    found: dict[str, int] = {}
    for index, mine in readings.items():
        if act.places[index].zone != "definitions" or not mine:
            continue
        for token in mine[0].tokens[:8]:
            if token.folded == "-":
                break
            if token.kind == "word" and len(token.folded) > 3:
                found.setdefault(token.folded[:_STEM], index)
    return found
