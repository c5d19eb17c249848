"""Markup to paragraphs: one walk for Akoma Ntoso, other XML, HTML and OpenDocument.

The formats differ only in what their element names mean, which a `Mapping` says. Text nodes are counted in document order
over the whole tree (an element's text, then its children, then its tail), skipped ones too: that count is `Piece.node`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from actlint.model.document import Origin, Paragraph
from actlint.read.flow import Flow, Look
from actlint.read.grid import Grid
from actlint.read.limits import Limits, hold

Element = etree._Element
_NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Mapping:
    """What element names mean; names are local, in lower case.

    Args:
        blocks: one paragraph each (``p``); whatever stands in them is part of the line unless it is a block or container too.
        containers: hold paragraphs (``div``, ``td``); text directly in them is a paragraph of its own.
        inline: never begin a paragraph. Other unknown elements are containers outside a paragraph, inline inside one.
        skip: not read at all.
        labels: hold the number of what follows (``num``): it becomes `Paragraph.label`.
        breaks: a line break inside a paragraph.
        outline: the heading level of an element that begins a paragraph, 0 for running text.
        boxes: text boxes: their paragraphs come after the one they are anchored in.
        tables, rows, cells: of a table.
        skipped: a further test for elements that are not read (deleted text).
        note: says of an element that it is a footnote or endnote: its paragraphs come after the body.
        insertion: says of an element that it stands ``around`` a tracked insertion, or at its ``start`` or ``end``.
        drop_insertions: leave out tracked insertions.
        label: the automatic label of an element that begins a paragraph.
        centred: a test for elements whose paragraphs are centred.
        style: the style of a paragraph; its element's name without.
        text_for: text that an element stands for (a tab).
    """

    blocks: frozenset[str] = _NONE
    containers: frozenset[str] = _NONE
    inline: frozenset[str] = _NONE
    skip: frozenset[str] = _NONE
    labels: frozenset[str] = _NONE
    breaks: frozenset[str] = _NONE
    outline: Callable[[Element], int] | None = None
    boxes: frozenset[str] = _NONE
    tables: frozenset[str] = _NONE
    rows: frozenset[str] = _NONE
    cells: frozenset[str] = _NONE
    skipped: Callable[[Element], bool] | None = None
    note: Callable[[Element], Origin | None] | None = None
    insertion: Callable[[Element], str] | None = None
    drop_insertions: bool = False
    label: Callable[[Element], str] | None = None
    centred: Callable[[Element], bool] | None = None
    style: Callable[[Element], str] | None = None
    text_for: Callable[[Element], str] | None = None


def local(element: Element) -> str:
    """The local name of an element in lower case; empty for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def paragraphs(
    root: Element,
    mapping: Mapping,
    path: str,
    limits: Limits,
    *,
    part: str = "",
    within: Element | None = None,
    origin: Origin = "body",
) -> tuple[Paragraph, ...]:
    """The paragraphs of a tree, notes last, numbered from 1.

    Args:
        root: of the tree.
        mapping: what its elements mean.
        path: for messages.
        limits: what the file may cost.
        part: the part of the package, for the pieces.
        within: the element to read; the rest is only counted.
        origin: where the paragraphs stand, unless an element says otherwise.

    Raises:
        ReadError: ``table-nesting`` or ``paragraphs``.
    """
    return _Walk(mapping, path, limits, part, within, origin).run(root)


