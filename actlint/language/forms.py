"""Word forms out of context, in either language."""

from __future__ import annotations

from actlint.model.text import Form


def forms(word: str, lang: str) -> tuple[Form, ...]:
    """All readings of a word form out of context, the likeliest first; cached for each word.

    Args:
        word: a folded word.
        lang: ``kk`` or ``ru``.
    """
    if lang == "kk":
        from actlint.language.kk.morphology import forms as of_kk

        return of_kk(word)
    from actlint.language.ru.morphology import forms as of_ru

    return of_ru(word)
