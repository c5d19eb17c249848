"""Numbers of list items and numbered headings in OpenDocument texts, as Writer shows them."""

from __future__ import annotations

import re
from typing import Final

from actlint.read.markup import Element, local
from actlint.read.odt_styles import Level, Styles
from actlint.read.ordinals import ordinal

_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
_PLACE: Final = re.compile(r"%(\d{1,2})%")
Counters = dict[int, int]


class Lists:
    """Counts list items while the text is walked in order.

    A number is counted at the first paragraph of an item, not at the item: Writer wraps an item of the second level into an empty
    one of the first.
    """

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._outline: Counters = {}
        self._by_style: dict[str, Counters] = {}
        self._by_id: dict[str, Counters] = {}
        self._list: tuple[str, Counters] = ("", {})  # of the outermost list that is open
        self._due: tuple[int, str, str] | None = None  # level, style, start value of an item whose first paragraph is to come

    def label(self, element: Element) -> str:
        """The label of an element that begins a paragraph; lists and items only change the count."""
        name = local(element)
        if name == "list":
            self._open_list(element)
        elif name in {"list-item", "list-header"}:
            start = element.get(f"{_TEXT}start-value") or ""
            self._due = (*_nesting(element), start) if name == "list-item" else None
        elif name == "h" and not element.get(f"{_TEXT}is-list-header") and self._due is None:
            level = element.get(f"{_TEXT}outline-level") or "1"
            return self._count(
                self._outline, "", int(level) if level.isdecimal() else 1, element.get(f"{_TEXT}start-value") or ""
            )
        elif name in {"p", "h"} and self._due is not None:
            (level_number, style, start), self._due = self._due, None
            return self._count(self._list[1], style or self._list[0], level_number, start)
        return ""

    def _open_list(self, element: Element) -> None:
        level, style = _nesting(element)
        if level > 1:
            return
        continued = self._by_id.get(element.get(f"{_TEXT}continue-list") or "")
        if continued is None and element.get(f"{_TEXT}continue-numbering") == "true":
            continued = self._by_style.get(style)
        counters = {} if continued is None else continued
        self._list = (style, counters)
        self._by_style[style] = counters
        if identity := element.get(_ID):
            self._by_id[identity] = counters

    def _count(self, counters: Counters, style: str, number: int, start: str) -> str:
        level = self._styles.level(style, number)
        if start.isdecimal() and len(start) < 7:
            counters[number] = int(start)
        else:
            counters[number] = counters.get(number, level.start - 1) + 1
        for deeper in [x for x in counters if x > number]:
            del counters[deeper]
        return self._shown(counters, style, number, level)

    def _shown(self, counters: Counters, style: str, number: int, level: Level) -> str:
        def value(at: int) -> str:
            other = self._styles.level(style, at)
            return ordinal(counters.get(at, other.start), other.kind) if other.kind else ""

        if level.bullet:
            return level.bullet
        if not level.kind:
            return ""
        if level.pattern:
            return _PLACE.sub(lambda match: value(int(match[1])), level.pattern)
        numbers = [value(at) for at in range(max(1, number - level.shown + 1), number + 1)]
        return level.prefix + ".".join(x for x in numbers if x) + level.suffix


def _nesting(element: Element) -> tuple[int, str]:
    """How deep in lists an element stands, itself counted, and the list style that holds there."""
    level, style = 0, ""
    current: Element | None = element
    while current is not None and local(current) not in {"table-cell", "text-box", "body"}:
        if local(current) == "list":
            level += 1
            style = style or current.get(f"{_TEXT}style-name") or ""
        current = current.getparent()
    return level, style
