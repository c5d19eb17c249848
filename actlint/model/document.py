"""What a reader gives back: paragraphs of text with a map to the bytes they came from."""

from __future__ import annotations

from typing import Literal

import msgspec

Origin = Literal["body", "table", "textbox", "footnote", "endnote", "header", "footer"]
View = Literal["final", "original"]


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a paragraph's text and the source node it was copied from, one character to one character.

    Args:
        start, end: character offsets in `Paragraph.text`, end excluded.
        part: the container part the node stands in (``word/document.xml``), empty for single-file formats.
        node: index of the text node in that part, in document order as the reader counts them.
        offset: offset of the first character in the node's own text.
        inserted: the stretch stands inside a tracked insertion.
    """

    start: int
    end: int
    part: str
    node: int
    offset: int
    inserted: bool = False


class Cell(msgspec.Struct, frozen=True):
    """Where a paragraph stands in a table: table number in the document, row and column, all from 0.

    A merged cell keeps the row and column of its first corner; `path` is the chain of enclosing cells for nested tables.
    """

    table: int
    row: int
    column: int
    path: tuple[tuple[int, int, int], ...] = ()


class Paragraph(msgspec.Struct, frozen=True):
    """One non-empty paragraph.

    Args:
        number: position among the non-empty paragraphs of body, tables and text boxes, from 1, in reading order;
            notes go on counting after the body; 0 for headers and footers.
        text: the characters of the source, unchanged; an automatic label is not part of it.
        label: the automatic list label as Word shows it ("2.1.", "б)"), empty when there is none.
        origin: where in the document it stands.
        style: the name of its style, empty when unknown.
        outline: heading level from 1, 0 for running text.
        centred: the paragraph is centred (titles and stamps are).
        pieces: the map from `text` to source nodes, in order; characters that stand for markup (tab, break) may be uncovered.
    """

    number: int
    text: str
    label: str = ""
    origin: Origin = "body"
    style: str = ""
    outline: int = 0
    centred: bool = False
    cell: Cell | None = None
    pieces: tuple[Piece, ...] = ()


class NotRead(msgspec.Struct, frozen=True):
    """Content the reader saw and could not turn into text ("image", "embedded object", "altChunk"), with its count."""

    what: str
    count: int


class Document(msgspec.Struct, frozen=True):
    """A file as read.

    Args:
        path: the path as the user gave it.
        format: ``docx``, ``akn``, ``xml``, ``html``, ``odt``, ``rtf``, ``pdf`` or ``text``.
        paragraphs: all non-empty paragraphs; those with `number` 0 (headers, footers) stand last.
        not_read: what was left out.
        notes: remarks for the report, as message ids of `actlint.report.words` ("legacy-font", "encoding:cp1251").
        title: the title in the file's metadata, if any.
        language: the language the file declares ("kk", "ru"), empty when it declares none.
    """

    path: str
    format: str
    paragraphs: tuple[Paragraph, ...]
    not_read: tuple[NotRead, ...] = ()
    notes: tuple[str, ...] = ()
    title: str = ""
    language: str = ""
