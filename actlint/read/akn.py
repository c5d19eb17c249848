"""Akoma Ntoso 3.0 and its dialects: LegalDocML.de, LEOS."""

from __future__ import annotations

from typing import Final

from actlint.model.document import Document, View
from actlint.read.encoding import decode_xml
from actlint.read.limits import DEFAULT, Limits
from actlint.read.markup import Element, Mapping, local, paragraphs
from actlint.read.safety import parse_xml
from actlint.read.xml import FOUND_INLINE, declared_language, note, unread

_BLOCKS: Final = frozenset(
    {"p", "heading", "subheading", "crossheading", "listintroduction", "listwrapup", "caption", "li", "block"}
)
_LEVELS: Final = {"book": 1, "part": 1, "section": 1, "subsection": 2, "chapter": 2, "paragraph": 3, "article": 3}
"""Outline level of a heading by what it heads."""
_CONTAINERS: Final = frozenset(
    {
        "blockcontainer", "blocklist", "embeddedstructure", "foreign", "item", "ol", "quotedstructure", "tblock", "td", "th",
        "toc", "tocitem", "tr", "ul",
    }
)  # fmt: skip


def read(data: bytes, path: str, *, view: View = "final", limits: Limits = DEFAULT) -> Document:
    """Read an Akoma Ntoso document: ``num`` becomes the label of what it numbers, ``meta`` is left out.

    Args:
        data: the bytes of the file.
        path: its path, for messages.
        view: ``final`` leaves out ``del`` and what LEOS marks as deleted, ``original`` what was added.
        limits: what the file may cost.

    Raises:
        ReadError: what `parse_xml` raises, or a limit.
    """
    root = parse_xml(data, path, limits)
    mapping = Mapping(
        blocks=_BLOCKS,
        containers=_CONTAINERS,
        inline=FOUND_INLINE,
        skip=frozenset({"meta", "script", "style"} | ({"del"} if view == "final" else set())),
        labels=frozenset({"num"}),
        breaks=frozenset({"eol", "br"}),
        outline=_outline,
        tables=frozenset({"table"}),
        rows=frozenset({"tr"}),
        cells=frozenset({"td", "th"}),
        skipped=lambda element: view == "final" and _action(element) == "del",
        note=note,
        insertion=lambda element: "around" if local(element) == "ins" or _action(element) == "add" else "",
        drop_insertions=view == "original",
        centred=lambda element: "center" in (element.get("style") or ""),
    )
    return Document(
        path=path,
        format="akn",
        paragraphs=paragraphs(root, mapping, path, limits),
        not_read=unread(root),
        notes=decode_xml(data, path).notes,
        title=_title(root),
        language=declared_language(root),
    )


def _outline(element: Element) -> int:
    parent = element.getparent()
    return _LEVELS.get(local(parent), 1) if parent is not None and local(element).endswith("heading") else 0


def _action(element: Element) -> str:
    """What LEOS records of a tracked change: ``del``, ``add`` or nothing."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == "softaction":
            return str(value)
    return ""


def _title(root: Element) -> str:
    for element in root.iter("{*}docTitle"):
        return " ".join(" ".join(map(str, element.itertext())).split())[:500]
    return ""
