"""Do the pieces of a paragraph lead back to the very characters of the source?"""

from __future__ import annotations

from lxml import etree

from actlint.model.document import Document
from actlint.read.safety import parse_xml


def text_nodes(root: etree._Element) -> list[str]:
    """All text nodes of a tree in document order, as `Piece.node` counts them."""
    nodes: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        text = element.text if event == "start" else None if element is root else element.tail
        if text is not None:
            nodes.append(text)
    return nodes


def lead_back(document: Document, nodes: list[str]) -> bool:
    """True when each piece equals the stretch of the node it names, pieces do not overlap, and only white space is uncovered."""
    for paragraph in document.paragraphs:
        end = 0
        for piece in paragraph.pieces:
            source = nodes[piece.node][piece.offset : piece.offset + piece.end - piece.start]
            if (
                piece.start < end
                or paragraph.text[piece.start : piece.end] != source
                or paragraph.text[end : piece.start].strip()
            ):
                return False
            end = piece.end
        if paragraph.text[end:].strip():
            return False
    return True


def xml_leads_back(document: Document, data: bytes) -> bool:
    """`lead_back` for a single-file XML format."""
    return lead_back(document, text_nodes(parse_xml(data, "x")))
