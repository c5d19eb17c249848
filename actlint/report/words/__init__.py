"""Every sentence that actlint itself says, in Kazakh, Russian and English: one JSON file a language.

Ids have a kind before the first dot: ``error.…`` and ``do.…`` (what happened, what to do), ``factor.…``, ``level.…``, ``note.…``,
``not-read.…``, ``cleared.…``, ``label.…`` and so on.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from actlint.model.errors import ActlintError

LANGUAGES = ("kk", "ru", "en")


@cache
def table(lang: str) -> dict[str, str]:
    """All sentences of a language by id."""
    return msgspec.json.decode((Path(__file__).parent / f"{lang}.json").read_bytes(), type=dict[str, str])


class _Values(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "…"


def say(id: str, lang: str, /, **values: object) -> str:
    """A sentence with its values filled in; the id itself when there is no such sentence.

    Args:
        id: of the sentence.
        lang: ``kk``, ``ru`` or ``en``; anything else counts as ``en``.
        values: for the places in braces.
    """
    text = table(lang if lang in LANGUAGES else "en").get(id)
    return id if text is None else text.format_map(_Values(values)) if values or "{" in text else text


def note(id: str, lang: str) -> str:
    """The sentence of a reader's remark; what stands after a colon in its id is a value (``encoding:cp1251``)."""
    name, _, value = id.partition(":")
    return say(f"note.{name}", lang, value=value)


def cleared(by: str, lang: str) -> str:
    """What took a sign away, from `Finding.cleared_by`: an id, and the unit after a colon (``term-elsewhere: item 9``)."""
    name, _, unit = by.partition(": ")
    text = say(f"cleared.{name}", lang) if known(f"cleared.{name}") else name
    return f"{text} ({unit})" if unit else text


def known(id: str) -> bool:
    """Whether there is such a sentence."""
    return id in table("en")


def failure(error: ActlintError, lang: str) -> tuple[str, str, str]:
    """Code, sentence and advice of an error, with file and place."""
    values = {k: v for k, v in error.data.items() if v != ""}
    near = f". {say('label.did-you-mean', lang, name=error.data['near'])}" if error.data.get("near") else ""
    what = say(f"error.{error.code}", lang, **values) if known(f"error.{error.code}") else str(error)
    place = f" ({error.place})" if error.place else ""
    todo = say(f"do.{error.code}", lang, **values) if known(f"do.{error.code}") else say("do.else", lang)
    return error.code, f"{what}{place}{near}", todo
