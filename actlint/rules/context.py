"""One act while its rules run: folded text, sentences, items and norms, each made once and only where asked for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from actlint.language import forms, sentences
from actlint.model.act import Act, Reference, Unit
from actlint.model.norm import ActNorms, Norm
from actlint.model.text import Sentence, Token
from actlint.rules.folded import folded
from actlint.rules.match import Line, match
from actlint.rules.numbers import number_end, number_words

if TYPE_CHECKING:
    from actlint.rules.pack import Pack

Span = tuple[int, int]
_QUOTED = re.compile(r'"[^"]{8,}+"')
_TITLE = re.compile(r'^"(?:о|об|обо|по) |(?:туралы|бойынша)[^\w"]{0,3}"$')
_NAME = 2  # quoted words that are a name, not the title of an act
_KEPT = 2048  # paragraphs whose sentences and words are remembered: what is asked about lies near
_SPANS = 30_000
ITEM_KINDS = frozenset({"item", "subitem", "article"})


class Context:
    """What rules may ask of an act.

    Args:
        act: the act.
        norms: its norms; may be empty, then conditions on frames never hold.
        pack: the rules in use.
    """

    def __init__(self, act: Act, norms: ActNorms, pack: Pack) -> None:
        self.act, self.norms, self.pack = act, norms, pack
        self._folded = folded(act)
        self._literals: dict[int, frozenset[int]] = {}
        self._lines: dict[tuple[int, int], Line] = {}
        self._held: dict[int, tuple[frozenset[int], ...]] = {}
        self._sentences: dict[int, tuple[Sentence, ...]] = {}
        self._spans: dict[tuple[int, int], tuple[Span, ...]] = {}
        self._titles: dict[int, tuple[Span, ...]] = {}
        self._once: set[object] = set()
        self._asked: tuple[int, list[Norm]] = (-1, [])
        self._holding: dict[tuple[tuple[int, ...], int, int, int], int | None] = {}

    def text(self, paragraph: int) -> str:
        """The text as printed."""
        return self.act.document.paragraphs[paragraph].text

    def folded(self, paragraph: int) -> str:
        """The text in matching form, letter for letter."""
        return self._folded[paragraph]

    def literals(self, paragraph: int) -> frozenset[int]:
        """Ids of the pack's word beginnings that occur here: one automaton pass."""
        found = self._literals.get(paragraph)
        if found is None:
            if len(self._literals) >= _KEPT:
                self._literals.clear()
            found = self._literals[paragraph] = self.pack.scan(self.folded(paragraph))
        return found

    def sentences(self, paragraph: int) -> tuple[Sentence, ...]:
        """The sentences of a paragraph."""
        found = self._sentences.get(paragraph)
        if found is None:
            if len(self._sentences) >= _KEPT:
                for memory in (self._sentences, self._held, self._lines, self._titles):
                    memory.clear()
            found = self._sentences[paragraph] = sentences(self.act, paragraph)
        return found

    def lines(self, phrase: int, paragraph: int) -> Iterator[Line]:
        """The sentences of a paragraph that may hold a phrase, made ready for matching: of a long one, few are."""
        all_ = self.sentences(paragraph)
        if len(all_) > 1 and paragraph not in self._held:
            folded, scan = self.folded(paragraph), self.pack.scan
            self._held[paragraph] = tuple(scan(folded[x.start : x.end]) for x in all_)
        held = self._held.get(paragraph, ())
        for i, sentence in enumerate(all_):
            if held and not self.pack.possible(phrase, held[i]):
                continue
            key = (paragraph, i)
            found = self._lines.get(key)
            if found is None:
                found = self._lines[key] = line(sentence)
            yield found

    def titles(self, paragraph: int) -> tuple[Span, ...]:
        """Titles of acts in quotation marks."""
        found = self._titles.get(paragraph)
        if found is None:
            folded = self.folded(paragraph)
            quoted = _QUOTED.finditer(folded) if '"' in folded else ()
            found = tuple(x.span() for x in quoted if len(x[0].split()) > _NAME and _TITLE.search(x[0]))
            if len(self._titles) >= _KEPT:
                self._titles.clear()
            self._titles[paragraph] = found
        return found

    def spans(self, phrases: Iterable[int], paragraph: int) -> list[Span]:
        """Places of any of the pack's phrases (by id) in a paragraph, in text order, longest first where they overlap."""
        found: list[Span] = []
        literals, rarest, possible = self.literals(paragraph), self.pack.rarest, self.pack.possible
        for phrase in phrases:
            one_of = rarest[phrase]
            if (one_of is None or not one_of.isdisjoint(literals)) and possible(phrase, literals):
                found.extend(self._phrase(phrase, paragraph))
        if len(found) < 2:
            return found
        found.sort(key=lambda s: (s[0], -s[1]))
        out = [found[0]]
        for span in found[1:]:
            if span[0] >= out[-1][1]:
                out.append(span)
        return out

    def holds(self, phrases: Iterable[int], paragraph: int, within: Span | None = None) -> bool:
        """Whether any of the phrases stands in the paragraph, or in the stretch `within`."""
        literals, rarest, possible = self.literals(paragraph), self.pack.rarest, self.pack.possible
        for phrase in phrases:
            one_of = rarest[phrase]
            if (one_of is not None and one_of.isdisjoint(literals)) or not possible(phrase, literals):
                continue
            spans = self._phrase(phrase, paragraph)
            if spans and (within is None or _inside(spans, within)):
                return True
        return False

    def first_holding(self, phrases: tuple[int, ...], paragraphs: Sequence[int]) -> int | None:
        """The first of some paragraphs that has one of the phrases. Stretches are remembered: many places ask about the same."""
        if len(paragraphs) < 3:
            return next((x for x in paragraphs if self.holds(phrases, x)), None)
        key = (phrases, paragraphs[0], paragraphs[-1], len(paragraphs))
        if key not in self._holding:
            if len(self._holding) >= _SPANS:
                self._holding.clear()
            wanted = phrases
            if paragraphs is self._norm_places:
                wanted = tuple(x for x in phrases if self.pack.possible(x, self._literals_of_norms))
            self._holding[key] = next((x for x in paragraphs if self.holds(wanted, x)), None) if wanted else None
        return self._holding[key]

    def _phrase(self, phrase: int, paragraph: int) -> tuple[Span, ...]:
        """Places of a phrase that is possible in the paragraph."""
        key = (phrase, paragraph)
        found = self._spans.get(key)
        if found is None:
            what, first, classes = self.pack.phrases[phrase], self.pack.opening(phrase), self.pack.classes
            found = tuple(x for one in self.lines(phrase, paragraph) for x in match(what, one, first, classes, lemmas))
            if len(self._spans) >= _SPANS:
                self._spans.clear()
            self._spans[key] = found
        return found

    def sentence(self, paragraph: int, at: int) -> Span:
        """Bounds of the sentence that holds an offset."""
        all_ = self.sentences(paragraph)
        i = bisect_right(all_, at, key=lambda x: x.start) - 1
        return (all_[i].start, all_[i].end) if i >= 0 and at < all_[i].end else (0, len(self.text(paragraph)))

    def norm(self, paragraph: int, at: int) -> Norm | None:
        """The norm whose clause holds an offset; the innermost where they nest."""
        best: Norm | None = None
        for one in self.norms_of(paragraph):
            if one.start <= at < one.end and (best is None or one.end - one.start <= best.end - best.start):
                best = one
        return best

    def norms_of(self, paragraph: int) -> list[Norm]:
        """The norms of a paragraph; those of the last one asked about are remembered."""
        if paragraph != self._asked[0]:
            norms = self.norms.norms
            self._asked = paragraph, [norms[i] for i in self.norms.by_paragraph.get(paragraph, ())]
        return self._asked[1]

    def norms_with_term(self, paragraph: int) -> list[Norm]:
        """The norms whose term stands in a paragraph: a list head lends its own to the items."""
        mine = [x for x in self.norms_of(paragraph) if x.deadline.extent and x.deadline.extent[0] == paragraph]
        return mine + [self.norms.norms[i] for i in self._borrowers.get(paragraph, ())]

    def item(self, paragraph: int) -> Unit:
        """The innermost numbered unit that holds a paragraph."""
        unit = self.act.units[self.act.places[paragraph].unit]
        while unit.parent >= 0 and unit.kind not in ITEM_KINDS:
            unit = self.act.units[unit.parent]
        return unit

    def top_item(self, paragraph: int) -> Unit:
        """The item that holds a paragraph, sub-items included."""
        unit = found = self.item(paragraph)
        while unit.parent >= 0:
            unit = self.act.units[unit.parent]
            if unit.kind in ("item", "article"):
                found = unit
        return found

    def reach(self, paragraph: int, scope: str) -> Sequence[int]:
        """Paragraphs of a scope: ``paragraph``, ``item`` (sub-items included), ``next`` (and the next two items), ``act``."""
        if scope in ("paragraph", "sentence"):
            return (paragraph,)
        if scope == "act":
            return self._norm_places
        item = self.top_item(paragraph)
        if item.kind not in ITEM_KINDS:
            return range(paragraph, min(paragraph + (3 if scope == "next" else 1), len(self.act.places)))
        return range(item.first, self._end(item, 2 if scope == "next" else 0) + 1)

    def close(self, paragraph: int) -> Sequence[int]:
        """The paragraphs where a term of this norm may stand: its item with the list head above it, and the item after."""
        unit = self.item(paragraph)
        if unit.kind == "subitem":
            return (*range(unit.first, unit.last + 1), *self.heads(paragraph))
        if unit.kind not in ITEM_KINDS:
            return range(paragraph, min(paragraph + 2, len(self.act.places)))
        return range(unit.first, self._end(unit, 1) + 1)

    def _end(self, unit: Unit, further: int) -> int:
        """The last paragraph of a unit and of so many units of its kind after it, under the same parent."""
        kin = self._kin[unit.parent, unit.kind]
        at = bisect_right(kin, unit.first, key=lambda x: x.first) - 1
        return max(unit.last, kin[min(at + further, len(kin) - 1)].last)

    def heads(self, paragraph: int) -> Iterator[int]:
        """The list heads a paragraph continues, the nearest first."""
        above = self.act.places[paragraph].head
        while above >= 0:
            yield above
            above = self.act.places[above].head

    def first(self, what: object) -> bool:
        """True the first time it is asked about something."""
        known = what in self._once
        self._once.add(what)
        return not known

    @cached_property
    def _norm_places(self) -> tuple[int, ...]:
        """Paragraphs that hold norms, whatever else the act has: what a form or a note says is no norm of the act."""
        zones = ("operative", "definitions", "closing")
        return tuple(i for i, place in enumerate(self.act.places) if place.zone in zones)

    @cached_property
    def _literals_of_norms(self) -> frozenset[int]:
        """Ids of the word beginnings that occur in any norm: what none has need not be looked for in each."""
        return frozenset().union(*map(self.literals, self._norm_places))

    @cached_property
    def _kin(self) -> dict[tuple[int, str], list[Unit]]:
        """Units by parent and kind, in text order."""
        out: dict[tuple[int, str], list[Unit]] = {}
        for unit in self.act.units:
            out.setdefault((unit.parent, unit.kind), []).append(unit)
        return out

    @cached_property
    def followers(self) -> dict[int, list[int]]:
        """Paragraphs that continue the clause of a list head, by the head."""
        out: dict[int, list[int]] = {}
        for i, place in enumerate(self.act.places):
            if place.head >= 0:
                out.setdefault(place.head, []).append(i)
        return out

    @cached_property
    def _borrowers(self) -> dict[int, list[int]]:
        """Numbers of the norms whose term stands in another paragraph, by that paragraph."""
        out: dict[int, list[int]] = {}
        for number, norm in enumerate(self.norms.norms):
            extent = norm.deadline.extent
            if extent and extent[0] != norm.paragraph:
                out.setdefault(extent[0], []).append(number)
        return out

    @cached_property
    def references(self) -> dict[int, list[Reference]]:
        """References by paragraph."""
        from actlint.structure import references

        out: dict[int, list[Reference]] = {}
        for one in references(self.act):
            out.setdefault(one.paragraph, []).append(one)
        return out


