"""The tree of units while it grows."""

from __future__ import annotations

from dataclasses import dataclass, field

from actlint.model.act import Unit, UnitKind

LEVELS: dict[UnitKind, int] = {
    "act": 0,
    "annex": 10,
    "book": 20,
    "section": 30,
    "subsection": 40,
    "chapter": 50,
    "paragraph": 60,
    "article": 70,
    "item": 80,
    "subitem": 90,
    "part": 100,
    "indent": 110,
}


@dataclass(slots=True)
class Node:
    """A unit that may still be open.

    Args:
        id, kind, number, parent, first, last, heading, quoted: as in `Unit`.
        level: its depth in the order of `LEVELS`; a sub-item of a sub-item is one deeper.
        head: the paragraph whose clause its sub-items and indents continue, or -1.
        parts, indents: how many parts and indents it has so far; its own first paragraph is the first of each.
    """

    id: int
    kind: UnitKind
    number: str
    level: int
    parent: int
    first: int
    last: int
    heading: str = ""
    quoted: bool = False
    head: int = -1
    parts: int = 1
    indents: int = 1


@dataclass(slots=True)
class Tree:
    """All units so far and the chain of those that are open, outermost first.

    Args:
        nodes: all, in text order.
        open: the open ones.
        floor: how many of the open ones may not be closed: those around a quotation.
    """

    nodes: list[Node] = field(default_factory=list)
    open: list[Node] = field(default_factory=list)
    floor: int = 1

    @property
    def top(self) -> Node:
        """The innermost open unit."""
        return self.open[-1]

    def within(self) -> list[Node]:
        """The open units inside the floor, innermost first."""
        return self.open[: self.floor - 1 : -1]

    def close(self, level: int) -> None:
        """Close every open unit of this level or deeper."""
        while len(self.open) > self.floor and self.open[-1].level >= level:
            self.open.pop()

    def close_to(self, node: Node) -> None:
        """Close everything inside an open unit."""
        while len(self.open) > self.floor and self.open[-1] is not node:
            self.open.pop()

    def add(self, kind: UnitKind, number: str, index: int, level: int = -1, heading: str = "") -> Node:
        """Open a unit inside the innermost open one."""
        parent = self.open[-1].id if self.open else -1
        level = LEVELS[kind] if level < 0 else level
        node = Node(len(self.nodes), kind, number, level, parent, index, index, heading, quoted=self.floor > 1)
        self.nodes.append(node)
        self.open.append(node)
        return node

    def reach(self, index: int) -> None:
        """All open units hold this paragraph."""
        for node in self.open:
            node.last = index

    def units(self) -> tuple[Unit, ...]:
        """The finished tree."""
        return tuple(Unit(n.id, n.kind, n.number, n.parent, n.first, n.last, n.heading, n.quoted) for n in self.nodes)
