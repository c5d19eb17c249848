"""One look at every paragraph: its label and its two ends in evened-out letters. All later steps decide from these."""

from __future__ import annotations

from dataclasses import dataclass

from actlint.model.document import Document
from actlint.structure.labels import Label, scan, start_of_words
from actlint.structure.letters import BLANK, plain, plain_all

HEAD = 240
TAIL = 160


@dataclass(slots=True)
class Line:
    """What the parser knows of a paragraph before it knows the act.

    Args:
        text: the paragraph.
        start: offset of its first word or label.
        label: its label, typed or automatic.
        folded: the first `HEAD` characters from `start`, evened out.
        tail: the last `TAIL` characters without trailing blanks, evened out.
        last: the last character that is not blank.
        length: length without surrounding blanks.
    """

    text: str
    start: int
    label: Label | None
    folded: str
    tail: str
    last: str
    length: int
    _whole: str = ""

    @property
    def body(self) -> int:
        """Offset where the words begin, after a typed label."""
        return self.label.body if self.label is not None and self.label.body else self.start

    @property
    def opens(self) -> str:
        """The first character of the words."""
        return self.text[self.body : self.body + 1]

    @property
    def whole(self) -> str:
        """The text from `start`, evened out."""
        if not self._whole:
            self._whole = self.folded if self.start + HEAD >= len(self.text) else plain(self.text[self.start :])
        return self._whole

    @property
    def ended(self) -> bool:
        """The paragraph ends as a sentence or list item does."""
        return self.last in ".;:!?" or (self.last in '»")”' and self.tail[-2:-1] in ".;!?")


def look(document: Document) -> list[Line]:
    """Look at all paragraphs of a document."""
    lines: list[Line] = []
    evened = plain_all([paragraph.text for paragraph in document.paragraphs])
    for paragraph, even in zip(document.paragraphs, evened, strict=True):
        text = paragraph.text
        start = start_of_words(text)
        stripped = text.rstrip(BLANK)
        label: Label | None = None
        if paragraph.label:
            label = scan(paragraph.label + " ")
            if label is not None:
                label = Label(label.kind, label.number, 0, False, label.roman)
        if label is None:
            label = scan(text, start)
        folded = even[start : start + HEAD]
        end = len(stripped)
        tail = folded[: end - start] if end - start <= HEAD else even[end - TAIL : end]
        lines.append(Line(text, start, label, folded, tail, stripped[-1:], max(len(stripped) - start, 0)))
    return lines
