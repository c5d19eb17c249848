"""New wording quoted by an amending act: from the opening quotation mark to the closing one, over many paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from actlint.model.act import Zone
from actlint.structure.closing import is_closing, registers
from actlint.structure.letters import words
from actlint.structure.lines import Line
from actlint.structure.phrases import is_amending
from actlint.structure.tree import Node, Tree

_ORDERED = words("заңнамада белгіленген|заңнамасында белгіленген|в установленном законодательством")
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


def enter(tree: Tree, zone: Zone) -> Quotation:
    """Guard the open units: what is quoted hangs below them."""
    tree.floor = len(tree.open)
    return Quotation(tree.top, 0, zone)


def closed_by(quotation: Quotation, line: Line, following: Line | None) -> bool:
    """Say whether the quotation ends with this paragraph, and count its marks.

    Marks are often left out or doubled, so the count alone does not tell: the paragraph must end with a mark, and either the
    count is even or the next paragraph already announces the next change.
    """
    quotation.depth = depth_after(line.text, quotation.depth)
    end = line.tail.rstrip(" .;,")
    if not end.endswith('"'):
        return False
    return quotation.depth == 0 or following is None or is_amending(following) or following.last == ";"


def resumes_quotation(line: Line, outer: str) -> bool:
    """Right after a quotation has ended another quoted unit follows; its opening mark is often missing.

    Args:
        line: the paragraph after the quotation.
        outer: number of the item that quotes.
    """
    label = line.label
    if label is None or label.kind == "indent":
        return False
    if label.quoted:
        return True
    return label.kind == "item" and outer.isdigit() and label.number != str(int(outer) + 1)


def outlived(line: Line, following: Line | None, outer: str) -> bool:
    """The closing mark was forgotten: the amending act's own next item has come.

    Args:
        line: the paragraph.
        following: the next paragraph.
        outer: number of the item that quotes.
    """
    label = line.label
    if label is None or label.quoted or label.kind != "item" or not outer.isdigit() or label.number != str(int(outer) + 1):
        return False
    ordered = line.length < 400 and any(phrase in line.whole for phrase in _ORDERED)
    return ordered or is_closing(line, approving=True) or (following is not None and registers(following))


def leave(tree: Tree, quotation: Quotation) -> None:
    """Close what was quoted."""
    tree.floor = 1
    tree.close_to(quotation.owner)
