"""From lines and regions to the tree of units, the zone and the list head of every paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field

from actlint.model.act import UnitKind, Zone
from actlint.model.document import Document
from actlint.structure.attach import HOLDERS, attach_item, attach_subitem, attach_unlabelled, continues
from actlint.structure.closing import is_closing, registers
from actlint.structure.headings import is_old_chapter, looks_like_heading
from actlint.structure.labels import Label
from actlint.structure.letters import words
from actlint.structure.lines import Line
from actlint.structure.phrases import annex_number, has_blanks, is_amending, is_definitions
from actlint.structure.quoting import Quotation, closed_by, enter, leave, opens_quotation, outlived, resumes_quotation
from actlint.structure.regions import Mark, Regions
from actlint.structure.tree import LEVELS, Node, Tree

_HEADED: tuple[UnitKind, ...] = ("book", "section", "subsection", "chapter", "paragraph", "article")
_TO_RULES = words("правил|положени|инструкци|стандарт|регламент|методик|қағида|ереже|нұсқаулы|әдістеме|стандарты")
_TO_ORDER = words("приказ|решени|постановл|бұйры|шешім|қаулы|утвержд|бекіт")
_FORCE_HEADING = words("қолданысқа енгізу|введения в действие|вступления в силу|күшіне ену")
_LOOK_AHEAD = 40
_ROW_OF_TEXT = 80
_CELL_OF_TEXT = 50  # a real cell holds one thing, a flattened row holds several


@dataclass(slots=True)
class Grown:
    """The result: the tree and, for each paragraph, zone, innermost unit and list head."""

    tree: Tree
    zones: list[Zone] = field(default_factory=list)
    units: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Walk:
    """What is remembered from paragraph to paragraph."""

    document: Document
    lines: list[Line]
    marks: list[Mark]
    upcoming: list[int]  # for each paragraph, the next one with a label, or -1
    approving: bool  # the outermost act is an order, decision or resolution
    tables_are_text: bool  # a comparison table: its cells are read as running text
    tree: Tree = field(default_factory=Tree)
    chapter: int = 0  # number of the last heading in the old style
    item: int = 0  # number of the last item
    zone: Zone = "operative"  # what the current item gives to all it holds
    heading: Node | None = None  # the heading just read: the next line may go on with it
    quotation: Quotation | None = None
    quoted_to: int = -2  # where the last quotation ended
    quoted_by: Node = field(default_factory=lambda: Node(-1, "act", "", 0, -1, 0, 0))  # and the unit that quoted
    annex: Node | None = None
    form: bool = False  # the current annex is a form
    norms: bool = False  # the current annex has had an item or article


def _upcoming(lines: list[Line], marks: list[Mark]) -> list[int]:
    out = [-1] * len(lines)
    following = -1
    for i in range(len(lines) - 1, -1, -1):
        out[i] = following
        label = lines[i].label
        if label is not None and label.kind != "indent" and marks[i] == "body":
            following = i
    return out


def _next_item(walk: _Walk, i: int) -> str:
    """Number of the next item before any other heading, empty when there is none near."""
    at = walk.upcoming[i]
    for _ in range(_LOOK_AHEAD):
        label = walk.lines[at].label if at >= 0 else None
        if label is None or LEVELS[label.kind] < LEVELS["item"]:
            return ""
        if label.kind == "item":
            return label.number
        at = walk.upcoming[at]
    return ""


def _leave_quotation(walk: _Walk) -> None:
    if walk.quotation is not None:
        leave(walk.tree, walk.quotation)
        walk.zone = walk.quotation.zone
        walk.quotation = None


def _mind_quotation(walk: _Walk, i: int, before: Line | None) -> None:
    """Enter or leave a quotation where this paragraph shows that one begins or has ended."""
    line = walk.lines[i]
    if walk.quotation is not None:
        if outlived(line, walk.lines[i + 1] if i + 1 < len(walk.lines) else None, _outer_item(walk)):
            _leave_quotation(walk)
    elif opens_quotation(line, before):
        walk.quotation = enter(walk.tree, walk.zone)
    elif (
        walk.quoted_by is not None
        and walk.quoted_to == i - 1
        and walk.quoted_by in walk.tree.open
        and resumes_quotation(line, _outer_item(walk))
    ):
        walk.tree.close_to(walk.quoted_by)
        walk.quotation = enter(walk.tree, walk.zone)


def _outer_item(walk: _Walk) -> str:
    """Number of the amending act's own item that is open."""
    return next((n.number for n in walk.tree.open if n.kind == "item" and not n.quoted), "")


