"""Folding keeps every character's place and evens out what only looks different."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actlint.language import fold


@given(st.text())
def test_length_is_kept_for_any_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="абвіiaеeоoёЁ -«»\xa0\xadAОC"))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("бекiтiлсiн", "бекітілсін"),
        ("ШЕШIМ", "шешім"),
        ("Мәлiметтер", "мәліметтер"),
        ("əкімдік", "әкімдік"),
        ("қаhарман", "қаһарман"),
        ("OРГАН", "орган"),
        ("КOМИТЕТТІH", "комитеттін"),
        ("учёт", "учет"),
        ("«Рұқсат»", '"рұқсат"'),
        ("2020–2025", "2020-2025"),
        ("5\xa0күн", "5 күн"),
        ("орга\xadны", "органы\xad"),
        ("ра\u0301ботник", "работник\xad"),
        ("и\u0306од", "йод\xad"),
    ],
)
def test_look_alikes_marks_and_widthless_characters(printed: str, folded: str) -> None:
    assert fold(printed) == folded


@pytest.mark.parametrize("latin", ["IV", "Word", "HTTP", "co.kz"])
def test_words_without_cyrillic_letters_keep_their_latin_ones(latin: str) -> None:
    assert fold(latin) == latin.lower()


def test_each_part_of_a_hyphened_word_is_judged_alone() -> None:
    assert fold("web-сайтi") == "web-сайті"


def test_letters_whose_lower_form_is_longer_stay_one_character() -> None:
    assert fold("İстанбул")[1:] == "станбул"
