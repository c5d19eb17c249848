"""What the judge sees of a paragraph: groups of hashed features, the same in training and in use.

Words and their beginnings as n-grams, the list head, the neighbours, the headings above, the title,
the shape of the place, and what norm analysis says of it. A feature is the CRC-32 of its text, so that no
vocabulary has to be loaded (feature hashing: Weinberger et al., 2009, https://arxiv.org/abs/0902.2206).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log2
from typing import NamedTuple, TypeVar
from zlib import crc32

from actlint.language import fold
from actlint.model.act import Act
from actlint.model.norm import ActNorms, Norm
from actlint.rules.folded import folded

Group = list[int]
JUDGED = frozenset({"operative", "definitions"})
STEM = 5  # letters of a word's beginning: Kazakh and Russian endings start about there
_KEPT = 64
"""What is remembered of each kind: places are judged in order and look at their neighbours and the head of their list."""
_T = TypeVar("_T")
_WORD = re.compile(r"[^\W_]+|[:;]")


def _seed(name: str) -> int:
    return crc32(name.encode())


SEEDS = {name: _seed(name) for name in "wshpntulfxg"}


class Coded(NamedTuple):
    """A word and its beginning as bytes, with their hashes in the groups that ask for every word."""

    whole: bytes
    begin: bytes
    in_words: int
    in_begins: int
    in_neighbour: int


@lru_cache(maxsize=100_000)
def _coded(word: str) -> Coded:
    whole, begin = word.encode() + b" ", word[:STEM].encode() + b" "
    return Coded(whole, begin, crc32(whole, SEEDS["w"]), crc32(begin, SEEDS["s"]), crc32(begin, SEEDS["p"]))


@lru_cache(maxsize=20_000)
def _hashed(text: str, group: str) -> int:
    return crc32(text.encode(), SEEDS[group])


def _singles(parts: Sequence[bytes], group: str) -> list[int]:
    seed = SEEDS[group]
    return [crc32(x, seed) for x in parts]


def _pairs(parts: Sequence[bytes], single: Sequence[int]) -> Group:
    """Hashes of single parts, as given, and of neighbouring pairs, each once."""
    return list({*single, *map(crc32, parts[1:], single)})


def _triples(parts: Sequence[bytes], single: Sequence[int]) -> Group:
    """As `_pairs`, with three in a row too."""
    pairs = list(map(crc32, parts[1:], single))
    return list({*single, *pairs, *map(crc32, parts[2:], pairs)})


class Lines:
    """The texts of an act as the judge reads them, each cut where it is asked for."""

    def __init__(self, act: Act, norms: ActNorms) -> None:
        self.act, self.norms = act, norms
        self._folded = folded(act)
        self._words: dict[int, list[str]] = {}
        self._heads: dict[int, Group] = {}
        self._above: dict[int, Group] = {}
        self._facts: dict[int, tuple[str, ...]] = {}
        self._begins: dict[int, Group] = {}
        self._title = list({crc32(x.begin, SEEDS["t"]) for x in map(_coded, _WORD.findall(fold(act.title)))})

    def words(self, index: int) -> list[str]:
        """The folded words of a paragraph, colons and semicolons, without a typed label."""
        found = self._words.get(index)
        if found is None:
            found = _WORD.findall(self._folded[index], self.act.places[index].body)
            _remember(self._words, index, found)
        return found

    def is_judged(self, index: int) -> bool:
        """Whether a paragraph can hold a finding."""
        place = self.act.places[index]
        return place.zone in JUDGED and _WORD.search(self._folded[index], place.body) is not None

    def judged(self) -> Iterator[int]:
        """Indexes of the paragraphs that can hold a finding."""
        return filter(self.is_judged, range(len(self.act.places)))

    def neighbour(self, index: int, side: int) -> Group:
        """Word beginnings of a neighbour, made distinct for its side; empty past the ends."""
        if not 0 <= index < len(self._folded):
            return []
        found = self._begins.get(index)
        if found is None:
            found = list({x.in_neighbour for x in map(_coded, self.words(index))})
            _remember(self._begins, index, found)
        return [x ^ side for x in found]

    def head(self, index: int) -> Group:
        """The list head a paragraph continues."""
        head = self.act.places[index].head
        if head < 0:
            return []
        found = self._heads.get(head)
        if found is None:
            whole = [_coded(x).whole for x in self.words(head)]
            found = _pairs(whole, _singles(whole, "h"))
            _remember(self._heads, head, found)
        return found

    def above(self, index: int) -> Group:
        """The headings of the units around a paragraph."""
        units = self.act.units
        unit = self.act.places[index].unit
        while unit > 0 and not units[unit].heading:  # most units have none: they share that of the unit they stand in
            unit = units[unit].parent
        found = self._above.get(unit)
        if found is None:
            words: list[str] = []
            number = unit
            while number > 0:
                words += _WORD.findall(fold(units[number].heading))
                number = units[number].parent
            begins = [_coded(x).begin for x in words]
            found = _pairs(begins, _singles(begins, "u"))
            _remember(self._above, unit, found)
        return found

    def facts(self, index: int) -> tuple[str, ...]:
        """What norm analysis says of a paragraph: rules are left out, so that a rule added later does not upset the judge."""
        found = self._facts.get(index)
        if found is None:
            names: set[str] = set()
            for number in self.norms.by_paragraph.get(index, ()):
                names.update(_frame(self.norms.norms[number]))
            found = tuple(sorted(names))
            _remember(self._facts, index, found)
        return found


def _remember(memory: dict[int, _T], key: int, value: _T) -> None:
    """Keep a value for the places near it, at the cost of what was kept longest."""
    if len(memory) >= _KEPT:
        del memory[next(iter(memory))]
    memory[key] = value


def _frame(norm: Norm) -> Iterator[str]:
    actor = norm.actor.kind
    touched = norm.counterpart.kind if norm.counterpart else "-"
    term = norm.deadline.kind
    yield f"actor {actor}"
    yield f"modality {norm.modality} {norm.negated}"
    yield f"class {norm.action_class}"
    yield f"term {term} {norm.deadline.cap} {bool(norm.deadline.start)} {norm.deadline.prolonged}"
    yield f"conditions {norm.conditions}"
    yield f"exception {norm.exception}"
    yield f"touched {touched}"
    yield f"{actor} {norm.modality} {norm.action_class}"
    yield f"{actor} {touched} {norm.action_class}"
    yield f"{actor} {norm.action_class} term {term}"
    yield f"{norm.action_class} {norm.conditions} {touched}"
    for reference in norm.references:
        yield f"reference {reference.kind}"
    for sign in norm.signs:
        mark = "s-" if sign.cleared_by else "s+"
        yield mark + sign.id
        yield f"{mark}{sign.id} {actor} {norm.action_class}"
        if sign.cleared_by:
            yield f"{mark}{sign.id} by {sign.cleared_by[0]}"


def _shape(lines: Lines, index: int) -> Iterator[str]:
    place = lines.act.places[index]
    words = lines.words(index)
    yield f"length {int(log2(len(words) + 1) * 1.5)}"
    yield f"colon {words[-1] == ':'} head {place.head >= 0}"
    yield f"unit {lines.act.units[place.unit].kind}"
    yield f"zone {place.zone}"
    yield f"language {place.language}"
    yield f"act {lines.act.kind}"
    yield f"at {index * 8 // len(lines.act.places)}"
    yield "always"


def groups(lines: Lines, index: int) -> dict[str, Group]:
    """The feature groups of one paragraph."""
    whole, begins, in_words, in_begins, _ = zip(*map(_coded, lines.words(index)))
    near = [
        f"{side} {x}"
        for side, i in (("before", index - 1), ("after", index + 1))
        if 0 <= i < len(lines.act.places)
        for x in lines.facts(i)
        if x[0] == "s"
    ]
    head = lines.act.places[index].head
    near += [f"head {x}" for x in (lines.facts(head) if head >= 0 else ())]
    return {
        "w": _pairs(whole, in_words),
        "s": _triples(begins, in_begins),
        "l": _triples(begins[-4:], _singles(begins[-4:], "l")),
        "f": _triples(begins[:4], _singles(begins[:4], "f")),
        "h": lines.head(index),
        "p": lines.neighbour(index - 1, SEEDS["p"]),
        "n": lines.neighbour(index + 1, SEEDS["n"]),
        "t": lines._title,
        "u": lines.above(index),
        "x": [_hashed(x, "x") for x in _shape(lines, index)],
        "g": [_hashed(x, "g") for x in (*lines.facts(index), *near)],
    }
