"""The same norm twice in one act (law on legal acts, 24(3): norms are not repeated)."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

from actlint.model.act import Act
from actlint.model.norm import ActNorms
from actlint.rules.folded import folded
from actlint.rules.found import Found
from actlint.rules.structural.text import content
from actlint.structure import unit_address
from actlint.structure.scopes import scope_of

_FEWEST_WORDS = 8
_SHORTEST = 50
_LETTERS = "аеытнрлқ"
"""Paragraphs of the same words have as many of each; words are compared only of those that have."""
_EXCLUDED = ("исключен", "исключена", "исключено", "алып", "алынып")


def check(act: Act, norms: ActNorms) -> Iterator[Found]:
    """Whole sentences that stand twice in the act or in one annex, and members that stand twice in one list.

    Order of words and punctuation do not count. Members of different lists may agree: two bodies may have one power each.
    """
    keys = array("q", (_key(act, i) if is_norm(act, i) else 0 for i in range(len(act.places))))
    alike: dict[int, list[int]] = {key: [] for key in _repeated(keys)}
    for i, key in enumerate(keys):
        if key in alike:
            alike[key].append(i)
    for same in alike.values():
        seen: dict[tuple[int, int, tuple[str, ...]], int] = {}
        for i in same:
            place = act.places[i]
            words = content(act.document.paragraphs[i].text, place.body)
            if len(words) < _FEWEST_WORDS or words[0] in _EXCLUDED:
                continue
            first = seen.setdefault((scope_of(act, place.unit), place.head, tuple(sorted(words))), i)
            if first != i:
                data = (("first", _where(act, first, place.language)),)
                yield Found(i, place.body, len(act.document.paragraphs[i].text.rstrip()), data)


def _key(act: Act, i: int) -> int:
    """A number, not nought, that paragraphs have in common when they may be the same norm; others hardly ever."""
    place = act.places[i]
    line = folded(act)[i]
    return hash((scope_of(act, place.unit), place.head, *(line.count(x, place.body) for x in _LETTERS))) or 1


def _repeated(keys: Iterable[int]) -> set[int]:
    once: set[int] = set()
    again: set[int] = set()
    for key in keys:
        (again if key in once else once).add(key)
    return again - {0}


def is_norm(act: Act, i: int) -> bool:
    """A whole sentence or the member of a list, of the act's own operative text."""
    place, text = act.places[i], act.document.paragraphs[i].text
    if place.zone != "operative" or len(text) < _SHORTEST or "|" in text or act.units[place.unit].quoted:
        return False
    end = text.rstrip()[-1:]
    return end == "." or (place.head >= 0 and end != ":")


def _where(act: Act, paragraph: int, language: str) -> str:
    return unit_address(act, act.places[paragraph].unit, language or "kk")
