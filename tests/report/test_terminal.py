"""What a person reads at the terminal."""

import re

import pytest

from actlint.report import terminal
from tests.report.sample import CLEAN, DRAFT, FAILED


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width):
    text = terminal.render([DRAFT, FAILED, CLEAN], lang="kk", width=width)
    assert max(len(x) for x in text.splitlines()) <= width


def test_piped_output_holds_no_colour_and_marks_the_words_found():
    text = terminal.render([DRAFT], lang="kk")
    assert "\x1b" not in text
    assert "«дереу»" in text or "⟦дереу⟧" in text


def test_colours_add_nothing_but_colours():
    bare = re.sub(r"\x1b\[[0-9;]*m", "", terminal.render([DRAFT], lang="ru", colour=True))
    assert "дереу" in bare


def test_a_file_that_failed_says_why_and_what_to_do():
    text = terminal.render([FAILED], lang="kk")
    assert "Файл бос" in text
    assert "Басқа файл беріңіз." in text


def test_concise_gives_one_line_a_finding_with_path_paragraph_and_column():
    lines = terminal.render_concise([DRAFT], lang="en").splitlines()
    assert len(lines) == len(DRAFT.findings)
    assert lines[0].startswith(f"жоба.docx:7:{DRAFT.findings[0].start + 1}: ")


def test_labels_follow_the_language_of_each_act_when_asked():
    text = terminal.render([DRAFT], lang="en", follow=True)
    assert "Неге қауіпті" in text
    assert "Why it matters" not in text
