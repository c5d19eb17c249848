"""Numbering: a number that is missing, or that stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.language import fold
from actlint.model.act import Act, Unit
from actlint.model.norm import ActNorms
from actlint.rules.found import Found
from actlint.rules.structural.text import first_words, is_amending, run_in

_EXCLUDED = ("алып таста", "алынып таста", "исключ", "күші жойыл", "утратил")


def check(act: Act, norms: ActNorms) -> Iterator[Found]:
    """Gaps and duplicates of items, articles and sub-items, chapters too.

    Only a single slip in an otherwise regular sequence is reported: the number after it must go on from it. A text from which
    units were taken out keeps the numbers of the rest (27(6)), so acts with such notes are left out, as are amending ones.
    """
    if is_amending(act) or _consolidated(act):
        return
    for units in _sequences(act):
        numbers = [int(unit.number) if unit.number.isdigit() else 0 for unit in units]
        for at in range(1, len(units)):
            before, number = numbers[at - 1], numbers[at]
            if not before or not number or number == before + 1:
                continue
            follows = at + 1 == len(units) or numbers[at + 1] == number + 1
            gap = number == before + 2
            if follows and ((number == before > 1) or (gap and not run_in(act, str(number - 1), units[at].kind))):
                yield _found(act, units[at], "gap" if gap else "double")


def _sequences(act: Act) -> Iterator[list[Unit]]:
    """Units of one kind that count on: items through the chapters of an act or annex, sub-items within their parent."""
    lists: dict[tuple[str, int], list[Unit]] = {}
    scope: list[int] = []
    for unit in act.units:
        inner = unit.kind in ("act", "annex", "article")
        scope.append(unit.id if inner else scope[unit.parent])
        if unit.kind == "item" and "." not in unit.number and unit.number.isdigit():
            lists.setdefault(("item", scope[unit.id]), []).append(unit)
        elif unit.kind == "subitem" and unit.number.isdigit():
            lists.setdefault(("subitem", unit.parent), []).append(unit)
        elif unit.kind in ("chapter", "article"):
            lists.setdefault((unit.kind, scope[unit.parent]), []).append(unit)
    for units in lists.values():
        if all(act.places[unit.first].zone in ("operative", "definitions", "heading") for unit in units):
            yield units


def _consolidated(act: Act) -> bool:
    return any(
        place.zone == "publisher-note" or any(word in fold(act.document.paragraphs[i].text[:200]) for word in _EXCLUDED[:3])
        for i, place in enumerate(act.places)
    )


def _found(act: Act, unit: Unit, kind: str) -> Found:
    text = act.document.paragraphs[unit.first].text
    place = act.places[unit.first]
    start, end = (len(text) - len(text.lstrip()), place.body) if place.body else first_words(text, 0, 3)
    return Found(unit.first, start, len(text[:end].rstrip()), (("problem", kind), ("number", unit.number)))
