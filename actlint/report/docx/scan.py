"""Where text and comment marks stand in the bytes of a part.

The part has passed `actlint.read.safety`. It is gone through once more with expat, because expat tells the byte at which an
element begins: so a comment can be put in without writing the part anew, and every other byte stays.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from actlint.model.errors import ReadError
from actlint.read.docx.names import KIND, NO_TEXT, W_STRICT, W, is_text_node
from actlint.report.docx.edits import start_tag

_KIND: Final = {tag[1:]: kind for tag, kind in KIND.items()}
_WORD: Final = (W + "}", W_STRICT + "}")
_CONTAINERS: Final = frozenset(("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo"))
"""Elements below a paragraph in which comment marks may stand (ECMA-376 part 1, EG_RangeMarkupElements)."""
_MARKS: Final = frozenset(("commentRangeStart", "commentRangeEnd", "commentReference"))
_REFERENCES: Final = frozenset(("footnoteReference", "endnoteReference"))
_HYPERLINK: Final = "HYPERLINK"


@dataclass(slots=True)
class Carrier:
    """The element a comment mark can be put beside: a run as a rule, else what stands in its place (a formula, a drawing).

    Args:
        start, end: its bytes.
        prefix: prefix of Word's elements there.
        splittable: it is a run, so that marks can be put inside by ending it and beginning another.
        head: its start tag and its run properties, to begin another like it.
        first, last: where its content begins and ends.
        children: how many elements of content it has.
        enclosed: it stands in the first paragraph of a content control.
        reference: where the reference of a comment ending here goes, as the byte, when it cannot follow at once.
        ahead: that place is the beginning of another run, not the end of something.
    """

    start: int
    prefix: bytes
    splittable: bool
    end: int = -1
    head_end: int = -1
    properties: tuple[int, int] = (-1, -1)
    first: int = -1
    last: int = -1
    children: int = 0
    enclosed: bool = False
    reference: int = -1
    ahead: bool = False


@dataclass(slots=True)
class Node:
    """A text node: its bytes, its text as written, the carrier it stands in (None where no mark may stand)."""

    kind: str
    start: int
    carrier: Carrier | None
    direct: bool
    end: int = -1
    text: str = ""
    preserve: bool = False


@dataclass(slots=True)
class Mark:
    """A comment mark: one of `_MARKS`, with the id of its comment."""

    kind: str
    id: str
    start: int
    carrier: Carrier | None
    end: int = -1


@dataclass(slots=True)
class Scan:
    """What was found: the wanted text nodes by number, all comment marks, the references to notes by kind and id."""

    nodes: dict[int, Node] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    references: dict[tuple[str, str], Carrier] = field(default_factory=dict)
    carriers: list[Carrier] = field(default_factory=list)


def scan(data: bytes, wanted: frozenset[int], path: str, part: str) -> Scan:
    """Go through a part.

    Args:
        data: the part in UTF-8.
        wanted: numbers of the text nodes that are needed.
        path, part: for messages.

    Raises:
        ReadError: ``bad-xml``: expat cannot read the part.
    """
    state = _State(data, wanted)
    parser = expat.ParserCreate("utf-8", "}")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartDoctypeDeclHandler = _no_doctype
    parser.StartElementHandler = lambda name, attributes: state.start(name, attributes, parser.CurrentByteIndex)
    parser.EndElementHandler = lambda name: state.end(parser.CurrentByteIndex)
    parser.CharacterDataHandler = state.characters
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, _DoctypeError) as error:
        raise ReadError("bad-xml", path, part) from error
    _move_out(state.found)
    return state.found


class _DoctypeError(Exception):
    pass


def _no_doctype(*_: object) -> None:
    raise _DoctypeError


@dataclass(slots=True)
class _Field:
    """The complex field open in a paragraph, with those inside it.

    LibreOffice writes a comment whose reference stands in a field's result into the text. So the reference waits for the field's
    end; hyperlinks are no fields to LibreOffice.
    """

    depth: int = 0
    carriers: list[Carrier] = field(default_factory=list)
    instructions: list[str] = field(default_factory=list)
    ended: bool = False

    def mark(self, kind: str, carrier: Carrier) -> None:
        if kind == "begin":
            self.depth += 1
        elif kind == "end" and self.depth:
            self.depth -= 1
            self.ended = self.depth == 0

    def settle(self, end: int) -> None:
        """The run with the outermost field's end has ended at this byte."""
        if self.ended:
            if any(i.strip() and not i.lstrip().startswith(_HYPERLINK) for i in self.instructions):
                for carrier in self.carriers:
                    carrier.reference = end
            self.carriers, self.instructions, self.ended = [], [], False


@dataclass(slots=True)
class _Control:
    """A content control: LibreOffice 7.4 drops the text before a comment's reference that stands in its first paragraph.

    Args:
        depth: how many elements it stands in.
        first: number of the first carrier in it.
        in_line: it stands in a paragraph.
        paragraphs: how many of its paragraphs have begun.
        building_block: a cover page or a table of contents, where nothing is lost.
    """

    depth: int
    first: int
    in_line: bool = False
    paragraphs: int = 0
    building_block: bool = False

    @property
    def delicate(self) -> bool:
        """Whether a run that begins now must be kept free of references, which cannot simply go behind the control."""
        return not self.in_line and self.paragraphs == 1 and not self.building_block


