"""The one gate: every package and every XML text is opened here, under limits.

No DTD is loaded, no entity expanded, no network or other file touched; nothing is ever unpacked to disk.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import Final

from lxml import etree

from actlint.model.errors import ReadError
from actlint.read.doctype import without_doctype
from actlint.read.encoding import decode_xml
from actlint.read.limits import DEFAULT, RATIO_FROM, Limits, hold, over

__all__ = ["DEFAULT", "Limits", "Package", "open_package", "parse_xml"]

_CENTRAL_RECORD: Final = b"PK\x01\x02"
_LOCAL_HEADER_SIZE: Final = 30
_LIBXML_DEPTH: Final = 256
"""Depth at which libxml2 stops by itself unless told to take huge trees."""
_ENCRYPTED: Final = 0x1
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    OverflowError,
    IndexError,
)
"""What zipfile and zlib raise on damaged packages."""


class Package:
    """The parts of a ZIP package; reading counts against the limits of the whole package."""

    __slots__ = ("_archive", "_entries", "_left", "_limits", "path")

    def __init__(self, archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo], path: str, limits: Limits) -> None:
        self._archive = archive
        self._entries = entries
        self._limits = limits
        self._left = limits.unpacked
        self.path = path

    def names(self) -> tuple[str, ...]:
        """Names of all parts, without a leading slash."""
        return tuple(self._entries)

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            ReadError: ``zip-no-part``, ``zip-broken``, ``password``, or a limit: ``part-size``, ``ratio``, ``unpacked``.
        """
        entry = self._entries.get(name)
        if entry is None:
            raise ReadError("zip-no-part", self.path, name)
        if entry.flag_bits & _ENCRYPTED:
            raise ReadError("password", self.path, name)
        limits = self._limits
        hold("part_size", entry.file_size, limits.part_size, self.path, name)
        if entry.file_size > RATIO_FROM:
            hold("ratio", entry.file_size / max(entry.compress_size, 1), limits.ratio, self.path, name)
        if entry.file_size > self._left:
            found = limits.unpacked - self._left + entry.file_size
            raise over("unpacked", found, limits.unpacked, self.path, name)
        self._left -= entry.file_size
        try:
            # zipfile stops at the size the directory declares, so no part yields more than was just checked
            return self._archive.read(entry)
        except _BROKEN as error:
            raise ReadError("zip-broken", self.path, name, reason=str(error)) from error

    def xml(self, name: str) -> etree._Element:
        """The root of an XML part, see `parse_xml`."""
        return parse_xml(self.read(name), self.path, self._limits, name)


def open_package(data: bytes, path: str, limits: Limits = DEFAULT) -> Package:
    """Open a ZIP package.

    Args:
        data: the whole file.
        path: for messages.
        limits: what it may cost.

    Raises:
        ReadError: ``file-size``, ``entries``, ``zip-broken``, ``zip-names`` (a name that is empty or points outside),
            ``zip-symlink``, ``zip-duplicate``, ``zip-overlap`` or ``zip-method`` (packed in a way that Word does not use).
    """
    hold("file_size", len(data), limits.file_size, path)
    # counted before zipfile makes an object of each record
    hold("entries", data.count(_CENTRAL_RECORD), limits.entries, path)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        records = archive.infolist()
    except _BROKEN as error:
        raise ReadError("zip-broken", path, reason=str(error)) from error
    entries: dict[str, zipfile.ZipInfo] = {}
    seen: set[str] = set()
    for record in records:
        name = _checked_name(record, path)
        if name.lower() in seen:
            raise ReadError("zip-duplicate", path, name)
        seen.add(name.lower())
        if not name.endswith("/"):
            entries[name] = record
    _refuse_overlaps(records, path)
    return Package(archive, entries, path, limits)


def _checked_name(record: zipfile.ZipInfo, path: str) -> str:
    name = record.filename.replace("\\", "/").removeprefix("/")
    if not name or name.startswith("/") or ".." in name.split("/") or name[1:2] == ":":
        raise ReadError("zip-names", path, record.filename)
    if (record.external_attr >> 16) & 0o170000 == 0o120000:
        raise ReadError("zip-symlink", path, record.filename)
    if record.compress_type not in _METHODS and not record.flag_bits & _ENCRYPTED:
        raise ReadError("zip-method", path, record.filename, method=record.compress_type)
    return name


def _refuse_overlaps(records: list[zipfile.ZipInfo], path: str) -> None:
    end = 0
    for record in sorted(records, key=lambda r: r.header_offset):
        if record.header_offset < end:
            raise ReadError("zip-overlap", path, record.filename)
        end = record.header_offset + _LOCAL_HEADER_SIZE + record.compress_size


def parse_xml(data: bytes, path: str, limits: Limits = DEFAULT, part: str = "") -> etree._Element:
    """The root element of an XML text.

    Args:
        data: the text in any encoding actlint knows; the declaration is believed only when the bytes agree.
        path: of the file, for messages.
        limits: what it may cost.
        part: the part of the package it comes from, for messages.

    Raises:
        ReadError: ``xml-broken`` (place: part and line), ``xml-entities`` (it declares entities), ``xml-encoding``,
            ``too-deep`` (2,048 levels are the end whatever the limit says), or a
            limit: ``part-size``, ``depth``, ``attributes``, ``text-length``.
    """
    hold("part_size", len(data), limits.part_size, path, part)
    text = decode_xml(data, path, part).data
    text = without_doctype(text, path, part)
    # A text node over 10 MB or more than 256 levels need libxml2's huge mode, which drops its other guards: only when asked for.
    huge = limits.depth > _LIBXML_DEPTH
    try:
        root = etree.fromstring(text, _parser(huge))
    except etree.XMLSyntaxError as error:
        message = str(error)
        if huge or "XML_PARSE_HUGE" not in message:
            raise _xml_error(error, path, part) from None
        if "depth" in message:
            raise over("depth", f">{_LIBXML_DEPTH}", limits.depth, path, _place(part, error)) from None
        try:
            root = etree.fromstring(text, _parser(True))
        except etree.XMLSyntaxError as again:
            raise _xml_error(again, path, part) from None
        huge = True
    if huge or limits.depth != _LIBXML_DEPTH:
        _hold_depth(root, path, part, limits)
    if etree.XPath(f"boolean(//@*[{limits.attributes + 1}])", smart_strings=False)(root):
        raise over("attributes", f">{limits.attributes}", limits.attributes, path, part)
    return root


def _parser(huge: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8", resolve_entities=False, load_dtd=False, dtd_validation=False, attribute_defaults=False,
        no_network=True, huge_tree=huge, remove_pis=False, collect_ids=False,
    )  # fmt: skip


def _xml_error(error: etree.XMLSyntaxError, path: str, part: str) -> ReadError:
    if "depth" in str(error) and "XML_PARSE_HUGE" in str(error):
        return ReadError("too-deep", path, _place(part, error))
    return ReadError("xml-broken", path, _place(part, error), reason=(error.msg or "").partition(", line ")[0])


def _place(part: str, error: etree.XMLSyntaxError) -> str:
    return ":".join(x for x in (part, str(error.lineno or "")) if x)


def _hold_depth(root: etree._Element, path: str, part: str, limits: Limits) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        hold("depth", depth, limits.depth, path, part)
