"""Rows and columns of tables, also inside each other, with merged cells."""

from __future__ import annotations

from dataclasses import dataclass, field

from actlint.model.document import Cell


@dataclass(slots=True)
class _Table:
    index: int
    row: int = -1
    column: int = -1
    next: int = 0
    taken: dict[int, int] = field(default_factory=dict)  # column → rows it is still covered from above


class Grid:
    """Where in which table the walk stands."""

    def __init__(self) -> None:
        self._count = 0
        self._open: list[_Table] = []

    @property
    def depth(self) -> int:
        """How many tables are open."""
        return len(self._open)

    def open(self) -> None:
        """A table begins."""
        self._open.append(_Table(self._count))
        self._count += 1

    def close(self) -> None:
        """The innermost table ends."""
        self._open.pop()

    def row(self) -> None:
        """A row begins."""
        if self._open:
            table = self._open[-1]
            table.row += 1
            table.column, table.next = -1, 0
            table.taken = {column: left - 1 for column, left in table.taken.items() if left > 1}

    def cell(self, columns: int = 1, rows: int = 1) -> None:
        """A cell begins that spans so many columns and rows."""
        if not self._open:
            return
        table = self._open[-1]
        while table.next in table.taken:
            table.next += 1
        table.column = table.next
        table.next += columns
        if rows > 1:
            # counted from the next row on
            table.taken.update(dict.fromkeys(range(table.column, table.next), rows))

    def place(self) -> Cell | None:
        """The cell that is open, with the chain of cells around it; None outside of tables."""
        chain = tuple((t.index, max(t.row, 0), max(t.column, 0)) for t in self._open)
        return Cell(*chain[-1], chain[:-1]) if chain else None