def _start_annex(walk: _Walk, i: int, form: bool) -> None:
    tree = walk.tree
    _leave_quotation(walk)
    folded = walk.lines[i].folded
    to_rules = any(word in folded for word in _TO_RULES) and not any(word in folded for word in _TO_ORDER)
    main = next((n for n in tree.open if n.kind == "annex" and n.level == LEVELS["annex"]), None)
    if main is not None and to_rules:
        tree.close(LEVELS["annex"] + 1)
    else:
        tree.close(LEVELS["annex"])
    walk.annex = tree.add("annex", annex_number(folded), i, LEVELS["annex"] + (main is not None and to_rules))
    walk.chapter = walk.item = 0
    walk.zone, walk.heading, walk.norms, walk.form = "operative", None, False, form


def _start_heading(walk: _Walk, i: int, kind: UnitKind, label: Label) -> tuple[Node, Zone]:
    """Open a headed unit; an article without a heading of its own begins with its text."""
    tree, line = walk.tree, walk.lines[i]
    tree.close(LEVELS[kind])
    heading = line.text[label.body :].strip()
    node = tree.add(kind, label.number, i, heading=heading)
    walk.zone = "operative"
    if kind == "chapter" and label.number.isdigit() and walk.quotation is None:
        walk.chapter = int(label.number)
    if kind == "article":
        walk.item = 0
        walk.norms = True
        if any(word in line.folded for word in _FORCE_HEADING):
            walk.zone = "closing"
        if line.last in ".;:" and line.length > 160:
            node.heading = ""
            node.head = i if line.last == ":" else -1
            return node, _zone_of_item(walk, i)
    walk.heading = node
    return node, "heading"


def _zone_of_item(walk: _Walk, i: int) -> Zone:
    line = walk.lines[i]
    if is_amending(line):
        return "operative"
    if is_definitions(line):
        return "definitions"
    approving = walk.approving and walk.annex is None and walk.quotation is None
    if is_closing(line, approving):
        return "closing"
    if approving and line.last == ":" and line.length < 400 and i + 1 < len(walk.lines) and registers(walk.lines[i + 1]):
        return "closing"
    return walk.zone if walk.zone == "closing" and walk.tree.top.kind == "article" else "operative"


def _heading_goes_on(walk: _Walk, i: int, heading: Node) -> bool:
    line = walk.lines[i]
    if line.label is not None or line.length > 260 or line.last in ".;:":
        return False
    if heading.heading:
        return line.opens.islower() or line.opens == "("
    # a sentence that was wrapped is no heading: it goes on in small letters and ends with a full stop
    after = walk.lines[i + 1] if i + 1 < len(walk.lines) else None
    return after is None or after.label is not None or not (after.opens.islower() and after.ended)


def _only_label(line: Line) -> bool:
    """Nothing but a number: the words stand in the next paragraph."""
    return line.label is not None and 0 < line.label.body >= len(line.text.rstrip())


def _table_row(walk: _Walk, i: int) -> bool:
    if walk.tables_are_text:
        return False
    text = walk.lines[i].text
    return walk.document.paragraphs[i].cell is not None or " | " in text or "\t|\t" in text or text.startswith("|")


def _has_sentence(line: Line, least: int = 0) -> bool:
    """A row with enough running text to hold a norm: a standard of a state service is a table."""
    return line.length > (least or _ROW_OF_TEXT) and sum(map(str.islower, line.text)) * 2 > line.length


def _numbered(walk: _Walk, i: int, label: Label) -> tuple[Node, Zone]:
    line = walk.lines[i]
    kind = label.kind
    if kind == "item" and walk.quotation is None:
        bare = i + 1 < len(walk.lines) and walk.lines[i + 1].label is None and walk.lines[i + 1].opens.isupper()
        if is_old_chapter(line, walk.chapter, walk.item, _next_item(walk, i), bare and walk.marks[i + 1] == "body"):
            kind = "chapter"
    elif kind == "chapter" and label.roman and not looks_like_heading(line) and line.length > 40:
        kind = "item"
    if kind in _HEADED:
        return _start_heading(walk, i, kind, label)
    walk.norms = True
    if kind == "item":
        node = attach_item(walk.tree, i, label.number)
        first = label.number.partition("-")[0]
        if first.isdigit() and walk.quotation is None:
            walk.item = int(first)
        walk.zone = _zone_of_item(walk, i)
        return node, walk.zone
    node = attach_subitem(walk.tree, i, label.number, walk.lines)
    return node, walk.zone


