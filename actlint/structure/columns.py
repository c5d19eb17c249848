"""Comparison tables (салыстырма кесте / сравнительная таблица): the draft is the column of the proposed text only."""

from __future__ import annotations

from actlint.model.document import Document
from actlint.structure.lines import Line

_PROPOSED = ("предлагаемая", "предлагаемый", "новая редакция", "ұсынылатын", "ұсынылып", "жаңа редакция")
_CURRENT = ("действующ", "существующ", "қолданыстағы", "ағымдағы")


def old_text(document: Document, lines: list[Line]) -> tuple[set[int], bool]:
    """Find the paragraphs of a comparison table that are not the proposed text.

    Args:
        document: the document.
        lines: its lines.

    Returns:
        Indexes of the paragraphs outside the proposed column, and whether there is such a table at all.
    """
    headers: dict[int, dict[int, str]] = {}
    for i, paragraph in enumerate(document.paragraphs):
        if paragraph.cell is not None and paragraph.cell.row <= 1 and lines[i].length < 120:
            row = headers.setdefault(paragraph.cell.table, {})
            row[paragraph.cell.column] = row.get(paragraph.cell.column, "") + " " + lines[i].folded
    columns: dict[int, int] = {}
    for table, row in headers.items():
        proposed = [c for c, words in row.items() if any(w in words for w in _PROPOSED)]
        current = [c for c, words in row.items() if any(w in words for w in _CURRENT)]
        if proposed and current and proposed[0] != current[0]:
            columns[table] = proposed[0]
    if not columns:
        return set(), False
    out: set[int] = set()
    for i, paragraph in enumerate(document.paragraphs):
        cell = paragraph.cell
        if cell is not None and cell.table in columns:
            heading = cell.row == 0 or (any(w in lines[i].folded for w in _PROPOSED) and lines[i].length < 60)
            if cell.column != columns[cell.table] or heading:
                out.add(i)
    return out, True
