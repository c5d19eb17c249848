"""The same norm twice in one act (law on legal acts, 24(3): norms are not repeated)."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.act import Act
from actlint.model.norm import ActNorms
from actlint.rules.found import Found
from actlint.rules.structural.text import content
from actlint.structure import unit_address
from actlint.structure.scopes import scope_of

_FEWEST_WORDS = 8
_EXCLUDED = ("исключен", "исключена", "исключено", "алып", "алынып")


def check(act: Act, norms: ActNorms) -> Iterator[Found]:
    """Whole sentences that stand twice in the act or in one annex, and members that stand twice in one list.

    Order of words and punctuation do not count. Members of different lists may agree: two bodies may have one power each.
    """
    seen: dict[tuple[int, int, frozenset[str], int], int] = {}
    for i, place in enumerate(act.places):
        text = act.document.paragraphs[i].text
        if place.zone != "operative" or act.units[place.unit].quoted or "|" in text or len(text) < 50:
            continue
        words = content(text, place.body)
        if len(words) < _FEWEST_WORDS or words[0] in _EXCLUDED or text.rstrip().endswith(":"):
            continue
        if place.head < 0 and not text.rstrip().endswith("."):
            continue
        key = (scope_of(act, place.unit), place.head, frozenset(words), len(words))
        first = seen.setdefault(key, i)
        if first != i:
            data = (("first", _where(act, first, place.language)),)
            yield Found(i, place.body, len(text.rstrip()), data)


def _where(act: Act, paragraph: int, language: str) -> str:
    return unit_address(act, act.places[paragraph].unit, language or "kk")
