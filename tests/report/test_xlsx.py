"""The register opens readable and runs nothing."""

from io import BytesIO

import openpyxl

from actlint.report import xlsx
from tests.report.sample import CLEAN, DRAFT, FAILED


def book():
    return openpyxl.load_workbook(BytesIO(xlsx.render([DRAFT, FAILED, CLEAN], lang="kk")))


def test_a_row_a_finding_with_empty_columns_for_the_decision():
    sheet = book().worksheets[0]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert [r[3] for r in rows] == ["дереу", "=cmd", "дереу"]
    assert rows[0][9] in (None, "")
    assert rows[2][10] == "2026-жылғы шешім"


def test_a_text_that_begins_with_an_equals_sign_is_no_formula():
    cell = book().worksheets[0]["D3"]
    assert (cell.value, cell.data_type) == ("=cmd", "s")


def test_the_header_stays_in_sight_and_can_be_filtered():
    sheet = book().worksheets[0]
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref is not None


def test_totals_name_files_that_failed():
    values = [c.value for row in book().worksheets[1].iter_rows() for c in row]
    assert "бос.docx" in values
