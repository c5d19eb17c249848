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
        literals = (*first.exact, *first.stems) if isinstance(first, Words) and first == Words(first.exact, first.stems) else ()
        if literals and all(len(x) > 1 for x in literals):
            for start in {x[:2] for x in literals}:
                by_start.setdefault(start, []).append(phrase.parts)
        else:
            others.append(phrase.parts)
    return ClassIndex({k: tuple(v) for k, v in by_start.items()}, tuple(others))


@dataclass(frozen=True, slots=True)
class Opening:
    """What the first word of a phrase looks like: where it does not, nobody needs to walk.

    Args:
        starts: beginnings of words.
        number: it may be a number.
        free: nothing can be said.
    """

    starts: tuple[str, ...] = ()
    number: bool = False
    free: bool = False

    def places(self, line: Line) -> list[int]:
        """Words of a sentence where the phrase may begin."""
        if self.free:
            return list(range(len(line.words)))
        starts = self.starts
        if not self.number:
            return [i for i, word in enumerate(line.words) if word.startswith(starts)]
        return [i for i, word in enumerate(line.words) if line.numbers[i] or word.startswith(starts)]


def opening(parts: tuple[Part, ...], lang: str, classes: Mapping[str, Iterable[Phrase]]) -> Opening:
    """How a sequence of parts begins.

    Args:
        parts: of a phrase.
        lang: its language.
        classes: the word classes by name.
    """
    starts: list[str] = []
    number = False
    for part in parts:
        if isinstance(part, Words) and not part.other and not part.ends:
            starts += [*part.exact, *part.stems, *map(lemma_start, part.lemmas)]
            return Opening(tuple(starts), number)
        if isinstance(part, Number):
            return Opening(tuple(starts), True)
        if isinstance(part, Edge):
            continue
        if isinstance(part, OneOf):
            ways, skipped = [x for x in part.ways if x], () in part.ways
        elif isinstance(part, ClassOf):
            ways, skipped = [x.parts for x in classes[part.name] if x.lang == lang], False
        else:
            return Opening(free=True)
        for way in ways:
            one = opening(way, lang, classes)
            if one.free:
                return one
            starts += one.starts
            number = number or one.number
        if not skipped:
            return Opening(tuple(starts), number)
    return Opening(free=True)


def match(
    phrase: Phrase, line: Line, first: Opening, classes: Ways, lemmas: Callable[[str, str], frozenset[str]]
) -> list[tuple[int, int]]:
    """Non-overlapping places of a phrase in a sentence, as offsets of the quoted part in the paragraph.

    Args:
        phrase: what is looked for.
        line: the sentence.
        first: how the phrase begins (`opening`).
        classes: word classes by name and language.
        lemmas: gives the dictionary forms of a word in a language.
    """
    found: list[tuple[int, int]] = []
    if phrase.lang != line.lang:
        return found
    walker = _Walker(line, classes, lemmas)
    free = 0
    for at in first.places(line):
        if at < free:
            continue
        states = walker.walk(phrase.parts, [(at, -1, -1)])
        if not states:
            continue
        end, opens, closes = states[0]
        opens, closes = (opens if opens >= 0 else at), (closes if closes >= 0 else end)
        if closes > opens:
            found.append((line.starts[opens], line.ends[closes - 1]))
        free = end
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
        hit = word in part.exact or word.startswith(part.stems) or word.endswith(part.ends)
        if not hit and part.lemmas and any(word.startswith(lemma_start(x)) for x in part.lemmas):
            hit = not part.lemmas.isdisjoint(self.lemmas(word, self.line.lang))
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
