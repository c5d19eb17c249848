"""Short names that an act gives to bodies and persons: "(бұдан әрі – Оператор)", "(далее – КЦ)"."""

from __future__ import annotations

import re

from actlint.language.fold import fold
from actlint.language.tokens import tokenize
from actlint.model.act import Act
from actlint.norms.lexicon import Lists

_SHORT = re.compile(r"\((?:бұдан әрі|бұдан кейін|далее(?: по тексту)?)\s*-\s*([^\W\d_]+)\)")
_BEFORE = 160  # letters before the bracket in which the full name stands
_NEAR = 1  # tokens of the full name that may stand between its head and the bracket
_STEM = 6
_ACTING = frozenset({"body", "official", "commission", "person"})


class Names:
    """The short names of an act.

    Args:
        kinds: kind of actor by the beginning of the name.
    """

    def __init__(self, kinds: dict[str, str]) -> None:
        self._kinds = kinds
        self._words: dict[str, str] = {}

    def __bool__(self) -> bool:
        return bool(self._kinds)

    def kind(self, folded: str) -> str:
        """The kind of actor that a word names, empty when it names none; kept per word."""
        found = self._words.get(folded)
        if found is None:
            found = ""
            for name, kind in self._kinds.items():
                if folded == name or (len(name) >= _STEM and folded.startswith(name[:-1])) or folded.startswith(name + "-"):
                    found = kind
            self._words[folded] = found
        return found


def names_of(act: Act, lists: Lists) -> Names:
    """Find the short names that an act gives and the kind of what they name.

    The kind is that of the last actor named before the bracket; names that the lists know by themselves are left out.

    Args:
        act: the act.
        lists: the compiled lexicon.
    """
    kinds: dict[str, str] = {}
    for paragraph, place in zip(act.document.paragraphs, act.places, strict=True):
        if "(" not in paragraph.text or place.language not in ("kk", "ru"):
            continue
        if "бұдан" not in paragraph.text and "далее" not in paragraph.text:
            continue
        folded = fold(paragraph.text)
        phrases = lists.by_language[place.language]
        for found in _SHORT.finditer(folded):
            if "actor" in phrases.scan(tokenize(paragraph.text, found.start(1), found.end(1))):
                continue
            before = phrases.scan(tokenize(paragraph.text, max(0, found.start() - _BEFORE), found.start())).get("actor", [])
            acting = [m for m in before if m.value in _ACTING]
            if (
                acting
                and acting[-1].last >= len(tokenize(paragraph.text, max(0, found.start() - _BEFORE), found.start())) - _NEAR
            ):
                kinds[found[1]] = acting[-1].value
    return Names(kinds)
