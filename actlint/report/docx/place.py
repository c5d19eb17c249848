"""Comment marks in a part: where they go, and which bytes that changes (docs/analysis/word-comments.md)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from actlint.report.docx.edits import Edit, escape
from actlint.report.docx.scan import Carrier, Node, Scan

_NAME: Final = re.compile(rb"<([^\s/>]+)")
_TRIMMED: Final = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The characters a comment is about: from one place in a text node to another, the last character included.

    Args:
        comment: id of the comment.
        first, first_offset: text node and offset of the first character.
        last, last_end: text node of the last character and the offset after it.
        note: kind and id of a reference to a note: the comment stands at the reference then, because a comment inside a note
            keeps LibreOffice 7.4 from opening the file.
    """

    comment: str
    first: int
    first_offset: int
    last: int
    last_end: int
    note: tuple[str, str] | None = None


@dataclass(slots=True)
class _Marks:
    """What stands at one place: comments end before others begin. A reference follows the end it belongs to, or comes later:
    behind what it could not stand in, or ahead of another run."""

    ends: list[tuple[str, bool]] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    ahead: list[str] = field(default_factory=list)
    starts: list[str] = field(default_factory=list)


def edits(data: bytes, scan: Scan, anchors: Iterable[Anchor], stale: frozenset[str], namespace: str) -> list[Edit]:
    """The changes that take out the marks of some comments and put in those of others.

    Args:
        data: the part in UTF-8.
        scan: what stands where in it.
        anchors: comments to mark.
        stale: ids of comments whose marks go.
        namespace: of Word's elements in this part.
    """
    between: dict[int, tuple[Carrier | None, bytes, _Marks]] = {}
    within: dict[int, dict[int, _Marks]] = {}

    def beside(position: int, carrier: Carrier, divided: Carrier | None = None) -> _Marks:
        return between.setdefault(position, (divided, carrier.prefix, _Marks()))[2]

    def at(number: int, offset: int, *, opening: bool) -> tuple[Carrier, _Marks]:
        node = scan.nodes[number]
        if node.carrier is None:
            raise ValueError("no mark may stand at this text node")
        place = _place(node, node.carrier, offset, opening=opening)
        if place is None:
            return node.carrier, within.setdefault(number, {}).setdefault(offset, _Marks())
        return node.carrier, beside(place[0], node.carrier, place[1])

    for anchor in anchors:
        if anchor.note is not None:
            # a note of a note, which Word does not make, has its reference elsewhere
            carrier = scan.references.get(anchor.note, scan.carriers[0])
            starting, ending = beside(carrier.start, carrier), beside(carrier.end, carrier)
        else:
            _, starting = at(anchor.first, anchor.first_offset, opening=True)
            carrier, ending = at(anchor.last, anchor.last_end, opening=False)
        starting.starts.append(anchor.comment)
        ending.ends.append((anchor.comment, carrier.reference < 0))
        if carrier.reference >= 0:
            there = beside(carrier.reference, carrier)
            (there.ahead if carrier.ahead else there.behind).append(anchor.comment)
    out = [Edit(mark_start, mark_end, b"") for mark_start, mark_end in _stale(scan, stale)]
    for position, (divided, prefix, marks) in between.items():
        written = _write(marks, prefix, namespace)
        if divided is not None:
            written = _close(data, divided) + written + _reopen(data, divided)
        out.append(Edit(position, position, written))
    out += (_split(data, scan.nodes[number], cuts, namespace) for number, cuts in within.items())
    return out


def _visible(node: Node) -> tuple[int, int]:
    """The part of a node's text that counts: without `xml:space="preserve"` Word trims it."""
    if node.preserve:
        return 0, len(node.text)
    start = len(node.text) - len(node.text.lstrip(_TRIMMED))
    return start, max(start, len(node.text.rstrip(_TRIMMED)))


def _place(node: Node, carrier: Carrier, offset: int, *, opening: bool) -> tuple[int, Carrier | None] | None:
    """The byte for a mark and the run to be divided there, if any; None when the text itself has to be divided."""
    if not (carrier.splittable and node.direct):
        return (carrier.start if opening else carrier.end), None
    if node.kind in {"t", "delText"}:
        start, end = _visible(node)
        if start < offset < end:
            return None
    if opening:
        return (carrier.start, None) if node.start <= carrier.first else (node.start, carrier)
    return (carrier.end, None) if node.end >= carrier.last else (node.end, carrier)


def _stale(scan: Scan, stale: frozenset[str]) -> set[tuple[int, int]]:
    """The bytes of marks that go; a run that holds nothing but the reference goes with it."""
    out = set()
    for mark in scan.marks:
        if mark.id in stale:
            whole = mark.kind == "commentReference" and mark.carrier is not None and mark.carrier.children == 1
            out.add((mark.carrier.start, mark.carrier.end) if whole and mark.carrier else (mark.start, mark.end))
    return out


def _write(marks: _Marks, prefix: bytes, namespace: str) -> bytes:
    declared = b"" if prefix else f' xmlns:w="{namespace}"'.encode()
    w = prefix or b"w:"
    out = b""
    for comment, referred in marks.ends:
        out += b'<%bcommentRangeEnd%b %bid="%b"/>' % (w, declared, w, comment.encode())
        if referred:
            out += _reference(w, declared, comment)
    for comment in (*marks.behind, *marks.ahead):
        out += _reference(w, declared, comment)
    for comment in marks.starts:
        out += b'<%bcommentRangeStart%b %bid="%b"/>' % (w, declared, w, comment.encode())
    return out


def _reference(w: bytes, declared: bytes, comment: str) -> bytes:
    return b'<%br%b><%bcommentReference %bid="%b"/></%br>' % (w, declared, w, w, comment.encode(), w)


def _split(data: bytes, node: Node, cuts: dict[int, _Marks], namespace: str) -> Edit:
    """Divide a run inside a text node: every part is a run of the same format."""
    carrier = node.carrier
    assert carrier is not None
    found = _NAME.match(data, node.start)
    assert found is not None
    name = found[1]
    start, end = _visible(node)
    out = b""
    for offset in sorted(cuts):
        out += _text(name, node.text[start:offset]) + _close(data, carrier)
        out += _write(cuts[offset], carrier.prefix, namespace) + _reopen(data, carrier)
        start = offset
    return Edit(node.start, node.end, out + _text(name, node.text[start:end]))


def _text(name: bytes, text: str) -> bytes:
    return b'<%b xml:space="preserve">%b</%b>' % (name, escape(text), name)


def _close(data: bytes, run: Carrier) -> bytes:
    found = _NAME.match(data, run.start)
    assert found is not None
    return b"</" + found[1] + b">"


def _reopen(data: bytes, run: Carrier) -> bytes:
    start, end = run.properties
    return data[run.start : run.head_end] + (data[start:end] if start >= 0 else b"")