def _move_out(found: Scan) -> None:
    """Send references out of controls around paragraphs: before the next free run, or behind the last one before.

    Runs of references are no place to go to: a later run of actlint would find others.
    """
    references = {id(m.carrier) for m in found.marks if m.carrier and m.carrier.children == 1}
    carriers = [c for c in found.carriers if id(c) not in references]
    place = -1
    for carrier in reversed(carriers):
        if carrier.enclosed:
            carrier.reference, carrier.ahead = place, place >= 0
        elif carrier.reference < 0:
            place = carrier.start
    place = -1
    for carrier in carriers:
        if carrier.enclosed and carrier.reference < 0:
            carrier.reference = place
        elif not carrier.enclosed and carrier.reference < 0:
            place = carrier.end


class _State:
    """The walk: a stack with one entry for each open element."""

    def __init__(self, data: bytes, wanted: frozenset[int]) -> None:
        self.found = Scan()
        self._data = data
        self._wanted = wanted
        self._count = 0
        # kind, whether marks may stand inside, what to close, where an empty-element tag ends
        self._open: list[tuple[str, bool, Node | Mark | Carrier | None, int]] = []
        self._carrier: Carrier | None = None
        self._depth = 0  # of the carrier
        self._preserve = False
        self._prefix = b""
        self._text: list[str] | None = None
        self._field = _Field()
        self._controls: list[_Control] = []

    def start(self, name: str, attributes: dict[str, str], position: int) -> None:
        kind = _KIND.get(name) or (name.partition("}")[2] if name.startswith(_WORD) else "?")
        parent, legal = self._open[-1][:2] if self._open else ("", False)
        if not self._open:
            self._preserve = attributes.get("http://www.w3.org/XML/1998/namespace}space") == "preserve"
        carrier = self._carrier
        closing: Node | Mark | Carrier | None = None
        beside = carrier is not None and len(self._open) == self._depth + 1
        if carrier is not None:
            if beside:
                self._content(carrier, kind, position)
            inside = False
        elif kind == "p":
            inside = True
            self._prefix = self._data[position + 1 : self._data.index(b"p", position)]
            self._field = _Field()
            for control in self._controls:
                control.paragraphs += 1
        elif legal and kind in _CONTAINERS:
            inside = True
            if kind == "sdt":
                self._controls.append(_Control(len(self._open), len(self.found.carriers), in_line=True))
        else:
            inside = False
            if kind == "sdt":
                self._controls.append(_Control(len(self._open), len(self.found.carriers)))
            elif kind == "docPartObj" and self._controls:
                self._controls[-1].building_block = True
            if legal and kind not in NO_TEXT and kind not in _MARKS:
                closing = self._carrier = Carrier(position, self._prefix, kind == "r")
                self._depth = len(self._open)
                closing.enclosed = any(control.delicate for control in self._controls)
                self.found.carriers.append(closing)
                if self._field.depth:
                    self._field.carriers.append(closing)
        if kind == "fldChar" and self._carrier is not None:
            mark = next((v for k, v in attributes.items() if k.endswith("}fldCharType")), "")
            self._field.mark(mark, self._carrier)
        elif kind == "instrText":
            self._text = []
        if is_text_node(kind, parent):
            if self._count in self._wanted:
                own = attributes.get("http://www.w3.org/XML/1998/namespace}space")
                direct = self._carrier is not None and len(self._open) == self._depth + 1
                preserve = self._preserve if own is None else own == "preserve"
                closing = Node(kind, position, self._carrier, direct, preserve=preserve)
                self.found.nodes[self._count] = closing
                self._text = []
            self._count += 1
        elif kind in _MARKS:
            closing = Mark(kind, _id(attributes), position, self._carrier)
            self.found.marks.append(closing)
        elif kind in _REFERENCES and self._carrier is not None:
            self.found.references.setdefault((kind, _id(attributes)), self._carrier)
        finish = -1
        if closing is not None or beside:
            head_end, empty = start_tag(self._data, position)
            finish = head_end if empty else -1
            if isinstance(closing, Carrier):
                closing.head_end = head_end
        self._open.append((kind, inside, closing, finish))

    def end(self, position: int) -> None:
        kind, _, closing, finish = self._open.pop()
        if kind == "instrText":
            self._field.instructions.append("".join(self._text or ()))
            self._text = None
        elif kind == "sdt" and self._controls and self._controls[-1].depth == len(self._open):
            control = self._controls.pop()
            if control.in_line:
                behind = self._data.index(b">", position) + 1
                for inside in self.found.carriers[control.first :]:
                    inside.reference = behind
        carrier = self._carrier
        beside = carrier is not None and carrier is not closing and len(self._open) == self._depth + 1
        if closing is None and not beside:
            return
        if finish < 0:
            finish = self._data.index(b">", position) + 1
        if isinstance(closing, Node):
            closing.text = "".join(self._text or ())
            self._text = None
        if closing is not None:
            closing.end = finish
        if closing is carrier:
            self._carrier = None
            self._field.settle(finish)
        elif beside and carrier is not None:
            if kind == "rPr" and carrier.properties[1] < 0:
                carrier.properties = (carrier.properties[0], finish)
            else:
                carrier.last = finish

    def characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _content(self, carrier: Carrier, kind: str, position: int) -> None:
        """Note a child of the carrier: its run properties, or content."""
        if kind == "rPr" and carrier.properties[0] < 0:
            carrier.properties = (position, -1)
            return
        if carrier.first < 0:
            carrier.first = position
        carrier.children += 1


def _id(attributes: dict[str, str]) -> str:
    return next((v for k, v in attributes.items() if k.endswith("}id") and k.startswith(_WORD)), "")
