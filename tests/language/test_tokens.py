"""Tokens: words, numbers and marks with exact places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actlint.language import tokenize


@given(st.text())
def test_places_are_exact_and_in_order(text: str) -> None:
    last = 0
    for token in tokenize(text):
        assert token.start >= last
        assert text[token.start : token.end] == token.text
        assert token.folded
        last = token.end


@given(st.text(alphabet="аб1.,-–( )№"))
def test_nothing_but_blanks_is_left_out(text: str) -> None:
    covered = {i for t in tokenize(text) for i in range(t.start, t.end)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)


@pytest.mark.parametrize(
    ("text", "texts", "kinds"),
    [
        ("12-тармағы", ["12", "-", "тармағы"], "nmw"),
        ("5-ші күні", ["5-ші", "күні"], "nw"),
        ("15-тен бастап", ["15-тен", "бастап"], "nw"),
        ("3-го числа", ["3-го", "числа"], "nw"),
        ("№ 15-1 бұйрық", ["№", "15-1", "бұйрық"], "mnw"),
        ("01.12.2025 ж.", ["01.12.2025", "ж", "."], "nwm"),
        ("2,5 пайыз", ["2,5", "пайыз"], "nw"),
        ("өзін-өзі", ["өзін-өзі"], "w"),
        ("орга\xadны", ["орга\xadны"], "w"),
        ("____ күні", ["____", "күні"], "mw"),
        ("1) өтініш;", ["1", ")", "өтініш", ";"], "nmwm"),
    ],
)
def test_legal_text(text: str, texts: list[str], kinds: str) -> None:
    tokens = tokenize(text)
    assert [t.text for t in tokens] == texts
    assert "".join(t.kind[0] for t in tokens) == kinds


def test_a_stretch_keeps_the_places_of_the_whole_text() -> None:
    (token,) = tokenize("Осы Қағидалар", 4)
    assert (token.text, token.start) == ("Қағидалар", 4)


def test_characters_without_width_are_part_of_the_word_and_not_of_its_folded_form() -> None:
    text = "Мемле\xadкет\u200bтік o\xadрган"
    first, second = tokenize(text)
    assert (first.folded, first.text) == ("мемлекеттік", text[:13])
    assert (second.folded, second.text) == ("орган", "o\xadрган")
