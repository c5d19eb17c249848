"""What takes a sign away: the same item, its list, another item of the act, a definition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from math import ceil
from sys import intern

import msgspec
from msgspec.structs import replace

from actlint.language.sentences import sentences
from actlint.model.act import Act
from actlint.model.norm import Norm, Sign
from actlint.norms.framed import Frame
from actlint.norms.index import Index
from actlint.norms.words import within_reason

_STEM = 6
_SHARED = 0.6  # of the nouns round an action, how many another place must share to speak of the same thing
_LONG = 5_000  # paragraphs of an act from which on words are shared between them
_MANY = 50  # places with a term from which on they are looked up by their words
_TERM = frozenset({"no-term", "referred-term-missing"})


class Noted(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A norm with its signs, and what clearing asks of the frame it was read from.

    Args:
        norm: the norm.
        things: beginnings of the nouns round the action, where a term is missing.
        closed: its sentence says that a list is closed.
        listed: it stands in a list.
    """

    norm: Norm
    things: tuple[str, ...]
    closed: bool
    listed: bool


def note(frame: Frame, signs: Sequence[Sign]) -> Noted:
    """Keep of a frame what clearing needs.

    Args:
        frame: the frame.
        signs: its signs.
    """
    if not signs:
        return Noted(frame.norm, (), False, False)
    things = tuple(_things(frame)) if any(x.id in _TERM for x in signs) else ()
    return Noted(replace(frame.norm, signs=tuple(signs)), things, frame.reading.has("closed-list"), frame.head >= 0)


def clear(act: Act, index: Index, noted: Iterable[Noted]) -> Iterator[Norm]:
    """Clear the signs that something in the act answers.

    Args:
        act: the act.
        index: what the act says in all.
        noted: its norms with their signs.

    Yields:
        The norms in the same order, the cleared signs with what cleared them.
    """

    long = len(act.places) > _LONG

    @cache  # many actions without a term ask about the same places
    def spoken_of(place: int) -> set[str]:
        said = sentences(act, place)
        found = {t.folded[:_STEM] for s in said for t in within_reason(s).tokens if t.kind == "word" and len(t.folded) > 4}
        return set(map(intern, found)) if long else found

    terms = _Terms(index, spoken_of)
    for one in noted:
        norm = one.norm
        if norm.signs:
            signs = tuple([_cleared(act, index, terms, one, sign) for sign in norm.signs])
            norm = replace(norm, signs=signs) if signs != norm.signs else norm
        yield norm


class _Terms:
    """Where a term for the same action on the same thing stands.

    Args:
        index: what the act says in all.
        spoken_of: gives the beginnings of the words of a place.
    """

    def __init__(self, index: Index, spoken_of: Callable[[int], set[str]]) -> None:
        self._index, self._spoken_of = index, spoken_of
        self._places: dict[str, dict[str, list[int]]] = {}  # by action class and beginning

    def first(self, norm: Norm, things: set[str]) -> int | None:
        """The first other place with a term that shares most of the things."""
        least = ceil(max(2, _SHARED * len(things)))
        for place in self._candidates(norm.action_class, things, least):
            if place != norm.paragraph and len(things & self._spoken_of(place)) >= least:
                return place
        return None

    def _candidates(self, action: str, things: set[str], least: int) -> Sequence[int]:
        """The places with a term for an action; of very many those that can share so many things.

        A place that has `least` of some words has one of all but `least` - 1 of them, whichever are left out: the commonest are.
        """
        places = self._index.terms.get(action, ())
        if len(places) < _MANY:
            return places
        by_word = self._places.get(action)
        if by_word is None:
            by_word = self._places[action] = {}
            for place in dict.fromkeys(places):
                for word in self._spoken_of(place):
                    by_word.setdefault(word, []).append(place)
        rarest = sorted((by_word.get(x, []) for x in things), key=len)[: len(things) - least + 1]
        return sorted({place for found in rarest for place in found})


def _cleared(act: Act, index: Index, terms: _Terms, noted: Noted, sign: Sign) -> Sign:
    norm = noted.norm
    zone = act.places[norm.paragraph].zone
    if zone != "operative":
        return replace(sign, cleared_by=("closing-item" if zone == "closing" else "definition", norm.unit))
    by: tuple[str, int] | None = None
    if sign.id in _TERM:
        by = _by_term(act, terms, noted)
    elif sign.factor == "refusal-grounds":
        by = _by_grounds(act, index, noted)
    elif sign.id == "power-as-right" and norm.list_head and noted.closed:
        by = ("list", norm.unit)
    elif sign.factor == "vague-term":
        by = _by_definition(act, index, sign)
    elif sign.id == "no-appeal":
        by = _by_place(act, index.appeal, "appeal-elsewhere")
    elif sign.id == "no-recusal":
        by = _by_place(act, index.recusal, "recusal-elsewhere")
    return replace(sign, cleared_by=by) if by is not None else sign


def _by_place(act: Act, places: Sequence[int], name: str) -> tuple[str, int] | None:
    return (name, act.places[places[0]].unit) if places else None


def _by_term(act: Act, terms: _Terms, noted: Noted) -> tuple[str, int] | None:
    """A term for the same action on the same thing in another place."""
    if len(noted.things) < 2:
        return None
    place = terms.first(noted.norm, set(noted.things))
    return None if place is None else ("term-elsewhere", act.places[place].unit)


def _things(frame: Frame) -> set[str]:
    """Beginnings of the nouns round the action; neither the verb nor whoever acts, whom another item may leave out."""
    action, actor = frame.clause.action, frame.norm.actor.extent
    if action is None:
        return set()
    tokens = frame.reading.tokens
    round_it = [tokens[i] for i in range(max(0, action.first - 5), min(len(tokens), action.last + 6)) if i != action.at]
    if actor is not None and actor[0] == frame.norm.paragraph:
        round_it = [t for t in round_it if not actor[1] <= t.start < actor[2]]
    return {t.folded[:_STEM] for t in round_it if t.kind == "word" and len(t.folded) > 4}


def _by_grounds(act: Act, index: Index, noted: Noted) -> tuple[str, int] | None:
    norm = noted.norm
    if norm.list_head:
        return "list", norm.unit
    for place in index.grounds.get(norm.action_class, ()):
        if place != norm.paragraph and not noted.listed:
            return "grounds-elsewhere", act.places[place].unit
    return None


def _by_definition(act: Act, index: Index, sign: Sign) -> tuple[str, int] | None:
    paragraph, start, end = sign.extent
    word = act.document.paragraphs[paragraph].text[start:end].lower()[:_STEM]
    place = index.defined.get(word)
    return None if place is None else ("definition", act.places[place].unit)
