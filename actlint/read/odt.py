"""OpenDocument text (ODT, also as one flat XML file)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Final

import msgspec
from lxml import etree

from actlint.model.document import Document, NotRead, Origin, Paragraph, View
from actlint.model.errors import ReadError
from actlint.read.limits import DEFAULT, Limits
from actlint.read.markup import Element, Mapping, local, paragraphs
from actlint.read.odt_lists import Lists
from actlint.read.odt_styles import Styles
from actlint.read.safety import open_package, parse_xml

TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_BLOCKS: Final = frozenset({"p", "h"})
_CONTAINERS: Final = frozenset({"list", "list-item", "list-header", "section", "table-row", "table-cell", "covered-table-cell"})
_SKIP: Final = frozenset(
    {
        "annotation", "annotation-end", "automatic-styles", "desc", "font-face-decls", "forms", "master-styles", "meta",
        "note-citation", "ruby-text", "scripts", "sequence-decls", "settings", "styles", "table-of-content-source", "title",
        "tracked-changes", "user-field-decls", "variable-decls",
    }
)  # fmt: skip
_MOST_ASIDES: Final = 40


def read(data: bytes, path: str, *, view: View = "final", limits: Limits = DEFAULT) -> Document:
    """Read an OpenDocument text.

    Args:
        data: the bytes of the file.
        path: its path, for messages.
        view: ``final`` takes tracked insertions in and deletions out, ``original`` the other way round.
        limits: what the file may cost.

    Raises:
        ReadError: ``password``, ``odt-no-document``, or what the gate raises.
    """
    if data.startswith(b"PK"):
        package = open_package(data, path, limits)
        names = package.names()
        if "META-INF/manifest.xml" in names and b"encryption-data" in package.read("META-INF/manifest.xml"):
            raise ReadError("password", path)
        if "content.xml" not in names:
            raise ReadError("odt-no-document", path)
        content = package.xml("content.xml")
        shared = package.xml("styles.xml") if "styles.xml" in names else content
        content_part, shared_part = "content.xml", "styles.xml"
        title = _title(package.xml("meta.xml")) if "meta.xml" in names else ""
    else:
        content = shared = parse_xml(data, path, limits)
        content_part = shared_part = ""
        title = _title(content)
    body = next(content.iter("{*}body"), None)
    if body is None:
        raise ReadError("odt-no-document", path)
    styles = Styles.parse(content, shared)
    mapping = _mapping(content, styles, Lists(styles), view)
    return Document(
        path=path,
        format="odt",
        paragraphs=(
            *paragraphs(content, mapping, path, limits, part=content_part, within=body),
            *_asides(shared, mapping, path, limits, shared_part),
        ),
        not_read=_unread(content),
        title=title,
        language=styles.language,
    )


def _mapping(content: Element, styles: Styles, lists: Lists, view: View) -> Mapping:
    changes = _changes(content)

    def insertion(element: Element) -> str:
        kind, _ = changes.get(element.get(f"{TEXT}change-id") or "", ("", ""))
        name = local(element)
        return {"change-start": "start", "change-end": "end"}.get(name, "") if kind == "insertion" else ""

    def text_for(element: Element) -> str:
        name = local(element)
        if name == "s":
            count = element.get(f"{TEXT}c") or "1"
            return " " * (min(int(count), 1000) if count.isdecimal() else 1)
        if name == "change" and view == "original":
            return changes.get(element.get(f"{TEXT}change-id") or "", ("", ""))[1]
        return "\t" if name == "tab" else ""

    return Mapping(
        blocks=_BLOCKS,
        containers=_CONTAINERS,
        skip=_SKIP,
        breaks=frozenset({"line-break"}),
        boxes=frozenset({"text-box"}),
        tables=frozenset({"table"}),
        rows=frozenset({"table-row"}),
        cells=frozenset({"table-cell"}),
        outline=_outline,
        note=_note,
        insertion=insertion,
        drop_insertions=view == "original",
        label=lists.label,
        centred=lambda element: styles.centred(element.get(f"{TEXT}style-name") or ""),
        style=lambda element: styles.shown(element.get(f"{TEXT}style-name") or ""),
        text_for=text_for,
    )


def _changes(content: Element) -> dict[str, tuple[str, str]]:
    """Tracked changes by id: their kind and the text of a deletion."""
    found: dict[str, tuple[str, str]] = {}
    for region in content.iter(f"{TEXT}changed-region"):
        identity = region.get(f"{TEXT}id") or region.get("{http://www.w3.org/XML/1998/namespace}id") or ""
        for change in region.iterchildren(etree.Element):
            lines = ["".join(map(str, p.itertext())) for p in change.iter(f"{TEXT}p", f"{TEXT}h")]
            found[identity] = (local(change), "\n".join(lines))
    return found


def _outline(element: Element) -> int:
    level = element.get(f"{TEXT}outline-level") or ""
    return int(level) if local(element) == "h" and level.isdecimal() and len(level) < 3 else 0


def _note(element: Element) -> Origin | None:
    if element.tag != f"{TEXT}note":
        return None
    return "endnote" if element.get(f"{TEXT}note-class") == "endnote" else "footnote"


def _asides(shared: Element, mapping: Mapping, path: str, limits: Limits, part: str) -> list[Paragraph]:
    """Headers and footers of the page styles."""
    out: list[Paragraph] = []
    for page in shared.iter("{*}master-page"):
        for aside in page.iterchildren(etree.Element):
            name = local(aside)
            if not name.startswith(("header", "footer")) or len(out) > _MOST_ASIDES:
                continue
            origin: Origin = "header" if name.startswith("header") else "footer"
            shown = replace(mapping, skip=_SKIP - {"master-styles"})
            found = paragraphs(shared, shown, path, limits, part=part, within=aside, origin=origin)
            out += [msgspec.structs.replace(p, number=0, origin=origin) for p in found]
    return out


def _unread(content: Element) -> tuple[NotRead, ...]:
    what = {"image": "image", "object": "embedded object", "object-ole": "embedded object"}
    found = Counter(what[name] for element in content.iter(etree.Element) if (name := local(element)) in what)
    return tuple(NotRead(name, count) for name, count in sorted(found.items()))


def _title(meta: Element) -> str:
    return (meta.findtext(".//{http://purl.org/dc/elements/1.1/}title") or "").strip()[:500]
