"""XML of no known kind: elements that hold text become paragraphs (docs/xml.md says how, and how to change it)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping as Settings
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lxml import etree

from actlint.model.document import Document, NotRead, Origin
from actlint.model.errors import ConfigError
from actlint.read.encoding import decode_xml
from actlint.read.limits import DEFAULT, Limits
from actlint.read.markup import Element, Mapping, local, paragraphs
from actlint.read.safety import parse_xml

FOUND_INLINE: Final = frozenset(
    {
        "a", "abbr", "b", "bold", "change", "concept", "date", "def", "del", "docauthority", "docdate", "docjurisdiction",
        "docnumber", "docproponent", "docpurpose", "docstage", "docstatus", "doctitle", "doctype", "em", "emphasis", "entity",
        "eop", "event", "font", "i", "inline", "ins", "italic", "legislature", "link", "location", "mod", "mref", "noteref",
        "object", "organization", "person", "placeholder", "process", "quantity", "quote", "quotedtext", "ref",
        "relateddocument", "remark", "role", "rref", "session", "shorttitle", "signature", "span", "strong", "sub",
        "subscript", "sup", "superscript", "term", "time", "tt", "u", "underline",
    }
)  # fmt: skip
"""Elements that stand inside a line in the usual vocabularies."""

_HEADING: Final = re.compile(r"h([1-6])")


def outline(element: Element) -> int:
    """The level of a heading: that of ``h1`` to ``h6``, 1 for ``heading`` and ``title``."""
    name = local(element)
    match = _HEADING.fullmatch(name)
    return int(match[1]) if match else int(name in {"heading", "title"})


def note(element: Element) -> Origin | None:
    """Footnotes, in Akoma Ntoso and other vocabularies."""
    return "footnote" if local(element) in {"footnote", "authorialnote"} else None


GENERIC: Final = Mapping(
    blocks=frozenset({"p", "para", "simpara", "heading", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "line"}),
    containers=frozenset({"div", "section", "item", "listitem", "li", "td", "th", "entry", "tr", "row", "quotedcontent"}),
    inline=FOUND_INLINE,
    skip=frozenset({"meta", "metadata", "head", "script", "style"}),
    labels=frozenset({"num"}),
    breaks=frozenset({"br", "eol"}),
    outline=outline,
    note=note,
    tables=frozenset({"table", "informaltable"}),
    rows=frozenset({"tr", "row"}),
    cells=frozenset({"td", "th", "entry"}),
)
"""What element names mean unless the user says otherwise."""

_KINDS: Final = ("blocks", "containers", "inline", "skip", "labels", "breaks", "tables", "rows", "cells")


def changed(values: Settings[str, Sequence[str]], base: Mapping = GENERIC) -> Mapping:
    """A mapping with element names given another meaning: a name is taken out of every other kind.

    Args:
        values: names of elements by kind, as under ``[xml]`` in the configuration (docs/xml.md).
        base: the mapping to change.

    Raises:
        ConfigError: ``config-key``: there is no such kind.
    """
    sets: dict[str, frozenset[str]] = {kind: getattr(base, kind) for kind in _KINDS}
    for kind, given in values.items():
        if kind not in sets:
            raise ConfigError("config-key", place="xml", got=kind)
        names = frozenset(name.lower() for name in given)
        sets = {other: known | names if other == kind else known - names for other, known in sets.items()}
    return replace(base, **sets)  # type: ignore[arg-type]


_IMAGES: Final = frozenset({"img", "image", "graphic", "figure", "imagedata"})
_LANGUAGES: Final = {"kk": "kk", "kaz": "kk", "kz": "kk", "ru": "ru", "rus": "ru"}


def read(data: bytes, path: str, *, limits: Limits = DEFAULT, mapping: Mapping = GENERIC) -> Document:
    """Read an XML file.

    Args:
        data: the bytes of the file.
        path: its path, for messages.
        limits: what the file may cost.
        mapping: what element names mean.

    Raises:
        ReadError: what `parse_xml` raises, or a limit.
    """
    root = parse_xml(data, path, limits)
    return Document(
        path=path,
        format="xml",
        paragraphs=paragraphs(root, mapping, path, limits),
        not_read=unread(root),
        notes=decode_xml(data, path).notes,
        language=declared_language(root),
    )


def unread(root: Element) -> tuple[NotRead, ...]:
    """What the text does not show: images."""
    found = Counter("image" for element in root.iter(etree.Element) if local(element) in _IMAGES)
    return tuple(NotRead(what, count) for what, count in sorted(found.items()))


def declared_language(root: Element) -> str:
    """The language a tree declares near its root: by ``xml:lang``, ``lang`` or the FRBRlanguage of Akoma Ntoso."""
    for element in list(root.iter())[:200]:
        declared = element.get("{http://www.w3.org/XML/1998/namespace}lang") or element.get("lang")
        if declared is None and local(element) == "frbrlanguage":
            declared = element.get("language")
        if declared:
            return _LANGUAGES.get(str(declared).lower().partition("-")[0], "")
    return ""
