"""The content tells the format, the suffix never does."""

from __future__ import annotations

import io
import zipfile

import pytest

from actlint.model.errors import ReadError
from actlint.read.limits import DEFAULT
from actlint.read.sniff import sniff

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def package(*names: str, mimetype: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


def stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (package("[Content_Types].xml", "word/document.xml"), "docx"),
        (package("[Content_Types].xml", "other/main.xml"), "docx"),
        (package(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
        (stream("WordDocument"), "doc"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\xef\xbb\xbf\n%PDF-1.4\n", "pdf"),
        (rb"{\rtf1\ansi}", "rtf"),
        (b'<?xml version="1.0"?><a:akomaNtoso xmlns:a="x"/>', "akn"),
        ("\ufeff<akomaNtoso/>".encode("utf-16-le"), "akn"),
        (b"<law><p>x</p></law>", "xml"),
        (b"  <!-- c --><law/>", "xml"),
        (b"<!DOCTYPE HTML>\n<p>x", "html"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p/></html>', "html"),
        (b"<div>x</div>", "html"),
        ("1. Орган < 5 дней".encode(), "text"),
        ("1. Орган".encode("cp1251"), "text"),
        ("1. Орган решает".encode("utf-16-le"), "text"),
        (b"hello", "text"),
    ],
)
def test_formats(data: bytes, expected: str) -> None:
    assert sniff(data, "x.docx", DEFAULT) == expected


@pytest.mark.parametrize(
    ("data", "code", "kind"),
    [
        (stream("EncryptedPackage"), "password", None),
        (stream("Workbook"), "unknown-format", "xls"),
        (OLE, "unknown-format", "ole"),
        (package("xl/workbook.xml"), "unknown-format", "xlsx"),
        (package("ppt/presentation.xml"), "unknown-format", "pptx"),
        (package("a.txt"), "unknown-format", "zip"),
        (package(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "unknown-format", "odf"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "unknown-format", "binary"),
        (b"\x7fELF\x02\x01\x01\x00", "unknown-format", "binary"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n", "unknown-format", "mhtml"),
    ],
)
def test_what_is_no_act(data: bytes, code: str, kind: str | None) -> None:
    with pytest.raises(ReadError) as caught:
        sniff(data, "x.docx", DEFAULT)
    assert (caught.value.code, caught.value.data.get("kind")) == (code, kind)
