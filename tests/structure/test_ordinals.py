"""Ordinals as addresses print them."""

from __future__ import annotations

import pytest

from actlint.structure.ordinals import kazakh, russian


@pytest.mark.parametrize(
    ("number", "gender", "genitive", "word"),
    [
        (1, "f", False, "первая"),
        (2, "m", False, "второй"),
        (2, "f", True, "второй"),
        (3, "m", True, "третьего"),
        (3, "f", True, "третьей"),
        (7, "m", False, "седьмой"),
        (13, "m", True, "тринадцатого"),
        (20, "f", False, "двадцатая"),
        (21, "m", False, "двадцать первый"),
        (40, "m", False, "сороковой"),
        (43, "f", False, "сорок третья"),
        (120, "m", True, "120-го"),
    ],
)
def test_russian(number: int, gender: str, genitive: bool, word: str) -> None:
    assert russian(number, gender, genitive) == word


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (1, "бірінші"),
        (6, "алтыншы"),
        (10, "оныншы"),
        (12, "он екінші"),
        (20, "жиырмасыншы"),
        (39, "отыз тоғызыншы"),
        (100, "100-"),
    ],
)
def test_kazakh(number: int, word: str) -> None:
    assert kazakh(number) == word
