"""Russian word forms out of context."""

from __future__ import annotations

import pytest

from actlint.language import forms


@pytest.mark.parametrize(
    ("word", "lemma", "pos"),
    [
        ("заявителю", "заявитель", "NOUN"),
        ("рассмотренных", "рассмотреть", "VERB"),
        ("вправе", "вправе", "ADV"),
        ("обязаны", "обязан", "ADJ"),
        ("акима", "аким", "NOUN"),
        ("согласно", "согласно", "ADP"),
        ("учтен", "учесть", "VERB"),
    ],
)
def test_first_reading(word: str, lemma: str, pos: str) -> None:
    form = forms(word, "ru")[0]
    assert (form.lemma, form.pos) == (lemma, pos)


def test_all_readings_are_kept() -> None:
    assert {x.case for x in forms("решение", "ru")} >= {"nom", "acc"}


def test_participles_tell_voice() -> None:
    assert forms("представленный", "ru")[0].voice == "pass"
    assert forms("представляющий", "ru")[0].voice == "act"


@pytest.mark.parametrize("word", ["", "ы", "pdf", "iv", "щщщ", "р\xadаботник"])
def test_any_word_has_a_reading(word: str) -> None:
    assert forms(word, "ru")
