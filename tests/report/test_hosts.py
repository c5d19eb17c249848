"""Reports for continuous integration."""

import json
import re

from lxml import etree
from msgspec.structs import replace

from actlint.report import hosts
from tests.report.sample import ALL, BRIDGE, CLEAN, DRAFT, FAILED, ONE


def test_junit_is_well_formed_and_counts_only_what_stands():
    tree = etree.fromstring(hosts.junit([DRAFT, FAILED, CLEAN], lang="en").encode())
    assert [s.get("failures") for s in tree] == ["2", "0", "0"]
    assert tree.xpath("count(//error)") == 1


def test_junit_survives_characters_that_xml_cannot_hold():
    odd = replace(ONE, quote="а\x0bб\ufffe", message='<&"\x00', address="1\x1f")
    tree = etree.fromstring(hosts.junit([replace(DRAFT, findings=(odd,))], lang="en").encode())
    assert tree.xpath("string(//failure/@message)") == '<&"\ufffd'


def test_gitlab_rows_have_what_the_code_quality_widget_needs():
    rows = json.loads(hosts.gitlab([DRAFT], lang="en"))
    assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(rows[0])


def test_gitlab_fingerprints_are_all_different_as_the_widget_drops_those_it_has_seen():
    twice = replace(DRAFT, findings=(ONE, ONE))
    rows = json.loads(hosts.gitlab([twice, replace(twice, path="copy.docx")], lang="en"))
    assert len({x["fingerprint"] for x in rows}) == 4


def test_gitlab_and_github_point_to_the_line_of_a_plain_text():
    assert json.loads(hosts.gitlab([BRIDGE], lang="ru"))[0]["location"]["lines"]["begin"] == 4
    assert "line=4," in hosts.github([BRIDGE], lang="ru")


def test_github_commands_stay_on_one_line_each():
    lines = hosts.github(ALL, lang="en").splitlines()
    assert len(lines) == 5
    assert all(re.match(r"::(error|warning|notice) file=[^:]+::", x) for x in lines)


def test_github_text_cannot_start_a_command_of_its_own():
    odd = replace(ONE, message="a\n::set-output name=x::y", address="1,2:3")
    assert len(hosts.github([replace(DRAFT, findings=(odd,))], lang="en").splitlines()) == 1
