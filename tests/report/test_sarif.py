"""SARIF: the parts that code hosts rely on."""

import json

from actlint.report import sarif
from tests.report.sample import CLEAN, DRAFT, FAILED


def run():
    return json.loads(sarif.render([DRAFT, FAILED, CLEAN], lang="en"))["runs"][0]


def test_every_result_points_to_a_rule_that_is_described():
    one = run()
    rules = one["tool"]["driver"]["rules"]
    assert one["results"]
    for result in one["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")


def test_places_have_logical_locations_and_fingerprints():
    result = run()["results"][0]
    assert result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "4-тармақ"
    assert result["partialFingerprints"] == {"actlint/v1": "0123456789ab"}
    assert "%" in result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]


def test_a_file_that_failed_is_a_notification_and_the_run_not_successful():
    invocation = run()["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["descriptor"]["id"] == "empty-file"


def test_accepted_findings_are_suppressions():
    assert [bool(x.get("suppressions")) for x in run()["results"]] == [False, False, True, False]
