"""The drafted conclusion has its five sections and says only what stands."""

import re

import pytest
from msgspec.structs import replace

from actlint.report.conclusion import BLANK, render
from tests.report.sample import BRIDGE, CLEAN, COVERAGE, DRAFT, ONE, PAPERS, REFUSAL, TWO, acts


def section(text, number):
    return re.search(rf"(?ms)^## {number}\. .*?(?=^## |^---$)", text)[0]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_five_sections_in_order(lang):
    assert re.findall(r"(?m)^## (\d)\.", render(DRAFT, lang=lang)) == ["1", "2", "3", "4", "5"]


def test_accepted_and_cleared_findings_and_hints_are_left_out():
    found = replace(DRAFT, findings=(*DRAFT.findings, replace(TWO, level="hint")))
    assert len(re.findall(r"(?m)^### ", render(found, lang="kk"))) == 2


def test_the_words_found_stand_in_bold():
    assert "**дереу**" in render(DRAFT, lang="kk")


def test_every_norm_has_its_basis_and_a_proposal_with_a_blank_for_the_new_wording():
    text = render(BRIDGE, lang="ru")
    assert section(text, 3).count("Правовое основание: пункт 3 статьи 24") == 2
    assert "5.2. пункт 3: Перечислите документы." in section(text, 5)
    assert section(text, 5).count(f"Предлагаемая редакция: {BLANK}") == 2


def test_norms_with_one_consequence_are_told_together():
    assert REFUSAL.why == PAPERS.why
    assert "- 3.1, 3.2: Отказать можно по любому поводу." in section(render(BRIDGE, lang="ru"), 4)


def test_chapters_of_the_draft_are_listed():
    assert "    - Анықтама беру тәртібі" in section(render(DRAFT, lang="kk", act=acts()["жоба.docx"]), 1)


def test_marks_of_markdown_in_a_draft_are_shown_as_they_are():
    text = "Орган ______ *тиісті* [шараны] қабылдайды."
    odd = replace(ONE, text=text, start=0, end=5, quote="Орган")
    shown = section(render(replace(DRAFT, findings=(odd,)), lang="kk"), 3)
    assert r"**Орган** \_\_\_\_\_\_ \*тиісті\* \[шараны\] қабылдайды." in shown


def test_a_clean_draft_says_so_and_one_that_was_not_understood_does_not():
    assert "анықталған жоқ" in render(CLEAN, lang="kk")
    assert "анықталған жоқ" not in render(replace(CLEAN, notes=("no-norms",)), lang="kk")


def test_the_limits_of_the_check_are_told():
    text = render(DRAFT, lang="kk", coverage=COVERAGE)
    assert "сурет – 2" in text
    assert "Мәтіннен бағаланбайтын факторлар (1)" in text