def _place(walk: _Walk, i: int) -> tuple[Node, Zone, int]:
    """Place one paragraph of the body: its unit, zone and list head."""
    tree, line = walk.tree, walk.lines[i]
    label = line.label
    before = walk.lines[i - 1] if i and walk.marks[i - 1] == "body" else None
    if _table_row(walk, i):
        least = _CELL_OF_TEXT if walk.document.paragraphs[i].cell is not None else _ROW_OF_TEXT
        form = walk.form or has_blanks(line) or (walk.annex is not None and not _has_sentence(line, least))
        return tree.top, "form" if form else walk.zone, -1
    _mind_quotation(walk, i, before)
    heading, walk.heading = walk.heading, None
    if label is not None and label.kind != "indent":
        node, zone = _numbered(walk, i, label)
        if zone == "heading":
            return node, zone, -1
    elif heading is not None and _heading_goes_on(walk, i, heading):
        heading.heading = f"{heading.heading} {line.text.strip()}".strip()
        walk.heading = heading
        return heading, "heading", -1
    elif before is not None and label is None and tree.top.first == i - 1 and _only_label(before):
        walk.zone = _zone_of_item(walk, i) if tree.top.kind == "item" else walk.zone
        node, zone = tree.top, walk.zone
    elif before is not None and label is None and heading is None and tree.top.last == i - 1 and continues(before, line):
        if line.last == ":":
            tree.top.head = i
        form = walk.form and not _has_sentence(line)
        return tree.top, "form" if form else walk.zone, i - 1 if tree.top.kind != "act" else -1
    else:
        upcoming = walk.lines[walk.upcoming[i]].label if walk.upcoming[i] >= 0 else None
        node, zone = attach_unlabelled(tree, i, line, before, upcoming), walk.zone
    parent = tree.nodes[node.parent]
    head = parent.head if node.kind in ("subitem", "indent") and node.parent >= 0 else -1
    if line.last == ":" or (node.kind in HOLDERS and line.last != "."):
        node.head = i
    if zone == "operative" and (walk.form or has_blanks(line)) and not _has_sentence(line):
        zone = "form"
    return node, zone, head


def _outside_body(walk: _Walk, i: int) -> Node:
    """The unit of a paragraph that stands outside the body."""
    mark, line = walk.marks[i], walk.lines[i]
    if mark in ("publisher-note", "aside", "old-text"):
        return walk.tree.top
    if walk.annex is None:
        return walk.tree.nodes[0]
    if mark == "heading":
        walk.annex.heading = f"{walk.annex.heading} {line.text.strip()}".strip()
    elif mark == "stamp" and not walk.annex.number:
        walk.annex.number = annex_number(line.folded)
    return walk.annex


def grow(document: Document, lines: list[Line], parts: Regions, comparison: bool) -> Grown:
    """Build the tree in one walk.

    Args:
        document: the document.
        lines: one for each paragraph.
        parts: its regions.
        comparison: its tables are comparison tables, the proposed text is read as running text.
    """
    approving = bool(parts.annexes) or any(mark in ("enacting", "preamble", "signature") for mark in parts.marks)
    walk = _Walk(document, lines, parts.marks, _upcoming(lines, parts.marks), approving, comparison)
    tree = walk.tree
    tree.add("act", "", 0, 0)
    out = Grown(tree)
    for i, mark in enumerate(parts.marks):
        if i in parts.annexes:
            _start_annex(walk, i, i in parts.forms)
        zone: Zone
        if mark == "body":
            node, zone, head = _place(walk, i)
        else:
            node, zone, head = _outside_body(walk, i), mark, -1
        out.zones.append(zone)
        out.units.append(node.id)
        out.heads.append(head)
        if mark != "aside":
            tree.reach(i)
        if walk.quotation is not None and (
            mark == "signature" or closed_by(walk.quotation, lines[i], lines[i + 1] if i + 1 < len(lines) else None)
        ):
            walk.quoted_to, walk.quoted_by = i, walk.quotation.owner
            _leave_quotation(walk)
    return out
