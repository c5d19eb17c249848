"""Text that runs through a file, cut into paragraphs, each with its map to the source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from actlint.model.document import Cell, Origin, Paragraph, Piece

_SPACE: Final = " \t\n\r\f"
_RUNS: Final = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")
_UNEVEN: Final = re.compile(r"[\t\n\r\f]|  ")


@dataclass(frozen=True, slots=True)
class Look:
    """What the element around a paragraph says of it."""

    style: str = ""
    outline: int = 0
    centred: bool = False
    cell: Cell | None = None


@dataclass(slots=True)
class Draft:
    """A paragraph while it is collected."""

    look: Look
    origin: Origin
    label: str = ""
    text: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, part: str, node: int, offset: int, inserted: bool) -> None:
        """Append characters of a text node, joined to the last piece when they follow it there."""
        last = self.pieces[-1] if self.pieces else None
        start, self.length = self.length, self.length + len(text)
        self.text.append(text)
        if last and last.end == start and last.node == node and last.offset + last.end - last.start == offset:
            self.pieces[-1] = Piece(last.start, self.length, part, node, last.offset, inserted)
        else:
            self.pieces.append(Piece(start, self.length, part, node, offset, inserted))

    def put(self, text: str) -> None:
        """Append characters that stand in no text node."""
        self.text.append(text)
        self.length += len(text)

    def ends_with_space(self) -> bool:
        return not self.text or self.text[-1][-1:] in _SPACE

    def to_paragraph(self, number: int) -> Paragraph:
        """The finished paragraph; white space at its end is dropped."""
        text = "".join(self.text).rstrip(_SPACE)
        end = len(text)
        pieces = tuple(
            p if p.end <= end else Piece(p.start, end, p.part, p.node, p.offset, p.inserted) for p in self.pieces if p.start < end
        )
        look = self.look
        origin: Origin = "table" if look.cell and self.origin == "body" else self.origin
        return Paragraph(number, text, self.label, origin, look.style, look.outline, look.centred, look.cell, pieces)


class Flow:
    """Collects paragraphs. A label waits for the paragraph it numbers; a label that gets none is a paragraph itself."""

    def __init__(self, part: str, origin: Origin) -> None:
        self.part = part
        self.origin: Origin = origin
        self.look = Look()
        self._done: list[Draft] = []
        self._draft: Draft | None = None
        self._label: Draft | None = None
        self._in_label = False
        self._given = ""
        self._after: list[Draft] = []

    def add(self, text: str, node: int, *, inserted: bool = False) -> None:
        """Take in a text node: runs of white space count as one space, as in every markup format."""
        draft = self._draft
        if draft is None:
            if not text.strip(_SPACE):
                return
            draft = self._begin()
        if not _UNEVEN.search(text) and not (text[:1] == " " and draft.ends_with_space()):
            if text:
                draft.add(text, self.part, node, 0, inserted)
            return
        for run in _RUNS.finditer(text):
            if run[0][0] not in _SPACE:
                draft.add(run[0], self.part, node, run.start(), inserted)
            elif not draft.ends_with_space():
                if run[0][0] == " ":
                    draft.add(" ", self.part, node, run.start(), inserted)
                else:
                    draft.put(" ")

    def put(self, text: str) -> None:
        """Text that stands in no text node; white space (a line break, a tab) is dropped at the beginning of a paragraph."""
        draft = self._draft
        if draft is None and text.strip():
            draft = self._begin()
        if draft is not None:
            draft.put(text)

    def end(self) -> None:
        """End the paragraph, if one is open."""
        draft, self._draft = self._draft, None
        if draft is not None:
            self._done.append(draft)
        self._done += self._after
        self._after = []

    def insert(self, drafts: list[Draft]) -> None:
        """Take in paragraphs that stand beside the text (a text box), after the paragraph that is open."""
        self._after += drafts
        if self._draft is None:
            self.end()

    def begin_label(self) -> bool:
        """Begin a label, unless the paragraph has begun; says whether it did."""
        if self._draft is not None or self._in_label:
            return False
        self._release_label()
        self._in_label = True
        return True

    def end_label(self) -> None:
        """End the label begun before; it waits for its paragraph."""
        self._in_label = False
        self._label, self._draft = self._draft, None

    def give_label(self, label: str) -> None:
        """Set an automatic label for the next paragraph; it is no text of the file, so it vanishes without one."""
        self._given = label

    def finish(self) -> list[Draft]:
        """All paragraphs collected."""
        self._in_label = False
        self.end()
        self._release_label()
        return self._done

    def _begin(self) -> Draft:
        label = ""
        if not self._in_label:
            if self._label is not None:
                label, self._label = "".join(self._label.text).strip(), None
            label, self._given = label or self._given, ""
        self._draft = Draft(self.look, self.origin, label)
        return self._draft

    def _release_label(self) -> None:
        if self._label is not None:
            self._done.append(self._label)
            self._label = None
