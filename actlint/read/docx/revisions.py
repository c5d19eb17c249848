"""Which tracked changes are there in a view (docs/analysis/word-revisions.md)."""

from __future__ import annotations

from typing import Final

from actlint.model.document import View
from actlint.read.docx.names import Element, child

GONE: Final[dict[View, frozenset[str]]] = {
    "final": frozenset({"del", "moveFrom"}),
    "original": frozenset({"ins", "moveTo"}),
}
"""Elements whose content is not part of the view; the same names in `w:rPr` of a paragraph mark take the mark away."""

INSERTING: Final = frozenset({"ins", "moveTo"})

_ROW_GONE: Final[dict[View, str]] = {"final": "del", "original": "ins"}
_CELL_GONE: Final[dict[View, str]] = {"final": "cellDel", "original": "cellIns"}


def properties(paragraph_properties: Element | None, view: View) -> Element | None:
    """The paragraph properties valid in a view: the original view takes those kept in `w:pPrChange`."""
    if view == "original":
        old = child(child(paragraph_properties, "pPrChange"), "pPr")
        if old is not None:
            return old
    return paragraph_properties


def mark_gone(paragraph_properties: Element | None, view: View) -> bool:
    """Whether the paragraph mark does not exist in the view, so that the text runs on into the next paragraph."""
    mark = child(paragraph_properties, "rPr")
    return mark is not None and any(child(mark, name) is not None for name in GONE[view])


def row_gone(row: Element, view: View) -> bool:
    """Whether a table row does not exist in the view."""
    return child(child(row, "trPr"), _ROW_GONE[view]) is not None


def cell_gone(cell: Element, view: View) -> bool:
    """Whether a table cell does not exist in the view."""
    return child(child(cell, "tcPr"), _CELL_GONE[view]) is not None
