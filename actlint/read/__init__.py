"""Files to documents: the format is found by content, everything is opened under limits."""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from actlint.model.document import Document, View
from actlint.model.errors import ReadError
from actlint.read.heap import give_back
from actlint.read.limits import DEFAULT, Limits, hold, hold_document
from actlint.read.remarks import with_remarks
from actlint.read.sniff import Format, sniff

XmlNames = Mapping[str, Sequence[str]]

__all__ = ["DEFAULT", "Limits", "read", "read_bytes"]


def read(path: str | Path, *, view: View = "final", limits: Limits = DEFAULT, xml: XmlNames | None = None) -> Document:
    """Read a file.

    Args:
        path: of the file; kept as given in `Document.path`.
        view: which side of tracked revisions is read.
        limits: what the file may cost.
        xml: what element names mean in XML of no known kind, see `read_bytes`.

    Raises:
        ReadError: ``not-found``, ``is-folder``, ``not-allowed``, ``not-a-file``, ``file-size``, and what `read_bytes` raises.
    """
    return read_bytes(load(path, limits=limits), str(path), view=view, limits=limits, xml=xml)


def load(path: str | Path, *, limits: Limits = DEFAULT) -> bytes:
    """The bytes of a file.

    Raises:
        ReadError: ``not-found``, ``is-folder``, ``not-allowed``, ``not-a-file`` (a device or pipe), ``file-size``,
            ``io`` (the disk fails).
    """
    name = str(path)
    try:
        file = Path(path)
        if file.is_dir():
            raise ReadError("is-folder", name)
        if file.exists() and not file.is_file():
            raise ReadError("not-a-file", name)
        hold("file_size", file.stat().st_size, limits.file_size, name)
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise ReadError("not-found", name) from None
    except PermissionError:
        raise ReadError("not-allowed", name) from None
    except (OSError, ValueError) as error:
        missing = isinstance(error, ValueError) or error.errno in {errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL}
        raise ReadError("not-found" if missing else "io", name, reason=str(error)) from None


def read_bytes(
    data: bytes, path: str, *, view: View = "final", limits: Limits = DEFAULT, xml: XmlNames | None = None
) -> Document:
    """Read the content of a file.

    Args:
        data: the bytes.
        path: for messages and `Document.path`.
        view: which side of tracked revisions is read.
        limits: what the file may cost.
        xml: for XML of no known kind: names of elements by what they are (``{"blocks": ["clause"]}``, docs/xml.md).

    Raises:
        ConfigError: `xml` has an unknown key.
        ReadError: ``empty-file``, ``no-text``, ``unknown-format``, ``password``, ``needs-extra``, ``needs-libreoffice``,
            ``scanned``, a broken container (``zip-…``, ``xml-…``, ``docx-no-document``, ``pdf-broken``) or a limit that
            is exceeded; every limit's error names the option that raises it.
    """
    hold("file_size", len(data), limits.file_size, path)
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise ReadError("empty-file", path)
    kind = sniff(data, path, limits)
    document = _xml(data, path, limits, xml or {}) if kind == "xml" else _READERS[kind](data, path, view, limits)
    give_back(len(document.paragraphs))
    hold_document(document, limits)
    if not any(paragraph.number for paragraph in document.paragraphs):
        raise ReadError("no-text", path, kind=document.format)
    return with_remarks(document)


def _docx(data: bytes, path: str, view: View, limits: Limits) -> Document:
    from actlint.read import docx

    return docx.read(data, path, view=view, limits=limits)


def _doc(data: bytes, path: str, view: View, limits: Limits) -> Document:
    from actlint.read import doc

    converted = doc.to_docx(data, path)
    document = _docx(converted, path, view, limits)
    return replace(document, format="doc", notes=(*document.notes, "converted"))


def _odt(data: bytes, path: str, view: View, limits: Limits) -> Document:
    from actlint.read import odt

    return odt.read(data, path, view=view, limits=limits)


def _akn(data: bytes, path: str, view: View, limits: Limits) -> Document:
    from actlint.read import akn

    return akn.read(data, path, view=view, limits=limits)


def _xml(data: bytes, path: str, limits: Limits, names: XmlNames) -> Document:
    from actlint.read import xml

    return xml.read(data, path, limits=limits, mapping=xml.changed(names))


def _html(data: bytes, path: str, view: View, limits: Limits) -> Document:
    from actlint.read import html

    return html.read(data, path, limits=limits)


def _pdf(data: bytes, path: str, view: View, limits: Limits) -> Document:
    from actlint.read import pdf

    return pdf.read(data, path, limits=limits)


def _rtf(data: bytes, path: str, view: View, limits: Limits) -> Document:
    from actlint.read import rtf

    return rtf.read(data, path, view=view, limits=limits)


def _text(data: bytes, path: str, view: View, limits: Limits) -> Document:
    from actlint.read import text

    return text.read(data, path, limits=limits)


_READERS: dict[Format, Callable[[bytes, str, View, Limits], Document]] = {
    "docx": _docx,
    "doc": _doc,
    "odt": _odt,
    "akn": _akn,
    "html": _html,
    "pdf": _pdf,
    "rtf": _rtf,
    "text": _text,
}
"""One reader a format, imported when a file needs it."""
