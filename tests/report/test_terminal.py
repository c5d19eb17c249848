"""What a person reads at the terminal."""

import re
from itertools import pairwise

import pytest
from msgspec.structs import replace

from actlint.report import terminal
from tests.report.sample import ALL, BRIDGE, CLEAN, CLEARED, COVERAGE, DRAFT, FAILED, ONE, TEXT


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_no_line_is_wider_than_the_terminal(width, lang):
    text = terminal.render(ALL, lang=lang, width=width, coverage=COVERAGE)
    assert max(len(x) for x in text.splitlines()) <= width


def underlined(text):
    """The words that stand above carets."""
    lines = text.splitlines()
    pairs = ((a, b) for a, b in pairwise(lines) if re.fullmatch(r"    │ *\^+", b))
    return " ".join(a[b.index("^") : len(b)] for a, b in pairs)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_piped_output_has_no_colour_and_carets_under_exactly_the_words_found(width):
    text = terminal.render([BRIDGE], lang="ru", width=width)
    assert "\x1b" not in text
    assert underlined(text) == "по иным основаниям другие документы"


def test_words_that_span_lines_are_underlined_on_each():
    text = TEXT.replace("дереу", "тиісті органдармен келісілген мерзімде және тәртіппен")
    start = text.index("тиісті")
    end = text.index(" береді")
    wide = replace(ONE, text=text, start=start, end=end, quote=text[start:end])
    assert underlined(terminal.render([replace(DRAFT, findings=(wide,))], lang="kk", width=50)) == text[start:end]


def test_a_marked_paragraph_of_great_length_is_shortened():
    text = "сөз " * 500
    long = replace(ONE, text=text, start=0, end=len(text), quote=text)
    assert len(terminal.render([replace(DRAFT, findings=(long,))], lang="kk")) < 2500


def test_colours_underline_exactly_the_words_found():
    text = terminal.render([BRIDGE], lang="ru", colour=True)
    assert re.findall(r"\x1b\[4;1m(.*?)\x1b\[0m", text) == ["по иным основаниям", "другие документы"]
    assert "^" not in text


def test_a_file_that_failed_says_why_and_what_to_do():
    text = terminal.render([FAILED], lang="kk")
    assert "Файл бос" in text
    assert "Басқа файл беріңіз." in text


def test_concise_gives_one_line_a_finding_with_path_place_and_column():
    lines = terminal.render_concise([DRAFT], lang="en").splitlines()
    assert len(lines) == len(DRAFT.findings)
    assert lines[0].startswith(f"жоба.docx:7:{DRAFT.findings[0].start + 1}: ")


def test_concise_gives_the_line_of_a_plain_text_not_its_paragraph():
    assert terminal.render_concise([BRIDGE], lang="ru").startswith("мост.txt:4:")


def test_labels_follow_the_language_of_each_act_when_asked():
    text = terminal.render([DRAFT], lang="en", follow=True)
    assert "Неге қауіпті" in text
    assert "Why it matters" not in text


def test_the_end_names_the_factors_that_a_text_does_not_show():
    text = terminal.render([DRAFT], lang="en", coverage=COVERAGE)
    assert "Not assessable from the text (1): Kazakh and Russian texts differ." in text


def test_a_text_that_was_not_understood_is_not_called_clean():
    text = terminal.render([replace(CLEAN, notes=("not-kk-ru",))], lang="en")
    assert "not checked" in text
    assert "No corruption factors" not in text


def test_what_cleared_a_finding_is_told_in_words():
    text = terminal.render([replace(DRAFT, findings=(CLEARED,))], lang="kk")
    assert "мерзім басқа тармақта берілген (9-тармақ)" in " ".join(text.split())


def test_only_what_stands_is_counted():
    assert "1 қате, 1 ескерту, 0 белгі" in terminal.render([DRAFT], lang="kk")
