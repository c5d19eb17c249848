"""Kazakh and Russian words: folding, tokens, sentences, forms."""

from __future__ import annotations

from actlint.language.fold import fold
from actlint.language.forms import forms
from actlint.language.sentences import sentences
from actlint.language.tokens import tokenize
from actlint.model.text import Form, Sentence

__all__ = ["fold", "forms", "sentences", "tag", "tokenize"]


def tag(sentence: Sentence) -> tuple[Form, ...]:
    """The reading of each token of a sentence, in context.

    Args:
        sentence: a sentence with its language.
    """
    if sentence.language == "kk":
        from actlint.language.kk.tagging import tag as of_kk

        return of_kk(sentence)
    from actlint.language.ru.tagging import tag as of_ru

    return of_ru(sentence)
