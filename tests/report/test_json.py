"""The JSON report keeps its published schema."""

import json
from pathlib import Path

import jsonschema
import msgspec
import pytest

from actlint.report import json as report
from tests.report.sample import ALL, CLEAN, COVERAGE, DRAFT, FAILED

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))


def test_the_report_is_valid_against_the_published_schema():
    text = report.render(ALL, packs=[{"name": "kz", "version": "1", "hash": "ff"}], coverage=COVERAGE)
    jsonschema.validate(json.loads(text), SCHEMA)


@pytest.mark.parametrize("results", [[], [CLEAN], [FAILED], ALL])
def test_what_is_written_in_parts_is_laid_out_as_one_value(results):
    text = report.render(results, packs=[{"name": "kz", "version": "1", "hash": "ff"}], coverage=COVERAGE)
    assert text == msgspec.json.format(msgspec.json.encode(json.loads(text)), indent=1).decode()
    for line in report.render_lines(results).splitlines():
        assert line == msgspec.json.encode(json.loads(line)).decode()


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


def test_the_schema_knows_every_field_of_a_finding():
    assert set(SCHEMA["$defs"]["finding"]["properties"]) == set(report.finding(DRAFT.findings[0]))


def test_the_schema_refuses_what_the_report_does_not_have():
    value = json.loads(report.render([DRAFT]))
    value["documents"][0]["findings"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(value, SCHEMA)


def test_the_summary_says_which_factors_a_text_does_not_show():
    assert json.loads(report.render([DRAFT], coverage=COVERAGE))["summary"]["coverage"]["parity"] == "none"
