"""What the tests of the Word reader share."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from actlint.model.document import Document, Paragraph, View
from actlint.read.docx import read
from actlint.read.docx.names import count_text_nodes, is_text_node, kind_of
from actlint.read.docx.symbols import MARKUP_CHARACTERS
from tests.notation import docx


def document(notation: str, view: View = "final") -> Document:
    """The document of a text in the notation."""
    return read(docx(notation), "draft.docx", view=view)


def texts(notation: str, view: View = "final") -> list[str]:
    """Its paragraphs."""
    return [p.text for p in document(notation, view).paragraphs]


def labelled(notation: str, view: View = "final") -> list[str]:
    """Its paragraphs with their labels before them."""
    return [f"{p.label} {p.text}".strip() for p in document(notation, view).paragraphs]


def source_characters(data: bytes, paragraph: Paragraph) -> str:
    """The characters the pieces of a paragraph point at, looked up in the XML without the reader."""
    out = ""
    for piece in paragraph.pieces:
        root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(piece.part))
        nodes = [e for e in root.iter(etree.Element) if is_text_node(kind_of(e), _parent_kind(e))]
        assert len(nodes) == count_text_nodes(root)
        node = nodes[piece.node]
        text = MARKUP_CHARACTERS.get(kind_of(node), node.text or "")
        out += text[piece.offset : piece.offset + piece.end - piece.start]
    return out


def _parent_kind(element: etree._Element) -> str:
    parent = element.getparent()
    return "" if parent is None else kind_of(parent)
