"""Numbers as lists print them."""

from __future__ import annotations

import pytest

from actlint.read.docx.labels.definitions import Level
from actlint.read.docx.labels.formats import number


@pytest.mark.parametrize(
    ("form", "n", "text"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("decimalZero", 112, "112"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerRoman", 4, "iv"),
        ("upperLetter", 26, "Z"),
        ("lowerLetter", 27, "aa"),
        ("lowerLetter", 54, "bbb"),
        ("russianLower", 1, "а"),
        ("russianLower", 10, "к"),
        ("russianLower", 29, "я"),
        ("russianLower", 30, "аа"),
        ("russianUpper", 2, "Б"),
        ("chicago", 5, "**"),
        ("none", 3, ""),
        ("ordinal", 12, "12th"),
        ("ordinal", 22, "22nd"),
        ("cardinalText", 42, "Forty-two"),
        ("ordinalText", 20, "Twentieth"),
        ("decimalEnclosedCircle", 3, "③"),
        ("chineseCountingThousand", 11, "十一"),
        ("chineseCountingThousand", 2045, "二千零四十五"),
        ("somethingUnknown", 3, "3"),
    ],
)
def test_formats(form: str, n: int, text: str) -> None:
    assert number(n, form, Level()) == text


def test_russian_letters_leave_out_those_word_leaves_out() -> None:
    row = "".join(number(n, "russianLower", Level()) for n in range(1, 30))
    assert row == "абвгдежзиклмнопрстуфхцчшщыэюя"


@pytest.mark.parametrize(("language", "text"), [("ru", "3-й"), ("kk", "3-ші"), ("en", "3rd"), ("", "3rd")])
def test_ordinals_speak_the_language_of_the_label(language: str, text: str) -> None:
    assert number(3, "ordinal", Level(language=language)) == text


def test_custom_formats_pad_with_zeros() -> None:
    assert number(7, "custom", Level(custom="001, 002, 003, ...")) == "007"


def test_absurd_numbers_make_no_absurd_labels() -> None:
    assert len(number(10**9, "lowerLetter", Level())) < 1300
    assert number(10**9, "upperRoman", Level()) == "1000000000"
    assert number(-5, "lowerLetter", Level()) == ""
