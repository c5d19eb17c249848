"""Styles: what a paragraph inherits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from actlint.read.docx.names import Element, attribute, child, children, integer, switched_on, value

_LONGEST_CHAIN = 64
_HEADING = re.compile(r"(?:heading|заголовок|тақырып)\s*([1-9])$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what its ancestors give it.

    Args:
        name: as users see it.
        chain: ids of the style and its ancestors, nearest first.
        list_id: the list (`w:numId`) it belongs to, empty when none.
        level: list level it states, -1 when none.
        outline: heading level from 1, 0 for running text.
        centred: its paragraphs are centred.
        hidden: its text is hidden.
    """

    name: str = ""
    chain: tuple[str, ...] = ()
    list_id: str = ""
    level: int = -1
    outline: int = 0
    centred: bool = False
    hidden: bool = False


PLAIN: Final = Style()


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles of a document, by id; the default paragraph style has the id ``""`` too."""

    by_id: dict[str, Style]
    language: str = ""

    def get(self, style_id: str) -> Style:
        """The style, or the default one when there is none of that id."""
        return self.by_id.get(style_id) or self.by_id.get("", PLAIN)


def parse(root: Element | None) -> Styles:
    """Read `styles.xml`.

    Args:
        root: its root, None when the part is missing: then nothing is inherited.
    """
    elements = {attribute(s, "styleId"): s for s in children(root, "style")}
    default = next(
        (
            attribute(s, "styleId")
            for s in elements.values()
            if attribute(s, "type", "paragraph") == "paragraph" and attribute(s, "default") in {"1", "true", "on"}
        ),
        "",
    )
    done = {style_id: _resolve(style_id, elements) for style_id in elements}
    if default in done:
        done.setdefault("", done[default])
    run_defaults = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr")
    return Styles(done, value(run_defaults, "lang").partition("-")[0].lower())


def _resolve(style_id: str, elements: dict[str, Element]) -> Style:
    chain: list[str] = []
    current = style_id
    while current in elements and current not in chain and len(chain) < _LONGEST_CHAIN:
        chain.append(current)
        current = value(elements[current], "basedOn")
    name = value(elements[style_id], "name")
    list_id, level, outline, alignment, hidden = "", -1, -1, "", None
    for one in chain:
        paragraph = child(elements[one], "pPr")
        numbering = child(paragraph, "numPr")
        list_id = list_id or value(numbering, "numId")
        level = level if level >= 0 else integer(value(numbering, "ilvl"), -1)
        outline = outline if outline >= 0 else integer(value(paragraph, "outlineLvl"), -1)
        alignment = alignment or value(paragraph, "jc")
        hidden = switched_on(child(elements[one], "rPr"), "vanish") if hidden is None else hidden
    return Style(
        name=name,
        chain=tuple(chain),
        list_id=list_id,
        level=level,
        outline=heading_level(outline, name),
        centred=alignment == "center",
        hidden=bool(hidden),
    )


def heading_level(outline: int, style_name: str) -> int:
    """Heading level from 1 of an outline level as Word stores it (0-8, 9 for running text, -1 for not stated)."""
    if 0 <= outline <= 8:
        return outline + 1
    if outline < 0 and (found := _HEADING.match(style_name)):
        return int(found[1])
    return 0
