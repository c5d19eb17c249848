"""A register for one or many drafts: a row a finding, totals on a second sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from actlint.model.finding import FACTORS, Checked, Finding, Level
from actlint.report import coverage as covered
from actlint.report.clause import clause
from actlint.report.words import say

COLUMNS = (
    ("number", 5), ("draft", 16), ("address", 15), ("quote", 38), ("factor", 19), ("level", 12), ("signs", 32),
    ("basis", 19), ("proposal", 36), ("decision", 14), ("reason", 17),
)  # fmt: skip
LEVELS: tuple[Level, ...] = ("error", "warning", "hint")
COLOURS: Mapping[Level, str] = {"error": "#F6C9C6", "warning": "#FBE7B6", "hint": "#DCEBF7"}
AROUND = 240  # characters of the clause on either side of the words found
DENSITY = 1.15  # characters of 9-point Arial in a unit of column width
LINE = 12.5  # points of height a line of text takes
TALLEST = 409  # points; Excel allows no more
LONGEST = 32_000  # characters of a cell; Excel allows 32,767


@dataclass(frozen=True, slots=True)
class Formats:
    """Cell formats of the workbook."""

    head: Any
    cell: Any
    number: Any
    bold: Any  # for the words found inside a clause
    plain: Any
    free: Any  # sentences below the tables
    levels: Mapping[Level, Any]


def render(results: Sequence[Checked], *, lang: str, coverage: Mapping[str, str] | None = None) -> bytes:
    """The register as an Excel file.

    Texts are written as texts: one that begins with ``=``, ``+``, ``-`` or ``@`` is never a formula.

    Args:
        results: one for each file.
        lang: language of headings.
        coverage: ``full``, ``partly`` or ``none`` by factor: what is assessed from the text.
    """
    import xlsxwriter

    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": say("label.report", lang), "comments": say("disclaimer", lang)})
    formats = _formats(book)
    _register(book.add_worksheet(say("label.register", lang)[:31]), results, lang, formats)
    _totals(book.add_worksheet(say("label.totals", lang)[:31]), results, lang, formats, coverage or {})
    book.close()
    return buffer.getvalue()


def _formats(book: Any) -> Formats:
    font = {"font_name": "Arial", "font_size": 9}
    cell = {**font, "text_wrap": True, "valign": "top", "border": 1, "border_color": "#C8CDD3"}
    head = {**font, "bold": True, "text_wrap": True, "valign": "vcenter", "border": 1}
    return Formats(
        head=book.add_format({**head, "bg_color": "#1F3A5F", "font_color": "white"}),
        cell=book.add_format(cell),
        number=book.add_format({**cell, "align": "center"}),
        bold=book.add_format({**font, "bold": True, "underline": 1}),
        plain=book.add_format(font),
        free=book.add_format({**font, "text_wrap": True, "valign": "top"}),
        levels={name: book.add_format({**cell, "bg_color": colour}) for name, colour in COLOURS.items()},
    )


def _register(sheet: Any, results: Sequence[Checked], lang: str, formats: Formats) -> None:
    for i, (name, width) in enumerate(COLUMNS):
        sheet.set_column(i, i, width, formats.plain)
        sheet.write_string(0, i, say(f"label.{name}", lang), formats.head)
    sheet.set_row(0, 2 * LINE + 6)
    row = 0
    for result, one in _rows(results):
        row += 1
        parts = clause(one, AROUND)
        texts = (
            result.path, one.address, "".join(parts), say(f"factor.{one.factor}", lang), say(f"level.{one.level}", lang),
            "\n".join(one.signs or (one.message,)), "\n".join(one.basis), one.advice, "", one.suppressed or "",
        )  # fmt: skip
        sheet.write_number(row, 0, row, formats.number)
        for i, text in enumerate(texts, 1):
            sheet.write_string(row, i, text[:LONGEST], formats.levels[one.level] if i == 5 else formats.cell)
        if parts[0] or parts[2]:
            before, quote, after = parts
            rich = [
                x for text, bold in ((before, False), (quote, True), (after, False)) if text for x in _part(text, bold, formats)
            ]
            sheet.write_rich_string(row, 3, *rich, formats.cell)
        sheet.set_row(row, _height(texts))
    if row:
        choices = [say(f"decision.{x}", lang) for x in ("redraft", "keep", "reject")]
        sheet.data_validation(1, 9, row, 9, {"validate": "list", "source": choices, "error_type": "information"})
    sheet.freeze_panes(1, 3)
    sheet.autofilter(0, 0, max(row, 1), len(COLUMNS) - 1)
    sheet.repeat_rows(0)
    _page(sheet)


def _rows(results: Sequence[Checked]) -> Iterator[tuple[Checked, Finding]]:
    return ((result, one) for result in results for one in result.findings if not one.cleared_by)


def _part(text: str, bold: bool, formats: Formats) -> tuple[Any, ...]:
    return (formats.bold, text) if bold else (formats.plain, text)


def _height(texts: Sequence[str]) -> float:
    """The height a row needs: not every program fits rows to their text when it opens a file."""
    lines = 1
    for text, (_, width) in zip(texts, COLUMNS[1:], strict=True):
        lines = max(lines, sum(1 + int(len(x) / (width * DENSITY)) for x in text.split("\n")))
    return min(lines * LINE + 4, TALLEST)


def _page(sheet: Any) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P / &N")


def _totals(sheet: Any, results: Sequence[Checked], lang: str, formats: Formats, coverage: Mapping[str, str]) -> None:
    standing = [(r, f) for r in results for f in r.findings if not f.suppressed and not f.cleared_by]
    sheet.set_column(0, 0, 56, formats.plain)
    sheet.set_column(1, 4, 14, formats.plain)
    counts = [*(say(f"level.{x}", lang) for x in LEVELS), say("label.total", lang)]
    _head(sheet, 0, [say("label.factor", lang), *counts], formats)
    row = 1
    for factor in FACTORS:
        levels = Counter(f.level for _, f in standing if f.factor == factor)
        if levels:
            row = _counted(sheet, row, say(f"factor.{factor}", lang), levels, formats)
    row = _counted(sheet, row, say("label.total", lang), Counter(f.level for _, f in standing), formats) + 1
    _head(sheet, row, [say("label.draft", lang), *counts], formats)
    row += 1
    for result in results:
        if result.error:
            sheet.write_string(row, 0, result.path, formats.cell)
            text = f"{say('label.error', lang)}: {result.error.message}. {result.error.advice}"
            sheet.merge_range(row, 1, row, 4, "", formats.cell)
            sheet.write_string(row, 1, text, formats.cell)
            sheet.set_row(row, (1 + len(text) // 56) * LINE + 4)
            row += 1
            continue
        row = _counted(sheet, row, result.path, Counter(f.level for r, f in standing if r is result), formats)
    legend = [f"{say(f'level.{x}', lang)} – {say(f'level-means.{x}', lang)}" for x in LEVELS]
    for text in (*legend, *covered.lines(coverage, lang), say("disclaimer", lang)):
        row += 1
        sheet.merge_range(row, 0, row, 4, "", formats.free)
        sheet.write_string(row, 0, text, formats.free)
        sheet.set_row(row, (1 + len(text) // 120) * LINE + 4)
    _page(sheet)


def _head(sheet: Any, row: int, names: Sequence[str], formats: Formats) -> None:
    for i, name in enumerate(names):
        sheet.write_string(row, i, name, formats.head)


def _counted(sheet: Any, row: int, name: str, levels: Mapping[Level, int], formats: Formats) -> int:
    """Write a row of counts; gives the next row."""
    sheet.write_string(row, 0, name, formats.cell)
    for i, level in enumerate(LEVELS, 1):
        sheet.write_number(row, i, levels[level], formats.number)
    sheet.write_number(row, 4, sum(levels.values()), formats.number)
    return row + 1
