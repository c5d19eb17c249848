"""HTML, above all the pages of the Adilet system: the act without the page around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Final

from lxml import etree

from actlint.model.document import Document
from actlint.model.errors import ReadError
from actlint.read.encoding import decode
from actlint.read.limits import DEFAULT, Limits, hold
from actlint.read.markup import Element, Mapping, local, paragraphs
from actlint.read.ordinals import ordinal
from actlint.read.xml import declared_language, outline, unread

_CHARSET: Final = re.compile(rb"""<meta\s[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9._\-]{2,40})""", re.IGNORECASE)
_CONTAINERS: Final = (
    "//*[contains(concat(' ', @class, ' '), ' container_gamma ') and contains(concat(' ', @class, ' '), ' text ')]",
    "//article",
    "//main",
    "//*[@id='content' or @id='main' or @id='text' or @role='main']",
)
"""Where the act stands, surest first; the first two are the pages of adilet.zan.kz."""
_WORTH: Final = 0.5
"""Share of the page's text that a container must hold: else it is not the whole act."""
_CENTRED: Final = re.compile(r"text-align\s{0,3}:\s{0,3}center", re.IGNORECASE)
_INLINE: Final = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
        "kbd", "label", "mark", "nobr", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
        "wbr",
    }
)  # fmt: skip
_BLOCKS: Final = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dt", "caption", "figcaption", "summary"})
_OUTER: Final = frozenset(
    {
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "fieldset", "figure", "form",
        "hr", "html", "li", "main", "ol", "section", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
_SKIP: Final = frozenset(
    {
        "audio", "button", "canvas", "head", "iframe", "input", "map", "nav", "noscript", "object", "option", "script",
        "select", "style", "svg", "template", "textarea", "video",
    }
)  # fmt: skip


def read(data: bytes, path: str, *, limits: Limits = DEFAULT) -> Document:
    """Read an HTML page.

    Args:
        data: the bytes of the file.
        path: its path, for messages.
        limits: what the file may cost.

    Raises:
        ReadError: ``html-broken``, ``too-deep``, or a limit.
    """
    hold("part_size", len(data), limits.part_size, path)
    charset = _CHARSET.search(data[:4096])
    decoded = decode(data, charset[1].decode("ascii") if charset else "")
    root = _parse(decoded.text, path)
    mapping = Mapping(
        blocks=_BLOCKS,
        containers=_OUTER,
        inline=_INLINE,
        skip=_SKIP,
        breaks=frozenset({"br"}),
        outline=outline,
        tables=frozenset({"table"}),
        rows=frozenset({"tr"}),
        cells=frozenset({"td", "th"}),
        label=_list_labels(),
        centred=_centred,
    )
    return Document(
        path=path,
        format="html",
        paragraphs=paragraphs(root, mapping, path, limits, within=_container(root)),
        not_read=unread(root),
        notes=decoded.notes,
        title=" ".join((root.findtext(".//title") or "").split())[:500],
        language=declared_language(root),
    )


def _parse(text: str, path: str) -> Element:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, recover=True, huge_tree=True, remove_comments=False)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError("html-broken", path, reason=str(error)) from None
    # the parser mends everything else, but at 2,048 open elements it drops the rest
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ReadError("too-deep", path)
    if root is None:
        raise ReadError("no-text", path, kind="html")
    return root


def _container(root: Element) -> Element | None:
    whole = _size(root)
    for query in _CONTAINERS:
        for found in _elements(root, query)[:3]:
            if _size(found) >= _WORTH * whole:
                return found
    return None


def _elements(root: Element, query: str) -> list[Element]:
    found = root.xpath(query)
    return [x for x in found if isinstance(x, etree._Element)] if isinstance(found, list) else []


def _size(element: Element) -> int:
    """Characters of text, scripts not counted."""
    scripts = sum(len(x.text or "") for x in element.iter("script", "style", "noscript"))
    return sum(map(len, element.itertext())) - scripts


def _centred(element: Element) -> bool:
    return (
        local(element) == "center"
        or (element.get("align") or "").lower() == "center"
        or _CENTRED.search(element.get("style") or "") is not None
    )


def _list_labels() -> Callable[[Element], str]:
    """A function that gives the number of a list item as browsers show it."""
    count: Counter[Element] = Counter()

    def label(element: Element) -> str:
        parent = element.getparent()
        if local(element) != "li" or parent is None or local(parent) != "ol":
            return ""
        value = element.get("value") or ("" if parent in count else parent.get("start") or "")
        count[parent] = int(value) if value.isdecimal() and len(value) < 7 else count[parent] + 1
        return ordinal(count[parent], parent.get("type") or "1") + "."

    return label
