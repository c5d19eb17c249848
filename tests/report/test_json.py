"""The JSON report keeps its published schema."""

import json
from pathlib import Path

import jsonschema

from actlint.report import json as report
from tests.report.sample import CLEAN, DRAFT, FAILED

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))


def test_the_report_is_valid_against_the_published_schema():
    text = report.render([DRAFT, FAILED, CLEAN], packs=[{"name": "kz", "version": "1", "hash": "ff"}])
    jsonschema.validate(json.loads(text), SCHEMA)


def test_a_finding_quotes_its_own_text_and_keeps_no_internal_field():
    one = json.loads(report.render([DRAFT]))["documents"][0]["findings"][0]
    assert one["text"][one["start"] : one["end"]] == one["quote"]
    assert "index" not in one


def test_suppressed_and_cleared_findings_are_counted_apart():
    summary = report.summary([DRAFT, FAILED])
    assert (summary["findings"], summary["suppressed"], summary["cleared"], summary["failed"]) == (2, 1, 1, 1)


def test_json_lines_give_one_document_a_line():
    lines = report.render_lines([DRAFT, CLEAN]).splitlines()
    assert [json.loads(x)["path"] for x in lines] == ["жоба.docx", "таза.txt"]
