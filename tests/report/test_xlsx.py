"""The register opens readable and runs nothing."""

from io import BytesIO

import openpyxl
import pytest
from msgspec.structs import replace

from actlint.report import xlsx
from tests.report.sample import ALL, CLEAN, COVERAGE, DRAFT, FAILED, ONE


def book(results=(DRAFT, FAILED, CLEAN), **more):
    return openpyxl.load_workbook(BytesIO(xlsx.render(results, lang="kk", **more)), rich_text=True)


def test_a_row_a_finding_with_empty_columns_for_the_decision():
    rows = list(book().worksheets[0].iter_rows(min_row=2, values_only=True))
    assert [str(r[3]) for r in rows] == [ONE.text] * 3
    assert rows[0][4] == "Мерзімнің болмауы не белгісіздігі"
    assert not any(rows[0][9:])
    assert rows[2][10] == "2026-жылғы шешім"


def test_the_words_found_stand_out_in_their_clause():
    cell = book().worksheets[0]["D2"].value
    assert [x.text for x in cell if not isinstance(x, str) and x.font.b] == ["дереу"]


def test_findings_that_were_cleared_are_no_rows():
    rows = list(book([replace(DRAFT, findings=DRAFT.findings[-1:])]).worksheets[0].iter_rows(min_row=2, values_only=True))
    assert rows == []


@pytest.mark.parametrize("sign", "=+-@")
def test_a_text_that_begins_like_a_formula_is_none(sign):
    text = f"{sign}SUM(1)"
    whole = replace(ONE, text=text, start=0, end=len(text), quote=text, message=text, signs=(), advice=text, address=text)
    sheet = book([replace(DRAFT, path=text, findings=(whole,))]).worksheets[0]
    shown = [sheet[f"{column}2"] for column in "BCDGI"]
    assert [(str(x.value), x.data_type) for x in shown] == [(text, "s")] * 5


def test_the_header_stays_in_sight_and_can_be_filtered():
    sheet = book().worksheets[0]
    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref == "A1:K4"
    assert sheet.print_title_rows == "$1:$1"


def test_a_long_text_makes_its_row_higher():
    long = replace(ONE, advice="Мерзімді жұмыс күндерімен көрсетіңіз. " * 10)
    sheet = book([replace(DRAFT, findings=(ONE, long))]).worksheets[0]
    assert sheet.row_dimensions[3].height > 1.5 * sheet.row_dimensions[2].height


def test_totals_count_what_stands_and_name_files_that_failed():
    rows = {r[0]: r[1:] for r in book(ALL).worksheets[1].iter_rows(values_only=True) if r[0]}
    assert rows["жоба.docx"] == (1, 1, 0, 2)
    assert rows["мост.txt"] == (1, 1, 0, 2)
    assert rows["Барлығы"] == (2, 2, 0, 4)
    assert "Файл бос" in rows["бос.docx"][0]


def test_totals_say_what_a_text_does_not_show():
    texts = [r[0] for r in book(coverage=COVERAGE).worksheets[1].iter_rows(values_only=True) if r[0]]
    assert "Мәтіннен бағаланбайтын факторлар (1): Қазақ және орыс мәтіндерінің алшақтығы." in texts
