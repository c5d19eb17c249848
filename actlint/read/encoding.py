"""Bytes to characters: which encoding a text is really in, whatever it says of itself."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from actlint.model.errors import ReadError
from actlint.read.eight_bit import EIGHT_BIT, likeliest, score

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE: Final = frozenset({"utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"})
_WESTERN: Final = frozenset({"iso8859-1", "cp1252", "koi8-u"})
_ALLOWED: Final = frozenset({*EIGHT_BIT, "utf-8", "ascii"}) | _WIDE | _WESTERN
_SAMPLE: Final = 65_536
_DECLARED: Final = re.compile(r"""^\s{0,64}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._\-]{1,40})["']""")
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]+")
_XML_DECLARATION: Final = re.compile(r"^\s*<\?xml\s[^>]*\?>")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with its encoding.

    Args:
        text: its characters, without byte order mark.
        encoding: Python's name of the encoding.
        declared_wrong: what the file says of its encoding is not true.
    """

    text: str
    encoding: str
    declared_wrong: bool = False

    @property
    def notes(self) -> tuple[str, ...]:
        """Remarks for the report."""
        notes = () if self.encoding in {"utf-8", "ascii"} else (f"encoding:{self.encoding}",)
        return (*notes, "encoding-declared-wrong") if self.declared_wrong else notes


@dataclass(frozen=True, slots=True)
class DecodedXml:
    """An XML text brought to UTF-8 without declaration, line breaks kept so that line numbers hold."""

    data: bytes
    notes: tuple[str, ...]


def decode(data: bytes, declared: str = "") -> Decoded:
    """The characters of a text.

    A byte order mark or declaration is believed when the bytes agree with it. Valid UTF-8 is UTF-8. What remains is an 8-bit
    encoding, told by which reading gives words that look Kazakh or Russian.

    Args:
        data: the bytes.
        declared: the encoding the file names, empty when it names none or one that is not known.
    """
    marked = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), None)
    if marked is not None:
        mark, name = marked
        text = _try(data[len(mark) :], name)
        if text is not None:
            return Decoded(text, name)
        data = data[len(mark) :]
    text = _try(data, "utf-8")
    declared = canonical(declared)
    wide = _wide(data)
    if text is not None and not wide:
        return Decoded(text, "utf-8", marked is not None or declared not in _agree_with_utf8(data))
    if wide:
        # an odd last byte is what is left of a cut-off character
        return Decoded(data.decode(wide, errors="replace"), wide, declared not in {"", wide, wide[:6]})
    broken = data.decode("utf-8", errors="replace")
    lost = broken.count("\ufffd")
    if lost * 20 < sum(map(len, _CYRILLIC.findall(broken[:_SAMPLE]))) and lost < len(data) // 100:
        return Decoded(broken, "utf-8")  # a few damaged characters only
    best = likeliest(data)
    if (declared in EIGHT_BIT and score(data, declared) >= score(data, best)) or (
        declared in _WESTERN and score(data, best) <= 0
    ):
        best = declared
    return Decoded(data.decode(best, errors="replace"), best, marked is not None or declared not in {"", best})


def decode_xml(data: bytes, path: str, part: str = "") -> DecodedXml:
    """An XML text as UTF-8.

    Raises:
        ReadError: ``xml-encoding``: it declares an encoding that is not known and its bytes are no UTF-8 or Cyrillic text.
    """
    declared = declared_encoding(data)
    if declared and not canonical(declared):
        raise ReadError("xml-encoding", path, part, encoding=declared)
    plain = data[:1] == b"<" and b"\0" not in data[:4] and canonical(declared) in {"", "utf-8", "ascii"}
    if plain and _try(data, "utf-8") is not None:
        return DecodedXml(data, ())  # as nearly all are: not copied
    decoded = decode(data, declared)
    text = decoded.text.lstrip("\ufeff")
    match = _XML_DECLARATION.match(text)
    if match is not None:
        text = "\n" * match[0].count("\n") + text[match.end() :]
    try:
        return DecodedXml(text.encode(), decoded.notes)
    except UnicodeEncodeError:
        raise ReadError("xml-encoding", path, part, encoding=decoded.encoding) from None


def declared_encoding(data: bytes) -> str:
    """The encoding an XML declaration names, empty without one."""
    head = data[:600]
    for mark, name in _MARKS:
        if head.startswith(mark):
            return _declared(head[len(mark) :].decode(name, errors="replace"))
    if b"\0" in head[:8]:
        return _declared(head.decode("utf-16-le" if head[1:2] == b"\0" else "utf-16-be", errors="replace"))
    return _declared(head.decode("latin-1"))


def _declared(head: str) -> str:
    match = _DECLARED.match(head)
    return match[1] if match else ""


def canonical(name: str) -> str:
    """Python's name of a declared encoding, empty when actlint does not read it (UTF-7, EBCDIC and other odd ones)."""
    try:
        found = codecs.lookup(name).name if name else ""
    except (LookupError, ValueError):
        return ""
    return found if found in _ALLOWED else ""


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _agree_with_utf8(data: bytes) -> frozenset[str]:
    return frozenset({"", "utf-8"}) | ((_ALLOWED - _WIDE) if data.isascii() else frozenset())


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every other byte is one of the few high bytes of Latin, Cyrillic and punctuation."""
    sample = data[:4096]
    if len(sample) < 4:
        return ""
    high = b"\x00\x04\x20"
    odd, even = sample[1::2], sample[0::2]
    for name, bytes_high, bytes_low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        share = sum(bytes_high.count(b) for b in high[:2]) / len(bytes_high)
        if share > 0.9 and (bytes_low.count(0) + bytes_low.count(4)) / len(bytes_low) < 0.5:
            return name
    return ""
