"""PDF with a text layer. A PDF holds lines, not paragraphs: they are joined by what acts look like."""

from __future__ import annotations

import re
import statistics
from dataclasses import dataclass
from typing import Any, Final

from actlint.model.document import Document, NotRead, Paragraph, Piece
from actlint.model.errors import ReadError
from actlint.read.limits import DEFAULT, Limits, hold

_LABEL: Final = re.compile(
    r"(?:\d{1,3}(?:[.-]\d{1,3}){0,3}[.)]|[а-яa-zәғқңөұүһі][)]|§)\s|(?:Статья|Глава|Раздел|Параграф|ГЛАВА|РАЗДЕЛ)\s+\d|"
    r"\d{1,3}(?:-\d{1,2})?-(?:бап|тарау|бөлім|параграф)"
)
_DASH: Final = re.compile(r"[-–—•]\s")
_CLOSED: Final = ".;:!?"
_HYPHENS: Final = "\x02\ufffe\xad"
"""How pdfium marks a hyphen at the end of a line that is no part of the word."""
_SHORT: Final = 0.75
"""A line shorter than this share of a usual line does not run on."""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    node: int
    offset: int = 0


def read(data: bytes, path: str, *, limits: Limits = DEFAULT) -> Document:
    """Read a PDF; `Piece.node` is the number of the line in the file, from 0.

    Args:
        data: the bytes of the file.
        path: its path, for messages.
        limits: what the file may cost.

    Raises:
        ReadError: ``needs-extra``, ``password``, ``pdf-broken``, ``scanned`` (pages without text), or a limit.
    """
    pages, pictures, title = _pages(data, path, limits)
    if not any(line.text.strip() for page in pages for line in page):
        if pictures:
            raise ReadError("scanned", path, pages=len(pages))
        raise ReadError("no-text", path, kind="pdf")
    return Document(
        path=path,
        format="pdf",
        paragraphs=tuple(_paragraphs(pages)),
        not_read=(NotRead("image", pictures),) if pictures else (),
        notes=("pdf-paragraphs",),
        title=title,
    )


def _pages(data: bytes, path: str, limits: Limits) -> tuple[list[list[_Line]], int, str]:
    try:
        import pypdfium2
    except ImportError:
        raise ReadError("needs-extra", path, package="pypdfium2", extra="pdf") from None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ReadError("password" if "assword" in str(error) else "pdf-broken", path, reason=str(error)) from None
    try:
        hold("pages", len(document), limits.pages, path)
        pages: list[list[_Line]] = []
        pictures = length = node = 0
        for number in range(len(document)):
            text, images = _page(document, number)
            length += len(text)
            hold("text_length", length, limits.text_length, path, f"page {number + 1}")
            pictures += images
            lines = [
                _Line(line, node + index) for index, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
            ]
            node += len(lines)
            pages.append(lines)
        return pages, pictures, (document.get_metadata_dict().get("Title") or "").strip()[:500]
    except pypdfium2.PdfiumError as error:
        raise ReadError("pdf-broken", path, reason=str(error)) from None
    finally:
        document.close()


def _page(document: Any, number: int) -> tuple[str, int]:
    from pypdfium2 import raw

    page = document[number]
    try:
        textpage = page.get_textpage()
        try:
            text = textpage.get_text_range()
        finally:
            textpage.close()
        return text, sum(1 for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2))
    finally:
        page.close()


def _paragraphs(pages: list[list[_Line]]) -> list[Paragraph]:
    lines = [line for page in pages for line in _without_page_number(page) if line.text.strip()]
    usual = statistics.quantiles([len(line.text.strip()) for line in lines], n=10)[8] if len(lines) > 1 else 0.0
    groups: list[list[_Line]] = []
    for line in lines:
        if groups and _runs_on(groups[-1][-1].text.rstrip(), line.text.lstrip(), usual):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_joined(group, number) for number, group in enumerate(groups, 1)]


def _without_page_number(page: list[_Line]) -> list[_Line]:
    """A page without the first or last line that is only its number."""
    written = [line for line in page if line.text.strip()]
    for end in (0, -1):
        if len(written) > 1 and re.fullmatch(r"[-–— ]*\d{1,4}[-–— ]*", written[end].text.strip()):
            written.pop(end)
    return written


def _runs_on(before: str, line: str, usual: float) -> bool:
    if _LABEL.match(line) or (_DASH.match(line) and before[-1:] in _CLOSED):
        return False
    if before[-1:] in _CLOSED or len(before) < _SHORT * usual:
        return line[:1].islower() and before[-1:] not in _CLOSED
    return True


def _joined(lines: list[_Line], number: int) -> Paragraph:
    text: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for line in lines:
        raw = line.text
        start = len(raw) - len(raw.lstrip())
        content = raw.strip().rstrip(_HYPHENS)
        if text and text[-1] != "":
            text.append(" ")
            length += 1
        text.append(content)
        if content:
            pieces.append(Piece(length, length + len(content), "", line.node, line.offset + start))
        length += len(content)
        if raw.strip() != content:
            text.append("")  # the word goes on in the next line
    return Paragraph(number=number, text="".join(text).rstrip(), pieces=tuple(pieces))
