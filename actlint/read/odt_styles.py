"""What paragraph and list styles of an OpenDocument text say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lxml import etree

from actlint.read.markup import Element, local

STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_FO: Final = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_MOST_PARENTS: Final = 20


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list.

    Args:
        kind: ``1``, ``a``, ``i`` …, empty when no number is shown.
        prefix, suffix: around the number.
        shown: how many levels the number shows.
        start: the first number.
        pattern: LibreOffice's form of the whole label (``%1%.%2%.``), empty in older files.
        bullet: the sign of an unnumbered list.
    """

    kind: str = ""
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    start: int = 1
    pattern: str = ""
    bullet: str = ""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    shown: str
    parent: str
    align: str
    automatic: bool
    list_style: str


class Styles:
    """Paragraph and list styles by name."""

    def __init__(self, paragraphs: dict[str, _Paragraph], lists: dict[str, dict[int, Level]], language: str) -> None:
        self._paragraphs = paragraphs
        self._lists = lists
        self.language = language

    @classmethod
    def parse(cls, content: Element, shared: Element) -> Styles:
        """Read the styles of both parts; those of the content win."""
        paragraphs: dict[str, _Paragraph] = {}
        lists: dict[str, dict[int, Level]] = {}
        language = ""
        for root in (shared, content):
            for element in root.iter(f"{STYLE}style", f"{STYLE}default-style", f"{_TEXT}list-style", f"{_TEXT}outline-style"):
                kind = local(element)
                if kind == "default-style":
                    language = language or _language(element)
                elif kind == "style":
                    paragraphs[element.get(f"{STYLE}name") or ""] = _paragraph(element)
                else:
                    name = "" if kind == "outline-style" else element.get(f"{STYLE}name") or ""
                    lists[name] = dict(_level(x) for x in element.iterchildren(etree.Element))
        return cls(paragraphs, lists, language)

    def level(self, list_style: str, level: int) -> Level:
        """A level of a list style; of the outline for an empty name."""
        return self._lists.get(list_style, {}).get(level, Level())

    def centred(self, name: str) -> bool:
        """Whether paragraphs of a style are centred."""
        for _ in range(_MOST_PARENTS):
            style = self._paragraphs.get(name)
            if style is None:
                return False
            if style.align:
                return style.align == "center"
            name = style.parent
        return False

    def shown(self, name: str) -> str:
        """The name of a style as the user sees it; for a style made by direct formatting that of its parent."""
        style = self._paragraphs.get(name)
        if style is None:
            return name
        if style.automatic and style.parent:
            parent = self._paragraphs.get(style.parent)
            return parent.shown if parent else style.parent
        return style.shown


def _paragraph(element: Element) -> _Paragraph:
    name = element.get(f"{STYLE}name") or ""
    properties = element.find(f"{STYLE}paragraph-properties")
    parent = element.getparent()
    return _Paragraph(
        shown=element.get(f"{STYLE}display-name") or name,
        parent=element.get(f"{STYLE}parent-style-name") or "",
        align="" if properties is None else properties.get(f"{_FO}text-align") or "",
        automatic=parent is not None and local(parent) == "automatic-styles",
        list_style=element.get(f"{STYLE}list-style-name") or "",
    )


def _level(element: Element) -> tuple[int, Level]:
    plain = {str(key).rpartition("}")[2]: str(value) for key, value in element.attrib.items()}
    return _number(plain.get("level", "")), Level(
        kind=plain.get("num-format", ""),
        prefix=plain.get("num-prefix", ""),
        suffix=plain.get("num-suffix", ""),
        shown=_number(plain.get("display-levels", "")),
        start=_number(plain.get("start-value", "")),
        pattern=plain.get("num-list-format", ""),
        bullet=plain.get("bullet-char", ""),
    )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else 1


def _language(element: Element) -> str:
    for properties in element.iterchildren(f"{STYLE}text-properties"):
        language = properties.get(f"{_FO}language") or ""
        return language if language in {"kk", "ru"} else ""
    return ""
