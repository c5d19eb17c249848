"""The grid of a table: which row and column a cell has once merges are taken into account."""

from __future__ import annotations

from dataclasses import dataclass, field

from actlint.model.document import Cell
from actlint.read.docx.names import Element, attribute, child, integer, value

_MAX_SPAN = 1000


@dataclass(slots=True)
class Grid:
    """A table being read.

    Args:
        number: of the table in the document, from 0.
        path: the enclosing cells, outermost first.
    """

    number: int
    path: tuple[tuple[int, int, int], ...]
    _row: int = -1
    _column: int = 0
    _tops: dict[int, int] = field(default_factory=dict)
    _left: int = 0

    def start_row(self, row: Element) -> None:
        """Begin the next row."""
        self._row += 1
        self._column = _span(value(child(row, "trPr"), "gridBefore", "0"), 0)

    def start_cell(self, cell: Element) -> Cell:
        """Begin the next cell of the row: the place of its first corner."""
        properties = child(cell, "tcPr")
        column = self._column
        self._column += _span(value(properties, "gridSpan", "1"), 1)
        beside = child(properties, "hMerge")
        if beside is not None and attribute(beside, "val", "continue") == "continue":
            return Cell(self.number, self._row, self._left, self.path)
        self._left = column
        below = child(properties, "vMerge")
        if below is None or attribute(below, "val", "continue") != "continue":
            self._tops[column] = self._row
        return Cell(self.number, self._tops.setdefault(column, self._row), column, self.path)


def _span(text: str, least: int) -> int:
    return max(least, min(integer(text, least), _MAX_SPAN))
