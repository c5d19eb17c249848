"""Counting: from the paragraphs of a document in order to the labels they carry."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from actlint.read.docx.labels.definitions import LEVELS, Level, List, Lists
from actlint.read.docx.labels.formats import number
from actlint.read.docx.names import Element, child, integer, value
from actlint.read.docx.styles import Style, Styles
from actlint.read.docx.symbols import bullet

_SLOT = re.compile(r"%([1-9])")
_NO_LIST = "0"


@dataclass(slots=True)
class _Counters:
    """Where one definition stands in one story: None at a level that has not begun, or begins anew."""

    now: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


class Labeller:
    """Gives each paragraph its label. Paragraphs must come in document order, empty ones too.

    Args:
        lists: the lists of the document.
        styles: its styles, which may put a paragraph into a list.
    """

    def __init__(self, lists: Lists, styles: Styles) -> None:
        self._lists = lists
        self._styles = styles
        self._counters: dict[tuple[str, str], _Counters] = {}
        self._begun: set[tuple[str, str, int]] = set()

    def label(self, properties: Element | None, style: Style, story: str) -> str:
        """Count a paragraph and tell its label, empty for one outside lists.

        Args:
            properties: its `w:pPr`.
            style: its style.
            story: the running text it belongs to; each counts for itself.
        """
        if not self._lists.by_id:
            return ""
        list_id, level = self._membership(properties, style)
        used = self._lists.by_id.get(list_id)
        if used is None or level not in used.levels or not 0 <= level < LEVELS:
            return ""
        counters = self._counters.setdefault((story, used.counters), _Counters())
        self._count(used, level, counters.now, first=(story, list_id, level) not in self._begun)
        self._begun.add((story, list_id, level))
        return _compose(used, level, counters.now)

    def _membership(self, properties: Element | None, style: Style) -> tuple[str, int]:
        direct = child(properties, "numPr")
        list_id = value(direct, "numId")
        level = integer(value(direct, "ilvl"), -1)
        if list_id == _NO_LIST:
            return "", -1
        if list_id:
            return list_id, max(level, 0)
        if not style.list_id or style.list_id == _NO_LIST:
            return "", -1
        if level >= 0:
            return style.list_id, level
        used = self._lists.by_id.get(style.list_id)
        if used is not None:
            bound = {one.style: depth for depth, one in used.levels.items() if one.style}
            for ancestor in style.chain:
                if ancestor in bound:
                    return style.list_id, bound[ancestor]
        return style.list_id, max(style.level, 0)

    @staticmethod
    def _count(used: List, level: int, now: list[int | None], *, first: bool) -> None:
        if first and level in used.starts:
            now[level] = used.starts[level]
        else:
            current = now[level]
            now[level] = used.levels[level].start if current is None else current + 1
        for deeper in range(level + 1, LEVELS):
            restart = used.levels[deeper].restart if deeper in used.levels else -1
            if restart < 0 or restart > deeper or level < restart:
                now[deeper] = None


def _compose(used: List, level: int, now: list[int | None]) -> str:
    own = used.levels[level]
    if own.format == "bullet":
        return bullet(own.pattern, own.font)

    def slot(found: re.Match[str]) -> str:
        depth = int(found[1]) - 1
        if depth > level:
            return ""
        shown = used.levels.get(depth, Level())
        counted = now[depth]
        return number(shown.start if counted is None else counted, _legal(shown.format) if own.legal else shown.format, shown)

    return _SLOT.sub(slot, own.pattern)


def _legal(number_format: str) -> str:
    """What `w:isLgl` makes of a format: Arabic numerals, and those with a leading zero keep it, as Word does."""
    return number_format if number_format == "decimalZero" else "decimal"
