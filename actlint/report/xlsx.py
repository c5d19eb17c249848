"""A register for one or many drafts: a row a finding, totals on a second sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from actlint.model.finding import FACTORS, Checked, Level
from actlint.report.words import say

COLUMNS = (
    ("number", 5), ("draft", 26), ("address", 24), ("quote", 48), ("factor", 24), ("level", 13), ("signs", 44),
    ("basis", 26), ("proposal", 48), ("decision", 18), ("reason", 24),
)  # fmt: skip

LEVELS: tuple[Level, ...] = ("error", "warning", "hint")


def render(results: Sequence[Checked], *, lang: str) -> bytes:
    """The register as an Excel file.

    Texts are written as texts: one that begins with ``=`` is not a formula.

    Args:
        results: one for each file.
        lang: language of headings.
    """
    import xlsxwriter

    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    head = book.add_format(
        {"bold": True, "bg_color": "#1F3A5F", "font_color": "white", "text_wrap": True, "valign": "vcenter", "border": 1}
    )
    cell = book.add_format({"text_wrap": True, "valign": "top", "border": 1, "border_color": "#C8CDD3"})
    strong = book.add_format({"text_wrap": True, "valign": "top", "border": 1, "border_color": "#C8CDD3", "bold": True})
    levels = {
        name: book.add_format({"valign": "top", "border": 1, "border_color": "#C8CDD3", "bg_color": colour})
        for name, colour in (("error", "#F6C9C6"), ("warning", "#FBE7B6"), ("hint", "#DCEBF7"))
    }
    sheet = book.add_worksheet(say("label.register", lang)[:31])
    for i, (name, width) in enumerate(COLUMNS):
        sheet.set_column(i, i, width)
        sheet.write_string(0, i, say(f"label.{name}", lang), head)
    row = 0
    for result in results:
        for one in result.findings:
            if one.cleared_by:
                continue
            row += 1
            sheet.write_number(row, 0, row, cell)
            texts = (
                result.path, one.address, one.quote, say(f"factor.{one.factor}", lang), say(f"level.{one.level}", lang),
                "\n".join(one.signs or (one.message,)), "\n".join(one.basis), one.advice, "", one.suppressed or "",
            )  # fmt: skip
            for i, text in enumerate(texts, 1):
                sheet.write_string(row, i, text[:32_000], levels[one.level] if i == 5 else strong if i == 3 else cell)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(row, 1), len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&C&P / &N")
    _totals(book.add_worksheet(say("label.totals", lang)[:31]), results, lang, head, cell)
    book.close()
    return buffer.getvalue()


def _totals(sheet: Any, results: Sequence[Checked], lang: str, head: Any, cell: Any) -> None:
    standing = [(r, f) for r in results for f in r.findings if not f.suppressed and not f.cleared_by]
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, 5, 13)
    row = 0
    names = [
        say("label.factor", lang),
        *(say(f"level.{x}", lang) for x in ("error", "warning", "hint")),
        say("label.total", lang),
    ]
    for i, name in enumerate(names):
        sheet.write_string(row, i, name, head)
    for factor in FACTORS:
        levels = Counter(f.level for _, f in standing if f.factor == factor)
        if levels:
            row = _row(sheet, row + 1, say(f"factor.{factor}", lang), levels, cell)
    row += 2
    for i, name in enumerate([say("label.draft", lang), *names[1:]]):
        sheet.write_string(row, i, name, head)
    for result in results:
        if result.error:
            row += 1
            sheet.write_string(row, 0, result.path, cell)
            sheet.write_string(row, 1, f"{say('label.error', lang)}: {result.error.message}", cell)
            continue
        levels = Counter(f.level for r, f in standing if r is result)
        row = _row(sheet, row + 1, result.path, levels, cell)


def _row(sheet: Any, row: int, name: str, levels: Mapping[Level, int], cell: Any) -> int:
    sheet.write_string(row, 0, name, cell)
    for i, level in enumerate(LEVELS, 1):
        sheet.write_number(row, i, levels[level], cell)
    sheet.write_number(row, 4, sum(levels.values()), cell)
    return row
