"""The context decides between readings of a Kazakh word."""

from __future__ import annotations

import pytest

from actlint.language import tag, tokenize
from actlint.language.kk import lexicon, tagging
from actlint.model.text import Form, Sentence


def tagged(text: str) -> dict[str, Form]:
    tokens = tokenize(text)
    return dict(zip((t.folded for t in tokens), tag(Sentence(0, 0, len(text), tokens, "kk")), strict=True))


def test_one_reading_for_each_token() -> None:
    tokens = tokenize("2026 жылғы 5 мамырдағы № 12 қаулы (өзгерістермен).")
    assert len(tag(Sentence(0, 0, 0, tokens, "kk"))) == len(tokens)


def test_an_accusative_before_a_verb_and_an_adjective_before_a_noun() -> None:
    assert tagged("Бухгалтер құжатты басшыға береді.")["құжатты"].case == "acc"
    assert tagged("Мұндай міндетті шарт жасалады.")["міндетті"].pos == "ADJ"


def test_subject_and_object_have_their_cases() -> None:
    forms = tagged("Сарапшы қорытындыны тапсырыс берушіге жолдайды.")
    assert (forms["сарапшы"].case, forms["қорытындыны"].case, forms["берушіге"].case) == ("nom", "acc", "dat")
    assert forms["жолдайды"].verb == "fin"


@pytest.mark.parametrize("text", ["", "!!!", "Қ", "PDF XML", "ААА БББ", "5 5 5"])
def test_odd_sentences(text: str) -> None:
    tokens = tokenize(text)
    assert len(tag(Sentence(0, 0, 0, tokens, "kk"))) == len(tokens)


def test_without_a_model_the_cheapest_reading_is_chosen() -> None:
    options = tagging.candidates(tokenize("шешім"))[0]
    assert tagging.choose(options, ("b",), tagging.Weights((), {})) == 0


def test_the_model_comes_with_its_licence_and_stays_small() -> None:
    assert "ShareAlike" in (lexicon.MODEL / "NOTICE").read_text(encoding="utf-8")
    assert sum(x.stat().st_size for x in lexicon.MODEL.iterdir()) < 1_000_000
