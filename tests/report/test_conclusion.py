"""The drafted conclusion has its five sections and says only what stands."""

import re

from actlint.report.conclusion import render
from tests.report.sample import CLEAN, DRAFT


def test_five_sections_in_order():
    text = render(DRAFT, lang="kk")
    assert re.findall(r"(?m)^## (\d)\.", text) == ["1", "2", "3", "4", "5"]


def test_accepted_and_cleared_findings_are_left_out():
    assert len(re.findall(r"(?m)^### ", render(DRAFT, lang="kk"))) == 2


def test_the_words_found_stand_in_bold():
    assert "**дереу**" in render(DRAFT, lang="kk")


def test_a_clean_draft_says_so():
    assert "анықталған жоқ" in render(CLEAN, lang="kk")
