"""Names of WordprocessingML elements, in the transitional and the strict namespaces alike."""

from __future__ import annotations

from typing import Final

from lxml import etree

Element = etree._Element

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W_STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

_TEXT = ("t", "delText", "tab", "br", "cr", "ptab", "noBreakHyphen", "softHyphen", "sym")
_STRUCTURE = ("p", "r", "tbl", "tr", "tc", "txbxContent", "ruby", "fldChar", "tabs", "footnote", "endnote")
_CHANGES = ("ins", "del", "moveFrom", "moveTo")
_POINTERS = ("footnoteReference", "endnoteReference", "altChunk", "object", "subDoc", "control")
_RUN_PROPERTIES = ("rPr",)
_TABLE_PROPERTIES = ("tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr")
_NO_TEXT = ("pPr", *_TABLE_PROPERTIES, "sectPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "rt")
_WORD = (*_TEXT, *_STRUCTURE, *_CHANGES, *_POINTERS, *_RUN_PROPERTIES, *_NO_TEXT)

_OTHER = {
    f"{{{MC}}}AlternateContent": "AlternateContent",
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic": "picture",
    "{http://purl.oclc.org/ooxml/drawingml/picture}pic": "picture",
    "{urn:schemas-microsoft-com:vml}imagedata": "picture",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "chart",
    "{http://purl.oclc.org/ooxml/drawingml/chart}chart": "chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": "diagram",
    "{http://purl.oclc.org/ooxml/drawingml/diagram}relIds": "diagram",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}t": "t",
    "{http://purl.oclc.org/ooxml/officeDocument/math}t": "t",
}

KIND: Final[dict[str, str]] = {f"{{{ns}}}{name}": name for ns in (W, W_STRICT) for name in _WORD} | _OTHER
"""Clark name of every element the reader treats specially → its short name."""

TEXT_KINDS: Final = frozenset(_TEXT)
"""Elements that stand for characters. They are what `Piece.node` counts, in document order."""

NO_TEXT: Final = frozenset(_NO_TEXT)
"""Elements with no text of the document inside: properties, field instructions, the small print of ruby."""

TEXT_TAGS: Final = tuple(tag for tag, kind in KIND.items() if kind in TEXT_KINDS)


def kind_of(element: Element) -> str:
    """The short name of an element, empty for one without special treatment (comments and instructions too)."""
    return KIND.get(element.tag, "")


def is_text_node(kind: str, parent_kind: str) -> bool:
    """Whether an element counts as a text node: `w:tab` is also the name of a tab *stop* inside `w:tabs`."""
    return kind in TEXT_KINDS and parent_kind != "tabs"


def count_text_nodes(element: Element) -> int:
    """How many text nodes stand inside an element, itself included."""
    total = 0
    for node in element.iter(*TEXT_TAGS):
        parent = node.getparent()
        if parent is None or kind_of(parent) != "tabs":
            total += 1
    return total


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that name in either namespace, or None."""
    if element is None:
        return None
    found = element.find(f"{{{W}}}{name}")
    return found if found is not None else element.find(f"{{{W_STRICT}}}{name}")


def children(element: Element | None, name: str) -> list[Element]:
    """All children of that name, in either namespace."""
    if element is None:
        return []
    return [*element.iterchildren(f"{{{W}}}{name}", f"{{{W_STRICT}}}{name}")]


def attribute(element: Element | None, name: str, default: str = "") -> str:
    """A `w:` attribute in either namespace."""
    if element is None:
        return default
    value = element.get(f"{{{W}}}{name}")
    if value is None:
        value = element.get(f"{{{W_STRICT}}}{name}")
    return default if value is None else value


def value(element: Element | None, name: str, default: str = "") -> str:
    """The `w:val` of the child `name`."""
    return attribute(child(element, name), "val", default)


def switched_on(element: Element | None, name: str) -> bool | None:
    """An on-off property: None when it is absent, so that a style can be asked."""
    found = child(element, name)
    if found is None:
        return None
    return attribute(found, "val", "true") not in {"0", "false", "off", "none"}


def integer(text: str, default: int) -> int:
    """A number as files hold it; broken and absurd ones give the default."""
    try:
        number = int(text)
    except ValueError:
        return default
    return number if -(2**31) <= number < 2**31 else default
