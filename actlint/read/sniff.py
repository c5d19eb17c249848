"""What a file is, told from its content, never from its suffix."""

from __future__ import annotations

import re
from typing import Final, Literal

from actlint.model.errors import ReadError
from actlint.read import safety
from actlint.read.encoding import decode
from actlint.read.limits import Limits

Format = Literal["docx", "doc", "odt", "pdf", "rtf", "akn", "xml", "html", "text"]

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_HEAD: Final = 8192
_ODT_TYPES: Final = (b"application/vnd.oasis.opendocument.text", b"application/vnd.oasis.opendocument.text-template")
_BINARY: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_AKN: Final = re.compile(r"<(?:[\w.-]{1,40}:)?akomaNtoso[\s/>]")
_HTML: Final = re.compile(r"<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
_HTML_PIECE: Final = re.compile(r"\s*<(?:head|body|meta|div|p|table|h[1-6]|span|article|section|center|font)[\s>]", re.IGNORECASE)
_XML: Final = re.compile(r"\s*<(?:\?xml\s|!--|!DOCTYPE\s|[A-Za-z_][\w.:-]{0,80}[\s/>])")
_MHTML: Final = re.compile(r"(?:MIME-Version|From|Content-Type|Subject):[^\n]*\n", re.IGNORECASE)


def sniff(data: bytes, path: str, limits: Limits) -> Format:
    """The format of a file.

    Raises:
        ReadError: ``password``, ``unknown-format`` (data ``kind``: what it seems to be), or what opening a package raises.
    """
    if data.startswith(_OLE):
        return _ole(data, path)
    if data.startswith(_ZIP):
        return _package(data, path, limits)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return "rtf"
    return _text(data, path)


def _ole(data: bytes, path: str) -> Format:
    """Word 97-2003, or the encrypted form of a newer file: the names of its streams tell."""
    if _wide("EncryptedPackage") in data:
        raise ReadError("password", path)
    if _wide("WordDocument") in data:
        return "doc"
    kind = "xls" if _wide("Workbook") in data else "ppt" if _wide("PowerPoint Document") in data else "ole"
    raise ReadError("unknown-format", path, kind=kind)


def _wide(name: str) -> bytes:
    return name.encode("utf-16-le")


def _package(data: bytes, path: str, limits: Limits) -> Format:
    package = safety.open_package(data, path, limits)
    names = {name.lower() for name in package.names()}
    if "mimetype" in names and package.read(_spelled(package, "mimetype")).strip() in _ODT_TYPES:
        return "odt"
    if any(name.startswith("word/") for name in names):
        return "docx"
    for folder, kind in (("xl/", "xlsx"), ("ppt/", "pptx"), ("visio/", "vsdx"), ("meta-inf/container.xml", "epub")):
        if any(name.startswith(folder) for name in names):
            raise ReadError("unknown-format", path, kind=kind)
    if "[content_types].xml" in names:
        return "docx"  # the main part may bear any name
    raise ReadError("unknown-format", path, kind="odf" if "mimetype" in names else "zip")


def _spelled(package: safety.Package, lowered: str) -> str:
    return next(name for name in package.names() if name.lower() == lowered)


def _text(data: bytes, path: str) -> Format:
    head = decode(data[:_HEAD]).text.lstrip("\ufeff")
    if _BINARY.search(head):
        raise ReadError("unknown-format", path, kind="binary")
    if "urn:oasis:names:tc:opendocument:xmlns:office" in head and "office:document" in head:
        return "odt"
    if _AKN.search(head):
        return "akn"
    if _HTML_PIECE.match(head) or (_XML.match(head) and _HTML.search(head)):
        return "html"
    if _XML.match(head):
        return "xml"
    if _MHTML.match(head) and "mime-version:" in head.lower():
        raise ReadError("unknown-format", path, kind="mhtml")
    return "text"
