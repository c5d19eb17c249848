"""Phrases over the words of a sentence.

A phrase is matched by walking a set of positions through its parts, so the time is bounded by parts × words × widest gap
whatever the text is; there is no backtracking.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from actlint.rules.phrases import ClassOf, Edge, Gap, Number, OneOf, Part, Phrase, Words, lemma_start


@dataclass(slots=True)
class Line:
    """A sentence made ready for matching: its words, numbers, colons and semicolons.

    Args:
        lang: its language.
        words: folded texts.
        starts, ends: offsets in the paragraph's text.
        numbers: for each place, the place after the number that begins there, 0 where none does.
    """

    lang: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    numbers: list[int]


State = tuple[int, int, int]
"""next word, first quoted word, word after the last quoted one (-1: not marked)"""
Ways = Mapping[str, Mapping[str, "ClassIndex"]]


@dataclass(frozen=True, slots=True)
class ClassIndex:
    """The phrases of a class by the first two letters of their first word."""

    by_start: Mapping[str, tuple[tuple[Part, ...], ...]]
    others: tuple[tuple[Part, ...], ...]

    def candidates(self, word: str) -> tuple[tuple[Part, ...], ...]:
        return self.by_start.get(word[:2], ()) + self.others


def index(phrases: Iterable[Phrase]) -> ClassIndex:
    """Make a class ready for matching, longest phrases first."""
    by_start: dict[str, list[tuple[Part, ...]]] = {}
    others: list[tuple[Part, ...]] = []
    for phrase in sorted(phrases, key=lambda x: -len(x.parts)):
        first = phrase.parts[0]
        literals = (*first.exact, *first.stems) if isinstance(first, Words) and not first.lemmas and not first.other else ()
        if literals and all(len(x) > 1 for x in literals):
            for start in {x[:2] for x in literals}:
                by_start.setdefault(start, []).append(phrase.parts)
        else:
            others.append(phrase.parts)
    return ClassIndex({k: tuple(v) for k, v in by_start.items()}, tuple(others))


def match(phrase: Phrase, line: Line, classes: Ways, lemmas: Callable[[str, str], frozenset[str]]) -> list[tuple[int, int]]:
    """Non-overlapping places of the phrase in a sentence, as offsets of the quoted part in the paragraph."""
    found: list[tuple[int, int]] = []
    if phrase.lang != line.lang:
        return found
    walker = _Walker(line, classes, lemmas)
    at, count = 0, len(line.words)
    while at < count:
        states = walker.walk(phrase.parts, [(at, -1, -1)])
        if not states:
            at += 1
            continue
        end, first, last = states[0]
        first, last = (first if first >= 0 else at), (last if last >= 0 else end)
        if last > first:
            found.append((line.starts[first], line.ends[last - 1]))
        at = max(end, at + 1)
    return found


class _Walker:
    """Moves a set of states through the parts of a phrase over one sentence."""

    __slots__ = ("classes", "lemmas", "line")

    def __init__(self, line: Line, classes: Ways, lemmas: Callable[[str, str], frozenset[str]]) -> None:
        self.line, self.classes, self.lemmas = line, classes, lemmas

    def walk(self, parts: tuple[Part, ...], states: list[State]) -> list[State]:
        for part in parts:
            states = self._step(part, states)
            if not states:
                break
        return states

    def _step(self, part: Part, states: list[State]) -> list[State]:
        words = self.line.words
        count = len(words)
        if isinstance(part, Words):
            return [(p + 1, o, c) for p, o, c in states if p < count and self._is(part, words[p])]
        if isinstance(part, Gap):
            return self._gap(part.most, states)
        if isinstance(part, OneOf):
            return _first([x for way in part.ways for x in self.walk(way, states)])
        if isinstance(part, ClassOf):
            ways = self.classes[part.name][self.line.lang]
            return _first(
                [x for s in states if s[0] < count for way in ways.candidates(words[s[0]]) for x in self.walk(way, [s])]
            )
        if isinstance(part, Number):
            return [(n, o, c) for p, o, c in states if p < count and (n := self.line.numbers[p])]
        if isinstance(part, Edge):
            return [(p, p, c) for p, _, c in states] if part.opens else [(p, o, p) for p, o, _ in states]
        return [(p + 1, o, c) for p, o, c in states if p < count and words[p] == part.text]

    def _is(self, part: Words, word: str) -> bool:
        if word in ":;":
            return False
        hit = word in part.exact or (bool(part.stems) and word.startswith(part.stems))
        if not hit and part.lemmas:
            hit = any(word.startswith(lemma_start(x)) for x in part.lemmas) and bool(
                part.lemmas & self.lemmas(word, self.line.lang)
            )
        return hit is not part.other

    def _gap(self, most: int, states: list[State]) -> list[State]:
        words, out = self.line.words, []
        for p, o, c in states:
            out.append((p, o, c))
            for q in range(p, min(p + most, len(words))):
                if words[q] in ":;":
                    break
                out.append((q + 1, o, c))
        return _first(out)


def _first(states: list[State]) -> list[State]:
    """One state for each position, the earliest wins: this keeps the walk linear."""
    if len(states) < 2:
        return states
    seen: set[int] = set()
    return [s for s in states if not (s[0] in seen or seen.add(s[0]))]  # type: ignore[func-returns-value]
