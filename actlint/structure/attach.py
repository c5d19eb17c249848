"""Where a numbered or unnumbered paragraph belongs in the open tree."""

from __future__ import annotations

from actlint.structure.labels import Label
from actlint.structure.lines import Line
from actlint.structure.tree import Node, Tree

HOLDERS = ("item", "subitem", "part", "article")
_FIRST = ("1", "а", "a")


def attach_item(tree: Tree, index: int, number: str) -> Node:
    """Open an item; "2.1" stands inside item 2 where that one is open."""
    if "." in number:
        for node in tree.within():
            if node.kind == "item" and number.startswith(node.number + "."):
                tree.close_to(node)
                return tree.add("item", number, index, node.level + 1)
    tree.close(80)
    return tree.add("item", number, index)


def attach_subitem(tree: Tree, index: int, number: str, lines: list[Line]) -> Node:
    """Open a sub-item: beside the one before, or as the first of a new list."""
    digits = number[0].isdigit()
    same = next((n for n in tree.within() if n.kind == "subitem" and n.number[0].isdigit() == digits), None)
    if same is not None and number not in _FIRST:
        tree.close(same.level)
        return tree.add("subitem", number, index, same.level)
    # a new list belongs to the unit whose paragraph opened it, else to the item
    for node in tree.within():
        opened = node.head == node.last and (node is not same or lines[node.head].last == ":")
        if node.kind in ("item", "article") or (node.kind in ("subitem", "part", "indent") and opened):
            tree.close_to(node)
            return tree.add("subitem", number, index, max(90, node.level + 1))
    tree.close(90)
    return tree.add("subitem", number, index)


def continues(before: Line, line: Line) -> bool:
    """The line only goes on with the sentence of the one before: it was wrapped."""
    if before.ended:
        return False
    return before.last in ",-–—(" or line.opens.islower() or line.opens in "(,"


def attach_unlabelled(tree: Tree, index: int, line: Line, before: Line | None, upcoming: Label | None) -> Node:
    """Open a part (begins with a capital) or an indent.

    Args:
        tree: the open tree.
        index: the paragraph.
        line: its line.
        before: the line before it.
        upcoming: the next label in the text: a list that goes on after this paragraph holds it.
    """
    listed = before is not None and before.last in ":;"
    opened = before is not None and before.last == ":"
    lower = line.opens.islower() or (line.label is not None and line.label.kind == "indent")
    lower = lower or (listed and not line.opens.isalpha())
    # a list of indents goes on with a capital too, as long as its members end with semicolons
    lower = lower or (before is not None and before.last == ";" and tree.top.kind == "indent")
    if not (opened and tree.top.head == index - 1):
        # leave what stands beside it
        if tree.top.kind == "indent" and len(tree.open) > tree.floor:
            tree.open.pop()
        if tree.top.kind == "part" and not lower and len(tree.open) > tree.floor:
            tree.open.pop()
        if tree.top.kind == "subitem" and not lower:
            goes_on = upcoming is not None and upcoming.kind == "subitem" and upcoming.number not in _FIRST
            if not goes_on and not listed:
                tree.close(90)
    top = tree.top
    if lower or (opened and top.kind in HOLDERS and top.head == index - 1 and line.last == ";"):
        top.indents += 1
        return tree.add("indent", str(top.indents), index, max(110, top.level + 1))
    top.parts += 1
    # an item is its own first part; a chapter or an article under a heading begins with the next paragraph
    begun = top.kind in HOLDERS and not top.heading
    ordinal = top.parts if begun else top.parts - 1
    return tree.add("part", str(ordinal), index, max(100, top.level + 1))
