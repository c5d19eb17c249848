"""Word lists of patterns/kz/lexicon, compiled."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from actlint.language.resources import folder, table
from actlint.norms.phrases import Mark, Phrases, Place

__all__ = ["Lists", "Mark", "Phrases", "lexicon"]

FILES = ("actors", "verbs", "modal", "time", "markers", "evaluative")
_PEOPLE = {"person-ending": "maybe-person", "not-person": "none"}


class Lists(msgspec.Struct, frozen=True):
    """Everything read from the lexicon folder.

    Args:
        by_language: the compiled lists.
        light: verb classes that lean on a noun for their meaning (to carry out, to conduct).
        waits: verb classes whose result somebody waits for.
        numbers: value of number words, by language.
    """

    by_language: dict[str, Phrases]
    light: frozenset[str]
    waits: frozenset[str]
    numbers: dict[str, dict[str, float]]


@cache
def lexicon(where: Path | None = None) -> Lists:
    """Read and compile the lists.

    Args:
        where: folder of the YAML files; the packaged one by default.
    """
    base = where or folder() / "kz" / "lexicon"
    data = {name: table(base / f"{name}.yaml") for name in FILES}
    classes: dict[str, dict[str, Any]] = data["verbs"]["classes"]
    compiled = {}
    for lang in ("kk", "ru"):
        lists: list[tuple[Place, list[str]]] = []
        for name, by in data["actors"].items():
            lists.append(
                (("actor", _PEOPLE.get(name, name)), ["-" * (name == "person-ending") + word for word in _split(by, lang)])
            )
        lists += [(("verb", name), _split(by, lang)) for name, by in classes.items()]
        lists += [((f"modal:{name}", ""), _split(by, lang)) for name, by in data["modal"].items()]
        lists += [(("unit", name), str(words).split()) for name, words in data["time"]["units"][lang].items()]
        lists += [
            ((f"time:{name}", ""), _split(by, lang)) for name, by in data["time"].items() if name not in ("units", "numbers")
        ]
        lists += [((name, ""), _split(by, lang)) for name, by in data["markers"].items()]
        lists.append((("evaluative", ""), _split(data["evaluative"], lang)))
        compiled[lang] = Phrases(lang, lists)
    return Lists(
        compiled,
        frozenset(name for name, by in classes.items() if by.get("light")),
        frozenset(name for name, by in classes.items() if by.get("waits")),
        {lang: {str(word): float(n) for word, n in data["time"]["numbers"][lang].items()} for lang in ("kk", "ru")},
    )


def _split(by: dict[str, Any], lang: str) -> list[str]:
    return str(by.get(lang) or "").split()
