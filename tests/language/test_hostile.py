"""Text made to be slow takes time in proportion to its length."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from actlint.language import fold, forms, tag, tokenize
from actlint.language.modality import modal
from actlint.language.sentences import split
from actlint.model.text import Sentence

HOSTILE = {
    "fused letters": "юя" * 20,
    "one long word": "а" * 20_000,
    "hyphens": "а-" * 10_000,
    "look-alikes": "аa" * 10_000,
    "stops": "А." * 10_000,
    "digits": "1.1-" * 5_000,
    "suffixes": "лардың" * 3_000,
    "modal words": "құқылы тиіс мүмкін " * 1_000,
    "modal words in Russian": "может вправе обязан " * 1_000,
    "widthless": "\xad" * 20_000,
    "commas": "орган, " * 3_000,
}


def everything(text: str) -> None:
    fold.cache_clear()
    for tokens in split(tokenize(text)):
        for lang in ("kk", "ru"):
            sentence = Sentence(0, 0, len(text), tokens, lang)
            tag(sentence)
            modal(sentence)


def spent(work: Callable[[], None]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_length(name: str) -> None:
    everything("Орган шешім қабылдайды.")  # models loaded
    text = HOSTILE[name]
    assert spent(lambda: everything(text)) < 3


def test_long_words_are_not_analysed() -> None:
    for lang in ("kk", "ru"):
        assert spent(lambda lang=lang: forms("юя" * 5_000, lang)) < 0.5  # type: ignore[misc]
