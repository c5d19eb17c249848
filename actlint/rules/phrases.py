"""The phrase language: its parts and its parser. docs/rules-format.md describes it for those who write rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Union

import msgspec

from actlint.language import fold


class Words(msgspec.Struct, frozen=True, array_like=True, tag="w"):
    """One word: an exact form, a beginning, an ending, or a form of a lemma; `other` turns it round."""

    exact: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    lemmas: frozenset[str] = frozenset()
    other: bool = False
    ends: tuple[str, ...] = ()


class Number(msgspec.Struct, frozen=True, array_like=True, tag="n"):
    """A number in figures or words, with its repetition in brackets."""


class Gap(msgspec.Struct, frozen=True, array_like=True, tag="g"):
    """Up to `most` words of any kind."""

    most: int


class Edge(msgspec.Struct, frozen=True, array_like=True, tag="e"):
    """Where the quoted part begins or ends."""

    opens: bool


class Point(msgspec.Struct, frozen=True, array_like=True, tag="p"):
    """A colon or a semicolon."""

    text: str


class ClassOf(msgspec.Struct, frozen=True, array_like=True, tag="c"):
    """Any phrase of a word class."""

    name: str


class OneOf(msgspec.Struct, frozen=True, array_like=True, tag="o"):
    """One of several sequences; an empty one makes it optional."""

    ways: tuple[tuple[Part, ...], ...]


Part = Union[Words, Number, Gap, Edge, Point, ClassOf, OneOf]  # noqa: UP007  (msgspec resolves the recursive name)


class Phrase(msgspec.Struct, frozen=True, array_like=True):
    """A parsed phrase.

    Args:
        lang: ``kk`` or ``ru``.
        parts: what must follow what.
        needs: groups of literals (word beginnings): a text that lacks a whole group cannot match. The first is the rarest;
            a phrase without any is too general to start a search with.
        text: as written.
    """

    lang: str
    parts: tuple[Part, ...]
    needs: tuple[tuple[str, ...], ...]
    text: str


class PhraseError(ValueError):
    """A phrase is written wrongly; the message id is args[0], the offending piece args[1]."""


_TOKEN = re.compile(r"\s+|\.\.\d+|[()|\[\]{}]|<[a-z][a-z-]*>|!\(|[:;#]|~?[\w№%§/*'’-]+|[.,\"«»–—]")


WIDEST_GAP = 30


def parse(text: str, lang: str, classes: Mapping[str, Iterable[Phrase]]) -> Phrase:
    """Parse one phrase.

    Args:
        text: as a rule writer wrote it.
        lang: its language.
        classes: word classes known so far, by name.

    Raises:
        PhraseError: for wrong syntax or an unknown class.
    """
    pieces = _split(text)
    parts, rest = _sequence(pieces, 0, classes)
    if rest != len(pieces):
        raise PhraseError("phrase-bracket", pieces[rest])
    if not parts or isinstance(parts[0], Gap) or isinstance(parts[-1], Gap):
        raise PhraseError("phrase-gap-end", text)
    if sum(isinstance(x, Edge) for x in parts) not in (0, 2):
        raise PhraseError("phrase-braces", text)
    return Phrase(lang, parts, _needs(parts, lang, classes), text)


def _split(text: str) -> list[str]:
    pieces, at = [], 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise PhraseError("phrase-sign", text[at])
        piece = found[0]
        if piece.strip(' \t\n.,"') or piece.startswith(".."):
            pieces.append(piece if piece.startswith("<") else fold(piece))
        at = found.end()
    return pieces


def _sequence(pieces: list[str], at: int, classes: Mapping[str, Iterable[Phrase]]) -> tuple[tuple[Part, ...], int]:
    parts: list[Part] = []
    while at < len(pieces) and pieces[at] not in (")", "|", "]"):
        piece = pieces[at]
        if piece in ("(", "[", "!("):
            ways, at = _ways(pieces, at, "]" if piece == "[" else ")", classes)
            parts.append(_choice(ways, piece))
            continue
        parts.append(_part(piece, classes))
        at += 1
    return tuple(parts), at


def _ways(pieces: list[str], at: int, end: str, classes: Mapping[str, Iterable[Phrase]]) -> tuple[list[tuple[Part, ...]], int]:
    opened, ways = pieces[at], []
    at += 1
    while True:
        way, at = _sequence(pieces, at, classes)
        ways.append(way)
        if at >= len(pieces) or pieces[at] not in ("|", end):
            raise PhraseError("phrase-bracket", opened)
        if pieces[at] == end:
            return ways, at + 1
        at += 1


def _choice(ways: list[tuple[Part, ...]], opened: str) -> Part:
    singles = [x for way in ways if len(way) == 1 and isinstance(x := way[0], Words) and not x.other]
    if len(singles) == len(ways) and opened != "[":
        return Words(
            frozenset(word for x in singles for word in x.exact),
            tuple(stem for x in singles for stem in x.stems),
            frozenset(lemma for x in singles for lemma in x.lemmas),
            opened == "!(",
            tuple(end for x in singles for end in x.ends),
        )
    if opened == "!(":
        raise PhraseError("phrase-not", "!(")
    return OneOf((*ways, ()) if opened == "[" else tuple(ways))


def _part(piece: str, classes: Mapping[str, Iterable[Phrase]]) -> Part:
    if piece.startswith(".."):
        if int(piece[2:]) > WIDEST_GAP:
            raise PhraseError("phrase-gap-wide", piece)
        return Gap(int(piece[2:]))
    if piece.startswith("<"):
        if piece[1:-1] not in classes:
            raise PhraseError("phrase-class", piece[1:-1])
        return ClassOf(piece[1:-1])
    if piece in "{}":
        return Edge(piece == "{")
    if piece in ":;":
        return Point(piece)
    if piece == "#":
        return Number()
    if piece.startswith("~"):
        return Words(lemmas=frozenset((piece[1:],)))
    if "*" not in piece[1:-1] and len(piece) > 1 and (piece[0] == "*") is not (piece[-1] == "*"):
        return Words(ends=(piece[1:],)) if piece[0] == "*" else Words(stems=(piece[:-1],))
    if "*" in piece:
        raise PhraseError("phrase-star", piece)
    return Words(exact=frozenset((piece,)))


def lemma_start(lemma: str) -> str:
    """The letters every form of a lemma begins with, as far as we rely on it."""
    return lemma[: max(3, len(lemma) - 2)] if len(lemma) > 3 else lemma[: max(2, len(lemma) - 1)]


def _literals(part: Part, lang: str, classes: Mapping[str, Iterable[Phrase]]) -> tuple[str, ...]:
    """Word beginnings one of which a text must have for `part` to match; empty when nothing can be said."""
    if isinstance(part, Words) and not part.other and not part.ends:
        return (*part.exact, *part.stems, *(lemma_start(x) for x in part.lemmas))
    if isinstance(part, OneOf):
        found: list[str] = []
        for way in part.ways:
            groups = sorted((x for p in way if (x := _literals(p, lang, classes))), key=_weight)
            if not groups:
                return ()
            found.extend(groups[-1])
        return tuple(found)
    if isinstance(part, ClassOf):
        mine = [phrase for phrase in classes[part.name] if phrase.lang == lang]
        return tuple(x for phrase in mine for x in phrase.needs[0]) if all(x.needs for x in mine) else ()
    return ()


def _weight(group: tuple[str, ...]) -> tuple[int, int]:
    return min(map(len, group)), -len(group)


def _needs(parts: tuple[Part, ...], lang: str, classes: Mapping[str, Iterable[Phrase]]) -> tuple[tuple[str, ...], ...]:
    groups = []
    for part in parts:
        group = _literals(part, lang, classes)
        if group and min(map(len, group)) >= 3:
            groups.append((isinstance(part, ClassOf), group))
    # a class stands for many frequent words: it leads only where nothing else does
    own = [group for is_class, group in groups if not is_class]
    own.sort(key=_weight, reverse=True)
    if own:
        return tuple(own)
    return tuple(group for _, group in groups) or _abbreviation(parts)


def _abbreviation(parts: tuple[Part, ...]) -> tuple[tuple[str, ...], ...]:
    """What a dotted abbreviation (т.б., и др.) is searched by: its letters with their dots."""
    short = [next(iter(x.exact)) for x in parts if isinstance(x, Words) and len(x.exact) == 1 and not x.stems and not x.other]
    letters = [x for x in short if len(x) == 1 and x not in "и"]
    if len(letters) > 1:
        return ((".".join(letters), ". ".join(letters)),)
    pairs = tuple(f"{x}." for x in short if len(x) == 2)
    return (pairs,) if pairs else ()