class _Walk:
    """State of one walk: which elements are open and what they mean for the text."""

    def __init__(self, mapping: Mapping, path: str, limits: Limits, part: str, within: Element | None, origin: Origin) -> None:
        self.mapping = mapping
        self.path = path
        self.limits = limits
        self.within = within
        self.flows = [Flow(part, origin)]
        self.notes: list[Flow] = []
        self.grid = Grid()
        self.node = 0
        self.lines = [False]  # for each open element: does text in it run on in one line?
        self.closers: list[Callable[[], None] | None] = []
        self.hidden = 0  # open elements that are not read
        self.outside = 1 if within is not None else 0
        self.inserted = 0

    def run(self, root: Element) -> tuple[Paragraph, ...]:
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                self._open(element)
                self._text(element.text)
            else:
                if event == "end":
                    self._close(element)
                if element is not root:
                    self._text(element.tail)
        found = [p for flow in (*self.flows, *self.notes) for p in flow.finish()]
        hold("paragraphs", len(found), self.limits.paragraphs, self.path)
        return tuple(p.to_paragraph(number) for number, p in enumerate(found, 1))

    def _text(self, text: str | None) -> None:
        if text is None:
            return
        dropped = self.inserted > 0 and self.mapping.drop_insertions
        if not (self.hidden or self.outside or dropped):
            self.flows[-1].add(text, self.node, inserted=self.inserted > 0)
        self.node += 1

    def _open(self, element: Element) -> None:
        name = local(element)
        mapping = self.mapping
        closer: Callable[[], None] | None = None
        line = self.lines[-1]
        if element is self.within:
            self.outside = 0
        if self.hidden or name in mapping.skip or (mapping.skipped is not None and mapping.skipped(element)):
            self.hidden += 1
            closer = self._unhide
        elif self.outside:
            pass
        elif mapping.note is not None and (origin := mapping.note(element)) is not None:
            closer, line = self._open_note(origin), False
        elif name in mapping.boxes:
            closer, line = self._open_box(), False
        elif name in mapping.labels and self.flows[-1].begin_label():
            closer, line = self.flows[-1].end_label, True
        elif name in mapping.breaks:
            self.flows[-1].put("\n")
        elif self._is_block(element, name, line):
            closer = self._open_block(element, name)
            line = name in mapping.blocks or _has_text(element)
        elif mapping.text_for is not None and (text := mapping.text_for(element)):
            self.flows[-1].put(text)
        if mapping.insertion is not None and (where := mapping.insertion(element)):
            self.inserted += -1 if where == "end" else 1
            if where == "around":
                closer = self._insertion(closer)
        self.lines.append(line)
        self.closers.append(closer)

    def _close(self, element: Element) -> None:
        closer = self.closers.pop()
        self.lines.pop()
        if closer is not None:
            closer()
        if element is self.within:
            self.flows[-1].end()
            self.outside = 1

    def _is_block(self, element: Element, name: str, line: bool) -> bool:
        mapping = self.mapping
        known = name in mapping.blocks or name in mapping.containers or name in mapping.tables
        return known or not (line or name in mapping.inline)

    def _open_block(self, element: Element, name: str) -> Callable[[], None]:
        mapping = self.mapping
        flow = self.flows[-1]
        flow.end()
        if name in mapping.tables:
            hold("table_nesting", self.grid.depth + 1, self.limits.table_nesting, self.path)
            self.grid.open()
        elif name in mapping.rows:
            self.grid.row()
        elif name in mapping.cells:
            self.grid.cell(_span(element, "colspan", "number-columns-spanned"), _span(element, "rowspan", "number-rows-spanned"))
        before = flow.look
        centred = before.centred or (mapping.centred is not None and mapping.centred(element))
        outline = mapping.outline(element) if mapping.outline is not None else 0
        style = mapping.style(element) if mapping.style is not None else name
        flow.look = Look(style, outline or before.outline, centred, self.grid.place())
        if mapping.label is not None and (label := mapping.label(element)):
            flow.give_label(label)

        def close() -> None:
            flow.end()
            flow.look = before
            if name in mapping.tables:
                self.grid.close()

        return close

    def _open_note(self, origin: Origin) -> Callable[[], None]:
        flow = Flow(self.flows[-1].part, origin)
        self.flows.append(flow)
        self.notes.append(flow)

        def close() -> None:
            flow.end()
            self.flows.pop()

        return close

    def _open_box(self) -> Callable[[], None]:
        flow = Flow(self.flows[-1].part, "textbox")
        self.flows.append(flow)

        def close() -> None:
            self.flows.pop()
            self.flows[-1].insert(flow.finish())

        return close

    def _insertion(self, closer: Callable[[], None] | None) -> Callable[[], None]:
        def close() -> None:
            if closer is not None:
                closer()
            self.inserted -= 1

        return close

    def _unhide(self) -> None:
        self.hidden -= 1


def _has_text(element: Element) -> bool:
    return any(text.strip() for text in _direct(element) if text)


def _direct(element: Element) -> Iterator[str | None]:
    yield element.text
    for child in element:
        yield child.tail


def _span(element: Element, *names: str) -> int:
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] in names and str(value).isdecimal():
            return max(1, min(int(value), 1000))
    return 1
