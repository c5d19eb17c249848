"""Readings of the words of a Russian sentence, in context."""

from __future__ import annotations

from actlint.language.ru.morphology import forms
from actlint.model.text import Form, Sentence


def tag(sentence: Sentence) -> tuple[Form, ...]:
    """Choose a reading for each token."""
    return tuple(
        forms(t.folded)[0] if t.kind == "word" else Form(t.folded, "NUM" if t.kind == "number" else "PUNCT")
        for t in sentence.tokens
    )
