"""Acts written line by line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actlint.model.act import Act
from actlint.model.document import Cell, Document, Paragraph
from actlint.structure import parse

MakeAct = Callable[..., Act]


def document_of(text: str, labels: dict[int, str] | None = None, cells: dict[int, tuple[int, int]] | None = None) -> Document:
    """One paragraph for each line that is not blank; automatic labels and table cells by line number from 1."""
    paragraphs = []
    for line in text.splitlines():
        if line.strip():
            number = len(paragraphs) + 1
            place = (cells or {}).get(number)
            cell = Cell(0, *place) if place else None
            origin = "table" if cell else "body"
            paragraphs.append(Paragraph(number, line, (labels or {}).get(number, ""), origin, cell=cell))
    return Document("draft.txt", "text", tuple(paragraphs))


@pytest.fixture
def act_of() -> MakeAct:
    """Make an act of text."""

    def make(text: str, **more: dict[int, str] | dict[int, tuple[int, int]]) -> Act:
        return parse(document_of(text, **more))  # type: ignore[arg-type]

    return make
