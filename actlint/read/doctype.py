"""The DOCTYPE of an XML text is taken away before the parser sees it: no DTD is ever loaded, no entity defined."""

from __future__ import annotations

import re
from typing import Final

from actlint.model.errors import ReadError

_SPACE: Final = b" \t\r\n"
_TOKEN: Final = re.compile(rb"""<!--|<\?|"|'|[\[\]>]""")
_CLOSED_BY: Final = {b"<!--": b"-->", b"<?": b"?>", b'"': b'"', b"'": b"'"}


def without_doctype(text: bytes, path: str, part: str = "") -> bytes:
    """An XML text in UTF-8 with its DOCTYPE blanked, line breaks kept so that line numbers hold.

    Raises:
        ReadError: ``xml-entities``: it declares entities; ``xml-broken``: it does not end.
    """
    start = _doctype(text)
    if start < 0:
        return text
    end = _end(text, start)
    if end < 0:
        raise ReadError("xml-broken", path, part, reason="DOCTYPE does not end")
    if b"<!ENTITY" in text[start:end]:
        raise ReadError("xml-entities", path, part)
    return text[:start] + b"\n" * text.count(b"\n", start, end) + text[end:]


def _doctype(text: bytes) -> int:
    """Where the DOCTYPE begins, -1 when the root element comes first."""
    position = 0
    while True:
        while text[position : position + 1] and text[position] in _SPACE:
            position += 1
        if text.startswith(b"<!DOCTYPE", position):
            return position
        closing = next((end for mark, end in _CLOSED_BY.items() if mark[:1] == b"<" and text.startswith(mark, position)), b"")
        found = text.find(closing, position) if closing else -1
        if found < 0:
            return -1
        position = found + len(closing)


def _end(text: bytes, start: int) -> int:
    """Where the DOCTYPE ends: at the first ``>`` outside of quotes, comments and its internal subset."""
    position, subset = start, 0
    while (token := _TOKEN.search(text, position)) is not None:
        mark, position = token[0], token.end()
        if mark in _CLOSED_BY:
            found = text.find(_CLOSED_BY[mark], position)
            if found < 0:
                return -1
            position = found + len(_CLOSED_BY[mark])
        elif mark == b">" and not subset:
            return position
        else:
            subset += {b"[": 1, b"]": -1}.get(mark, 0)
    return -1
