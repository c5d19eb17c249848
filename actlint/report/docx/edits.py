"""Byte edits: a part is changed at chosen places and stays as it was everywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_DECLARED: Final = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_START_TAG: Final = re.compile(rb"""<[^\s/>]+(?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(/?)>""")
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class Edit:
    """Bytes `start` to `end` become `new`; an insertion has `start` equal to `end`."""

    start: int
    end: int
    new: bytes


def apply(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Carry out edits that do not overlap; those at one place keep the order they are given in."""
    out: list[bytes] = []
    position = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        out += (data[position : edit.start], edit.new)
        position = edit.end
    return b"".join([*out, data[position:]])


def start_tag(data: bytes, position: int) -> tuple[int, bool]:
    """Where the start tag at a position ends, and whether it is an empty-element tag."""
    found = _START_TAG.match(data, position)
    if found is None:  # pragma: no cover - the part was parsed before
        raise ValueError(f"no start tag at byte {position}")
    return found.end(), bool(found[1])


def decode(data: bytes) -> tuple[bytes, str]:
    """A part as UTF-8 without byte order mark, and the encoding `encode` needs to put it back."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if not encoding:
        found = _DECLARED.match(data)
        encoding = found[1].decode("ascii").lower() if found else "utf-8"
    if encoding in {"utf-8", "us-ascii", "ascii"}:
        return data, encoding
    return data.decode(encoding).encode(), encoding


def encode(data: bytes, encoding: str) -> bytes:
    """Undo `decode`; what the encoding cannot write becomes a character reference."""
    if encoding == "utf-8":
        return data
    return data.decode().encode(encoding, "xmlcharrefreplace")


def escape(text: str, *, quote: bool = False) -> bytes:
    """Text as XML content or attribute value; characters that XML forbids are left out."""
    text = _FORBIDDEN.sub("", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    if quote:
        text = text.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return text.encode("utf-8", "replace")
