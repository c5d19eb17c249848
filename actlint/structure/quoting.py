"""New wording quoted by an amending act: from the opening quotation mark to the closing one, over many paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from actlint.model.act import Zone
from actlint.structure.lines import Line
from actlint.structure.phrases import is_amending
from actlint.structure.tree import Node, Tree

_OPENING = '"«“„'


@dataclass(slots=True)
class Quotation:
    """An open quotation: the unit that quotes, how deep the marks are nested, the zone to return to."""

    owner: Node
    depth: int
    zone: Zone


def depth_after(text: str, depth: int) -> int:
    """Depth of quotation marks after a paragraph; plain marks open and close by turns."""
    depth += text.count("«") - text.count("»") + text.count("“") - text.count("”")
    if text.count('"') % 2:
        depth += 1 if depth <= 0 else -1
    return max(depth, 0)


def opens_quotation(line: Line, before: Line | None) -> bool:
    """The paragraph begins new wording that the one before announced."""
    return before is not None and line.text[line.start : line.start + 1] in _OPENING and is_amending(before)


def enter(tree: Tree, text: str, zone: Zone) -> Quotation:
    """Guard the open units: what is quoted hangs below them."""
    tree.floor = len(tree.open)
    return Quotation(tree.top, depth_after(text, 0), zone)


def leave(tree: Tree, quotation: Quotation) -> None:
    """Close what was quoted."""
    tree.floor = 1
    tree.close_to(quotation.owner)
