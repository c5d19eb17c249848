"""Reports for continuous integration."""

import json
import re

from lxml import etree

from actlint.report import hosts
from tests.report.sample import CLEAN, DRAFT, FAILED


def test_junit_is_well_formed_and_counts_only_what_stands():
    tree = etree.fromstring(hosts.junit([DRAFT, FAILED, CLEAN], lang="en").encode())
    assert [s.get("failures") for s in tree] == ["2", "0", "0"]
    assert tree.xpath("count(//error)") == 1


def test_gitlab_rows_have_what_the_code_quality_widget_needs():
    rows = json.loads(hosts.gitlab([DRAFT], lang="en"))
    assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(rows[0])


def test_github_commands_stay_on_one_line_each():
    lines = hosts.github([DRAFT, FAILED], lang="en").splitlines()
    assert len(lines) == 3
    assert all(re.match(r"::(error|warning|notice) file=[^:]+::", x) for x in lines)
