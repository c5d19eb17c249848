"""One pass over a part: paragraphs with their text, in reading order.

Every element is visited once and nothing recurses, so that time is linear in the part however deep its tables nest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from actlint.model.document import Cell, Origin, Piece, View
from actlint.read.docx.fields import Fields
from actlint.read.docx.names import (
    KIND,
    NO_TEXT,
    TEXT_KINDS,
    XML_SPACE,
    Element,
    attribute,
    child,
    count_text_nodes,
    integer,
    is_text_node,
    kind_of,
    switched_on,
    value,
)
from actlint.read.docx.revisions import GONE, INSERTING, cell_gone, mark_gone, properties, row_gone
from actlint.read.docx.styles import Styles
from actlint.read.docx.symbols import MARKUP_CHARACTERS, symbol
from actlint.read.docx.tables import Grid

_NOT_READ: Final = {
    "picture": "image",
    "object": "embedded object",
    "control": "embedded object",
    "chart": "chart",
    "diagram": "diagram",
    "altChunk": "altChunk",
    "subDoc": "embedded object",
}
_UNDERSTOOD: Final = frozenset(["wps", "wpg", "wpc", "wp14", "w14", "w15", "a14"])
_TRIMMED: Final = " \t\r\n"


@dataclass(slots=True)
class Raw:
    """A paragraph as it is found, empty ones too: they count in lists."""

    properties: Element | None
    origin: Origin
    story: str
    cell: Cell | None
    text: list[str] = field(default_factory=list)
    length: int = 0
    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Raw] = field(default_factory=list)


@dataclass(slots=True)
class Seen:
    """What a walk meets on its way, gathered over all parts of a document."""

    tables: int = 0
    not_read: Counter[str] = field(default_factory=Counter)
    hidden_text: bool = False
    footnotes: dict[str, None] = field(default_factory=dict)
    endnotes: dict[str, None] = field(default_factory=dict)


@dataclass(slots=True)
class _Story:
    """The running text being read: the part itself, or one text box in it."""

    out: list[Raw]
    origin: Origin
    name: str
    paragraph: Raw | None = None
    held: Raw | None = None  # its mark is gone: it goes on in the next paragraph
    fields: Fields = field(default_factory=Fields)
    grids: list[Grid] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)


class Walk:
    """The state of one pass.

    Args:
        part: name of the part, for the pieces.
        view: which side of tracked changes is read.
        styles: to know hidden text.
        seen: gathers what is met.
    """

    def __init__(self, part: str, view: View, styles: Styles, seen: Seen) -> None:
        self._part = part
        self._view: View = view
        self._gone = GONE[view]
        self._styles = styles
        self._seen = seen
        self._node = 0
        self._inserted = 0
        self._run_hidden = False
        self._preserve = False
        self._stories: list[_Story] = []

    def paragraphs(self, root: Element, origin: Origin, story: str, start: int = 0) -> list[Raw]:
        """All paragraphs below an element.

        Args:
            root: the body, a note, a header.
            origin: what the element is.
            story: name of the running text; lists count within one story.
            start: number of text nodes of the part that stand before the element.
        """
        self._node = start
        self._preserve = next(reversed([*root.iterancestors()]), root).get(XML_SPACE) == "preserve"
        out: list[Raw] = []
        self._stories = [_Story(out, origin, story)]
        stack: list[tuple[Iterator[Element], str]] = [(iter(root), "")]
        while stack:
            inside, leaving = stack[-1]
            element = next(inside, None)
            if element is None:
                stack.pop()
                if leaving:
                    self._leave(leaving)
                continue
            kind = KIND.get(element.tag, "")
            if kind in TEXT_KINDS:
                self._character(element, kind)
            elif kind == "rPr":
                self._run_hidden = self._run_hidden or self._is_hidden(element)
            elif kind in NO_TEXT:
                self._skip(element)
            else:
                following = self._enter(element, kind)
                if following is not None:
                    stack.append((following, kind))
        self._flush()
        return out

    def _enter(self, element: Element, kind: str) -> Iterator[Element] | None:
        """Open an element; None when its content is not read."""
        if not kind:
            return iter(element)
        story = self._stories[-1]
        if kind == "r":
            self._run_hidden = False
        elif kind == "p":
            self._start_paragraph(element)
        elif kind in self._gone or (kind == "tr" and row_gone(element, self._view)):
            self._skip(element)
            return None
        elif kind in INSERTING:
            self._inserted += 1
        elif kind == "tbl":
            self._flush()
            path = tuple((c.table, c.row, c.column) for c in story.cells)
            story.grids.append(Grid(self._seen.tables, path))
            self._seen.tables += 1
        elif kind == "tr" and story.grids:
            story.grids[-1].start_row(element)
        elif kind == "tc" and story.grids:
            cell = story.grids[-1].start_cell(element)
            if cell_gone(element, self._view):
                self._skip(element)
                return None
            story.cells.append(cell)
        elif kind == "txbxContent":
            host = story.paragraph
            out = story.out if host is None else host.boxes
            # a box in a header or a note is a part of that
            origin: Origin = "textbox" if story.origin == "body" else story.origin
            self._stories.append(_Story(out, origin, "textbox", cells=[*story.cells]))
        elif kind == "AlternateContent":
            return self._alternative(element)
        elif kind == "fldChar":
            story.fields.mark(attribute(element, "fldCharType"))
        elif kind == "footnoteReference":
            self._seen.footnotes.setdefault(attribute(element, "id"))
        elif kind == "endnoteReference":
            self._seen.endnotes.setdefault(attribute(element, "id"))
        elif kind in _NOT_READ:
            self._seen.not_read[_NOT_READ[kind]] += 1
            self._skip(element)
            return None
        return iter(element)

    def _leave(self, kind: str) -> None:
        story = self._stories[-1]
        if kind == "p":
            self._end_paragraph()
        elif kind in INSERTING:
            self._inserted -= 1
        elif kind == "tc" and story.cells:
            self._flush()
            story.cells.pop()
        elif kind == "tbl" and story.grids:
            story.grids.pop()
        elif kind == "txbxContent":
            self._flush()
            self._stories.pop()

    def _skip(self, element: Element) -> None:
        self._node += count_text_nodes(element)

    def _alternative(self, element: Element) -> Iterator[Element]:
        """The one branch of `mc:AlternateContent` that is read; the text nodes of the others are counted."""
        branches = [b for b in element if isinstance(b.tag, str)]
        chosen = next((b for b in branches if b.tag.endswith("}Choice") and _understood(b)), None)
        if chosen is None:
            chosen = next((b for b in branches if b.tag.endswith("}Fallback")), branches[0] if branches else None)
        for branch in branches:
            if branch is chosen:
                yield from branch
            else:
                self._skip(branch)

    def _start_paragraph(self, element: Element) -> None:
        story = self._stories[-1]
        if story.paragraph is not None:  # a paragraph inside a paragraph: broken, but its text counts
            self._end_paragraph()
        own = child(element, "pPr")
        if story.held is not None:
            story.paragraph, story.held = story.held, None
            story.paragraph.properties = own
        else:
            cell = story.cells[-1] if story.cells else None
            origin = "table" if cell is not None and story.origin == "body" else story.origin
            story.paragraph = Raw(own, origin, story.name, cell)

    def _end_paragraph(self) -> None:
        story = self._stories[-1]
        paragraph = story.paragraph
        if paragraph is None:
            return
        story.paragraph = None
        story.fields.end_paragraph()
        if mark_gone(paragraph.properties, self._view):
            story.held = paragraph
        else:
            self._emit(story, paragraph)

    def _flush(self) -> None:
        """End a paragraph whose mark is gone where there is nothing it could go on in."""
        story = self._stories[-1]
        held, story.held = story.held, None
        if held is not None and (held.length or held.boxes):
            self._emit(story, held)

    def _emit(self, story: _Story, paragraph: Raw) -> None:
        paragraph.properties = properties(paragraph.properties, self._view)
        story.out.append(paragraph)
        story.out.extend(paragraph.boxes)
        paragraph.boxes = []

    def _is_hidden(self, run_properties: Element) -> bool:
        direct = switched_on(run_properties, "vanish")
        if direct is not None:
            return direct
        style = value(run_properties, "rStyle")
        return bool(style) and self._styles.get(style).hidden

    def _character(self, element: Element, kind: str) -> None:
        parent = element.getparent()
        if kind == "tab" and parent is not None and not is_text_node(kind, kind_of(parent)):
            return
        node, self._node = self._node, self._node + 1
        story = self._stories[-1]
        paragraph = story.paragraph
        if paragraph is None or story.fields.hidden or (kind == "delText" and self._view == "final"):
            return
        offset = 0
        if kind in {"t", "delText"}:
            text = element.text or ""
            if len(element):  # comments or instructions inside the text
                text += "".join(inner.tail or "" for inner in element)
            if text and (text[0] in _TRIMMED or text[-1] in _TRIMMED) and not self._preserves(element):
                trimmed = text.lstrip(_TRIMMED)
                offset = len(text) - len(trimmed)
                text = trimmed.rstrip(_TRIMMED)
        elif kind == "sym":
            text = symbol(attribute(element, "font"), attribute(element, "char"))
        else:
            text = MARKUP_CHARACTERS[kind]
        if not text:
            return
        if self._run_hidden:
            self._seen.hidden_text = True
        end = paragraph.length + len(text)
        paragraph.pieces.append(Piece(paragraph.length, end, self._part, node, offset, self._inserted > 0))
        paragraph.text.append(text)
        paragraph.length = end

    def _preserves(self, element: Element) -> bool:
        own = element.get(XML_SPACE)
        return self._preserve if own is None else own == "preserve"


def _understood(choice: Element) -> bool:
    return all(prefix in _UNDERSTOOD for prefix in choice.get("Requires", "").split())


def note_id(element: Element) -> str:
    """Id of a footnote or endnote; empty for separators, which are no text."""
    if attribute(element, "type", "normal") != "normal":
        return ""
    return str(integer(attribute(element, "id"), -1))
