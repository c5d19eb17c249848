"""From lines and regions to the tree of units, the zone and the list head of every paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field

from actlint.model.act import UnitKind, Zone
from actlint.model.document import Document
from actlint.structure.headings import is_old_chapter, looks_like_heading
from actlint.structure.labels import Label
from actlint.structure.lines import Line
from actlint.structure.phrases import annex_number, has_blanks, is_amending, is_closing, is_definitions
from actlint.structure.regions import Regions
from actlint.structure.tree import LEVELS, Node, Tree

_HEADED: tuple[UnitKind, ...] = ("book", "section", "subsection", "chapter", "paragraph")
_HOLDERS: tuple[UnitKind, ...] = ("item", "subitem", "part", "article")


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

    lines: list[Line]
    tree: Tree
    chapter: int = 0  # number of the last heading in the old style
    item: int = 0  # number of the last item
    special: Zone = "operative"  # zone the current item gives to what it holds
    special_unit: int = -1
    heading: Node | None = None  # the heading just read, when it may go on in the next line
    quote: int = 0  # depth of quotation marks of a quoted wording, 0 outside
    quote_owner: Node | None = None
    form: bool = False
    norms: bool = False  # an item or article has been seen since the last annex began
    annex: Node | None = None
    next_label: list[int] = field(default_factory=list)


def _next_labels(lines: list[Line], marks: list[str]) -> list[int]:
    """For each paragraph, the next one with a label (not a dash), or -1."""
    out = [-1] * len(lines)
    following = -1
    for i in range(len(lines) - 1, -1, -1):
        out[i] = following
        label = lines[i].label
        if label is not None and label.kind != "indent" and marks[i] == "body":
            following = i
    return out


def _following_items(walk: _Walk, i: int) -> list[tuple[str, bool]]:
    at = walk.next_label[i]
    steps = 0
    while at >= 0 and steps < 40:
        label = walk.lines[at].label
        if label is not None and label.kind == "item":
            return [(label.number, looks_like_heading(walk.lines[at]))]
        if label is not None and label.kind in LEVELS and LEVELS[label.kind] < 80:
            return []
        at = walk.next_label[at]
        steps += 1
    return []


def _quote_depth(text: str, depth: int) -> int:
    """Depth of quotation marks after a paragraph; plain marks count by turns."""
    depth += text.count("«") - text.count("»") + text.count("“") - text.count("”")
    if text.count('"') % 2:
        depth += 1 if depth <= 0 else -1
    return max(depth, 0)


def _leave_quote(walk: _Walk) -> None:
    walk.quote = 0
    walk.tree.floor = 1
    if walk.quote_owner is not None:
        walk.tree.close_to(walk.quote_owner)
    walk.quote_owner = None


def _start_annex(walk: _Walk, i: int) -> Node:
    _leave_quote(walk)
    tree = walk.tree
    line = walk.lines[i]
    folded = line.folded
    number = annex_number(folded)
    derivative = any(
        w in folded
        for w in (
            "правил",
            "положени",
            "инструкци",
            "стандарт",
            "регламент",
            "методик",
            "қағида",
            "ереже",
            "нұсқаулы",
            "әдістеме",
        )
    )
    to_order = any(w in folded for w in ("приказ", "решени", "постановл", "бұйры", "шешім", "қаулы", "утвержд", "бекіт"))
    main = next((n for n in tree.open[1:] if n.kind == "annex" and not n.parent), None)
    if main is not None and derivative and not to_order:
        tree.close_to(main)
    else:
        tree.close(10)
    walk.chapter = walk.item = 0
    walk.special, walk.special_unit, walk.heading, walk.norms = "operative", -1, None, False
    walk.annex = tree.add("annex", number, i, 10 if tree.top().kind == "act" else 11)
    return walk.annex


def _heading(walk: _Walk, i: int, kind: UnitKind, label: Label) -> Node:
    tree = walk.tree
    tree.close(LEVELS[kind])
    node = tree.add(kind, label.number, i, heading=walk.lines[i].text[label.body :].strip(" \t\xa0"))
    walk.heading = node
    walk.special, walk.special_unit = "operative", -1
    return node


def _item(walk: _Walk, i: int, label: Label) -> Node:
    tree = walk.tree
    number = label.number
    if "." in number:
        owner = next((n for n in reversed(tree.open) if n.kind == "item" and number.startswith(n.number + ".")), None)
        if owner is not None:
            tree.close_to(owner)
            return tree.add("item", number, i, owner.level + 1)
    tree.close(80)
    head, _, _ = number.partition("-")
    if head.isdigit():
        walk.item = int(head)
    return tree.add("item", number, i)


def _previous_number(number: str) -> str:
    if number.isdigit():
        return str(int(number) - 1)
    return ""


def _subitem(walk: _Walk, i: int, label: Label) -> Node:
    tree = walk.tree
    number = label.number
    digits = number[0].isdigit()
    same = next(
        (n for n in reversed(tree.open[tree.floor - 1 :]) if n.kind == "subitem" and n.number[0].isdigit() == digits), None
    )
    restart = number in ("1", "а", "a") or same is None
    if same is not None and not restart:
        tree.close(same.level)
        return tree.add("subitem", number, i, same.level)
    # a new list: it belongs to the unit whose paragraph opened it with a colon, or to the item
    owner: Node | None = None
    for node in reversed(tree.open[tree.floor - 1 :]):
        if (
            node.kind in ("subitem", "part", "indent")
            and node.head == node.last
            and (node is not same or walk.lines[node.head].last == ":")
        ):
            owner = node
            break
        if node.kind in ("item", "article"):
            owner = node
            break
    if owner is None:
        tree.close(90)
    else:
        tree.close_to(owner)
    level = 90 if owner is None or owner.level < 90 else owner.level + 1
    return tree.add("subitem", number, i, level)


def _continues(before: Line, line: Line) -> bool:
    """The line only goes on with the sentence of the one before: it was wrapped."""
    if before.ended:
        return False
    if before.last in ",-–—(":
        return True
    opens = line.opens
    return opens.islower() or opens in "(,"


def _unlabelled(walk: _Walk, i: int) -> Node:
    """A part or indent; it belongs to the sub-item above when the list goes on after it, else to the item."""
    tree = walk.tree
    line = walk.lines[i]
    lower = line.opens.islower() or (line.label is not None and line.label.kind == "indent")
    top = tree.top()
    if top.kind in ("part", "indent") and not (top.head == i - 1 and walk.lines[i - 1].last == ":"):
        # siblings: leave the part or indent before
        if top.kind == "indent":
            tree.open.pop()
            top = tree.top()
        if top.kind == "part" and not lower:
            tree.open.pop()
            top = tree.top()
    sub = tree.nearest("subitem")
    if sub is not None and not lower and top.kind == "subitem":
        following = walk.next_label[i]
        label = walk.lines[following].label if following >= 0 else None
        goes_on = label is not None and label.kind == "subitem" and label.number not in ("1", "а", "a")
        opened = sub.head >= 0 and walk.lines[sub.head].last == ":" and sub.last <= i
        if not goes_on and not (opened and walk.lines[i - 1].last in ";:"):
            tree.close(90)
    top = tree.top()
    if lower:
        top.indents += 1
        return tree.add("indent", str(top.indents), i, max(110, top.level + 1))
    if top.kind in _HOLDERS and top.head == i - 1 and walk.lines[i - 1].last == ":" and walk.lines[i].last == ";":
        top.indents += 1
        return tree.add("indent", str(top.indents), i, max(110, top.level + 1))
    if top.kind in _HOLDERS:
        top.parts += 1
        return tree.add("part", str(top.parts), i, max(100, top.level + 1))
    top.parts += 1
    return tree.add("part", str(top.parts - 1), i, 100)


def _zone_of_item(walk: _Walk, i: int, node: Node) -> None:
    line = walk.lines[i]
    if is_definitions(line):
        walk.special, walk.special_unit = "definitions", node.id
    elif is_closing(line) or (
        line.last == ":"
        and i + 1 < len(walk.lines)
        and walk.annex is None
        and is_closing(walk.lines[i + 1])
        and line.length < 400
    ):
        walk.special, walk.special_unit = "closing", node.id
    else:
        walk.special, walk.special_unit = "operative", -1


def _body(walk: _Walk, i: int, document: Document, bare_next: bool) -> tuple[Node, Zone, int]:
    """Place one paragraph of the body: its unit, zone and list head."""
    tree = walk.tree
    line = walk.lines[i]
    label = line.label
    paragraph = document.paragraphs[i]
    before = walk.lines[i - 1] if i else None
    if (paragraph.cell is not None or "|" in line.text) and walk.annex is not None and walk.form:
        return tree.top(), "form", -1
    if label is not None and label.quoted and not walk.quote and before is not None and is_amending(before):
        walk.quote_owner = tree.top()
        tree.floor = len(tree.open) + 0
        walk.quote = 1
        _quoted_depth = _quote_depth(line.text, 0)
        walk.quote = max(_quoted_depth, 0) or -1
    elif walk.quote > 0:
        walk.quote = _quote_depth(line.text, walk.quote) or -1
    heading = walk.heading
    walk.heading = None
    if label is None or label.kind == "indent":
        if heading is not None and label is None and line.last not in ";:" and line.length < 260:
            if not heading.heading or ((line.opens.islower() or line.opens == "(") and line.last != "."):
                heading.heading = (heading.heading + " " + line.text.strip()).strip()
                walk.heading = heading
                return heading, "heading", -1
        if (
            before is not None
            and label is None
            and heading is None
            and tree.top().last == i - 1
            and tree.top().kind != "act"
            and _continues(before, line)
        ):
            node = tree.top()
            if line.last == ":":
                node.head = i
            return node, walk.special, i - 1
        node = _unlabelled(walk, i)
    else:
        kind = label.kind
        if (
            kind == "item"
            and not walk.quote
            and is_old_chapter(line, walk.chapter, walk.item, _following_items(walk, i), bare_next)
        ):
            kind = "chapter"
            walk.chapter = int(label.number)
        if kind in _HEADED or kind == "article":
            node = _heading(walk, i, kind, label)
            if kind == "article":
                walk.item = 0
                walk.norms = True
            if kind == "article" and line.last in ".;:" and line.length > 160:
                _zone_of_item(walk, i, node)
                walk.heading = None
                return node, walk.special, -1
            return node, "heading", -1
        walk.norms = True
        if kind == "item":
            node = _item(walk, i, label)
            if not walk.quote or walk.quote_owner is None:
                _zone_of_item(walk, i, node)
        else:
            node = _subitem(walk, i, label)
    zone = walk.special
    parent = tree.nodes[node.parent] if node.parent >= 0 else None
    head = -1
    if node.kind in ("subitem", "indent") and parent is not None and parent.kind != "act":
        head = parent.head
    if line.last == ":" or (node.kind in _HOLDERS and line.last not in "." and node.first == i):
        node.head = i
    if line.last == ":" and node.kind == "indent" and parent is not None:
        node.head = i
    if (
        zone == "operative"
        and (is_closing(line) if node.kind == "subitem" and walk.annex is None else False)
        and line.length < 260
    ):
        zone = "closing"
    if zone == "operative" and (has_blanks(line) or (walk.form and not walk.norms)):
        zone = "form"
    return node, zone, head


def grow(document: Document, lines: list[Line], parts: Regions) -> Grown:
    """Build the tree in one walk."""
    tree = Tree()
    tree.add("act", "", 0, 0)
    out = Grown(tree)
    walk = _Walk(lines, tree, next_label=_next_labels(lines, parts.marks))
    for i, line in enumerate(lines):
        mark = parts.marks[i]
        if i in parts.annexes:
            _start_annex(walk, i)
            walk.form = i in parts.forms
        zone: Zone
        head = -1
        if mark == "body":
            bare = (
                i + 1 < len(lines)
                and lines[i + 1].label is None
                and parts.marks[i + 1] == "body"
                and lines[i + 1].opens.isupper()
            )
            node, zone, head = _body(walk, i, document, bare)
        else:
            node = tree.top() if mark in ("publisher-note", "aside", "old-text") else walk.annex or tree.nodes[0]
            zone = mark  # type: ignore[assignment]
            if mark == "heading" and walk.annex is not None:
                walk.annex.heading = (walk.annex.heading + " " + line.text.strip()).strip()
            elif mark == "stamp" and walk.annex is not None and not walk.annex.number:
                walk.annex.number = annex_number(line.folded)
        out.zones.append(zone)
        out.units.append(node.id)
        out.heads.append(head)
        if mark != "aside":
            tree.reach(i)
        if walk.quote == -1:
            _leave_quote(walk)
    return out
