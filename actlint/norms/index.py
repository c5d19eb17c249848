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


class Gatherer:
    """Makes the index of an act while its frames go by.

    Args:
        act: the act.
    """

    def __init__(self, act: Act) -> None:
        self._act = act
        self._last: Reading | None = None
        self._terms: dict[str, list[int]] = {}
        self._grounds: dict[str, list[int]] = {}
        self._documents: list[int] = []
        self._publication: list[int] = []
        self._members: list[int] = []
        self._answers: dict[str, list[int]] = {value: [] for value in _ANSWERS}
        self._defined: dict[str, int] = {}

    def add(self, frame: Frame) -> None:
        """Take the next frame of the act."""
        norm, reading = frame.norm, frame.reading
        if reading is not self._last:
            self._read(norm.paragraph, reading)
            self._last = reading
        if norm.deadline.kind == "fixed" and norm.action_class and norm.deadline.extent is not None:
            self._terms.setdefault(norm.action_class, []).append(norm.paragraph)
        if norm.list_head:
            names = {a.name for a in reading.actions}
            for name in names & ADVERSE:
                self._grounds.setdefault(name, []).append(norm.paragraph)
            if reading.has("doc"):
                self._documents.append(norm.paragraph)
        if norm.action_class == "publish":
            self._publication.append(norm.paragraph)
        if reading.has("members") and any(a.value == "commission" for a in reading.actors):
            self._members.append(norm.paragraph)

    def index(self) -> Index:
        """What was gathered."""
        found = self._answers
        return Index(
            self._terms,
            self._grounds,
            self._documents,
            found["appeal"],
            self._publication,
            self._members,
            found["recusal"],
            found["quorum"],
            found["minutes"],
            found["scale"],
            self._defined,
        )

    def _read(self, place: int, reading: Reading) -> None:
        """The words of lists that answer a sign, and those that a definition defines: what stands before its dash."""
        if not reading.marks.keys().isdisjoint(_ANSWERS):
            for value in _ANSWERS:
                found = self._answers[value]
                if value in reading.marks and (not found or found[-1] != place):
                    found.append(place)
        first = self._last is None or self._last.sentence.paragraph != place
        if not first or self._act.places[place].zone != "definitions":
            return
        for token in reading.tokens[:8]:
            if token.folded == "-":
                break
            if token.kind == "word" and len(token.folded) > 3:
                self._defined.setdefault(token.folded[:_STEM], place)
