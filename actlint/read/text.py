"""Plain text: a line is a paragraph."""

from __future__ import annotations

from actlint.model.document import Document, Paragraph, Piece
from actlint.read.encoding import decode
from actlint.read.limits import DEFAULT, Limits, hold


def read(data: bytes, path: str, *, limits: Limits = DEFAULT) -> Document:
    """Read a plain text; `Piece.node` is the index of the line.

    Raises:
        ReadError: ``paragraphs``: there are more lines than the limit allows.
    """
    decoded = decode(data)
    # only what editors show as a line end: str.splitlines would also cut at form feeds and other control characters
    lines = decoded.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    hold("paragraphs", len(lines), limits.paragraphs, path)
    paragraphs: list[Paragraph] = []
    for index, line in enumerate(lines):
        text = line.rstrip()
        if text.strip():
            piece = Piece(0, len(text), "", index, 0)
            paragraphs.append(Paragraph(number=len(paragraphs) + 1, text=text, pieces=(piece,)))
    return Document(path=path, format="text", paragraphs=tuple(paragraphs), notes=decoded.notes)