def _inside(spans: Sequence[Span], within: Span) -> bool:
    """Whether one of some spans, in text order, lies in a stretch."""
    i = bisect_left(spans, within[0], key=lambda x: x[0])
    return i < len(spans) and spans[i][1] <= within[1]


@lru_cache(maxsize=50_000)
def lemmas(word: str, lang: str) -> frozenset[str]:
    """All dictionary forms a folded word may have."""
    return frozenset(x.lemma for x in forms(word, lang))


def line(sentence: Sentence) -> Line:
    """Keep what phrases look at: words, numbers, colons and semicolons."""
    raw = sentence.tokens
    kept = [i for i, token in enumerate(raw) if token.kind != "mark" or token.folded in (":", ";")]
    stops = [raw[i].end for i in kept]
    numbers = [0] * len(kept)
    known = number_words()
    for at, i in enumerate(kept):
        token = raw[i]
        if token.kind == "number" or token.folded in known:
            numbers[at] = bisect_left(kept, number_end(raw, i))
        if i + 1 < len(raw) and raw[i + 1].folded == ".":
            stops[at] += _dotted(raw, i)
    return Line(sentence.language, [raw[i].folded for i in kept], [raw[i].start for i in kept], stops, numbers)


def _dotted(raw: tuple[Token, ...], at: int) -> int:
    """1 when the dot after a word belongs to it as the last of an abbreviation (т.б., и др.), so that it is quoted whole."""
    if raw[at + 1].start != raw[at].end:
        return 0
    short = raw[at].folded in ("др", "пр") or (len(raw[at].folded) == 1 and at > 1 and raw[at - 1].folded == ".")
    return int(short and raw[at].kind == "word")
