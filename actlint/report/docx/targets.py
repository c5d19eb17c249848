"""From a finding to the place its comment stands at."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from actlint.model.document import Document, Paragraph, View
from actlint.model.errors import ReadError
from actlint.model.finding import Finding
from actlint.read import read_bytes as read
from actlint.read import safety
from actlint.read.docx.names import attribute, count_text_nodes
from actlint.report.docx.place import Anchor

_VIEWS: Final[tuple[View, ...]] = ("final", "original")
_REFERENCE: Final = {"footnote": "footnoteReference", "endnote": "endnoteReference"}
_APART: Final = frozenset({"textbox", "footnote", "endnote"})
_NO_COMMENTS: Final = frozenset({"header", "footer"})


@dataclass(frozen=True, slots=True)
class Target:
    """A finding and the paragraph it was made in."""

    finding: Finding
    paragraph: Paragraph

    @property
    def apart(self) -> bool:
        """Whether no comment can stand on the words themselves: Word allows none in text boxes, LibreOffice none in notes."""
        return self.paragraph.origin in _APART


def targets(source: bytes, path: str, findings: list[Finding], limits: safety.Limits) -> list[Target]:
    """Find the paragraphs again, in the view of revisions the findings were made in; headers and footers take no comments.

    Raises:
        ReadError: ``source-changed``: the file is not the one that was checked.
    """
    documents: dict[View, Document] = {}
    out = []
    for finding in findings:
        for view in _VIEWS:
            if view not in documents:
                documents[view] = read(source, path, view=view, limits=limits)
            paragraphs = documents[view].paragraphs
            if finding.index < len(paragraphs) and paragraphs[finding.index].text == finding.text:
                if paragraphs[finding.index].origin not in _NO_COMMENTS:
                    out.append(Target(finding, paragraphs[finding.index]))
                break
        else:
            raise ReadError("source-changed", path)
    return out


class Notes:
    """To which note a text node belongs.

    Args:
        package: the document.
    """

    def __init__(self, package: safety.Package) -> None:
        self._package = package
        self._starts: dict[str, tuple[list[int], list[str]]] = {}

    def id(self, part: str, node: int) -> str:
        """Id of the note that holds a text node of a notes part."""
        if part not in self._starts:
            starts, ids, count = [], [], 0
            for note in self._package.xml(part):
                starts.append(count)
                ids.append(attribute(note, "id"))
                count += count_text_nodes(note)
            self._starts[part] = starts, ids
        starts, ids = self._starts[part]
        return ids[bisect_right(starts, node) - 1]


def anchor(number: str, target: Target, notes: Notes) -> Anchor:
    """The place of a comment in the main part.

    Args:
        number: id of the comment.
        target: what it is about.
        notes: to find the reference to a note.
    """
    paragraph, finding = target.paragraph, target.finding
    touched = [p for p in paragraph.pieces if p.start < finding.end and p.end > finding.start] or [*paragraph.pieces]
    first, last = touched[0], touched[-1]
    if kind := _REFERENCE.get(paragraph.origin):
        return Anchor(number, -1, 0, -1, 0, (kind, notes.id(first.part, first.node)))
    begin = first.offset + max(finding.start - first.start, 0)
    end = last.offset + min(finding.end, last.end) - last.start
    return Anchor(number, first.node, begin, last.node, end)
