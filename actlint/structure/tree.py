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
    """A unit still open: its list head, and how many parts and indents it has so far."""

    id: int
    kind: UnitKind
    number: str
    level: int
    parent: int
    first: int
    last: int
    heading: str = ""
    head: int = -1
    parts: int = 1
    indents: int = 1


@dataclass(slots=True)
class Tree:
    """All units so far and the chain of those that are open, outermost first; `floor` guards a quotation's outside."""

    nodes: list[Node] = field(default_factory=list)
    open: list[Node] = field(default_factory=list)
    floor: int = 1

    def top(self) -> Node:
        """The innermost open unit."""
        return self.open[-1]

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
        node = Node(len(self.nodes), kind, number, LEVELS[kind] if level < 0 else level, parent, index, index, heading)
        self.nodes.append(node)
        self.open.append(node)
        return node

    def nearest(self, *kinds: UnitKind) -> Node | None:
        """The innermost open unit of one of these kinds, not looking out of a quotation."""
        for node in reversed(self.open[self.floor - 1 :]):
            if node.kind in kinds:
                return node
        return None

    def reach(self, index: int) -> None:
        """All open units hold this paragraph."""
        for node in self.open:
            node.last = index

    def units(self) -> tuple[Unit, ...]:
        """The finished tree."""
        return tuple(Unit(n.id, n.kind, n.number, n.parent, n.first, n.last, n.heading) for n in self.nodes)
