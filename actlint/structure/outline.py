"""The tree of an act in print: how a person checks the parser."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.act import Act
from actlint.structure.address import unit_address

_WIDTH = 72


def outline(act: Act, lang: str) -> Iterator[str]:
    """Yield one line for each paragraph: depth, zone, address, first words; a continued line is marked with an arrow.

    Args:
        act: the act.
        lang: language of the addresses, ``kk``, ``ru`` or ``en``.
    """
    depth = [0] * len(act.units)
    for unit in act.units[1:]:
        depth[unit.id] = depth[unit.parent] + 1
    shown: set[int] = set()
    yield f"{act.kind or '?'} [{act.language or '?'}] {act.title}"
    for i, (paragraph, place) in enumerate(zip(act.document.paragraphs, act.places, strict=True)):
        words = " ".join(paragraph.text[place.body :].split())
        if len(words) > _WIDTH:
            words = words[: _WIDTH - 1] + "…"
        indent = "  " * depth[place.unit]
        zone = "" if place.zone == "operative" else f"[{place.zone}] "
        if (place.unit in shown and place.zone != "heading") or not place.unit:
            name = "↳ " if place.unit else ""
        else:
            name = unit_address(act, place.unit, lang) + " · "
        if place.zone not in ("stamp", "publisher-note", "signature"):
            shown.add(place.unit)
        head = f"  ←{place.head + 1}" if place.head >= 0 else ""
        yield f"{i + 1:>5} {indent}{zone}{name}{words}{head}"
