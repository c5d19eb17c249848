"""Word lists of patterns/kz/lexicon, compiled for looking up words and phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from actlint.language.fold import IGNORED
from actlint.language.resources import folder
from actlint.model.text import Token
from actlint.norms.endings import Verb, verb_ending, verb_form

FILES = ("actors", "verbs", "modal", "time", "markers", "evaluative")
_ANY = -2
_OUT = -1
_LONG_ENOUGH = 5  # letters of a word whose ending may name a person
_GAP = 5  # words that a lone `*` in a phrase may stand for
_PARTS = re.compile(r"[^\s_.,]+|[.,]")

_PEOPLE = {"person-ending": "maybe-person", "not-person": "none"}

Value = tuple[str, str]
"""category and value: ("actor", "body"), ("verb", "issue"), ("mark", "need"), ("unit", "month")"""


class Mark(msgspec.Struct, frozen=True, gc=False):
    """A word or phrase of the lexicon found in a sentence.

    Args:
        kind: ``actor``, ``verb``, ``modal``, ``unit``, ``number``, ``time``, ``mark`` or ``evaluative``.
        value: the list it stands in (``body``, ``issue``, ``need`` ...).
        first, last: the first and last of its tokens.
    """

    kind: str
    value: str
    first: int
    last: int


class Lexicon:
    """The lists of one language.

    Args:
        lang: ``kk`` or ``ru``.
        lists: phrases by category and value.
    """

    def __init__(self, lang: str, lists: Sequence[tuple[Value, Sequence[str]]]) -> None:
        self.lang = lang
        self._symbols: dict[str, int] = {}
        self._exact: dict[str, int] = {}
        self._begins: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._trie: dict[int, Any] = {}
        self._words: dict[str, tuple[int, ...]] = {}
        self._verbs: dict[str, Verb] = {}
        self._endings: tuple[tuple[str, int], ...] = ()
        for value, phrases in lists:
            for phrase in phrases:
                self._add(phrase, value)

    def _add(self, phrase: str, value: Value) -> None:
        words = _PARTS.findall(phrase)
        node = self._trie
        if phrase.startswith("-"):
            number = self._symbol(phrase, False)
            self._endings += ((phrase[1:], number),)
            node.setdefault(number, {}).setdefault(_OUT, []).append(value)
            return
        for at, word in enumerate(words):
            last = at == len(words) - 1
            stem = value[0] == "verb" and self.lang == "kk" and last and not word.endswith("*")
            node = node.setdefault(self._symbol(word, stem), {})
        node.setdefault(_OUT, []).append(value)

    def _symbol(self, word: str, stem: bool) -> int:
        if word == "*":
            return _ANY
        key = word + "~" if stem else word
        number = self._symbols.get(key)
        if number is None:
            number = self._symbols[key] = len(self._symbols)
            if stem:
                self._stems[word] = number
            elif word.endswith("*"):
                self._begins[word.replace("*", "")] = number
            else:
                self._exact[word] = number
        return number

    def symbols(self, word: str) -> tuple[int, ...]:
        """The pattern words that a folded word fits; kept per word."""
        found = self._words.get(word)
        if found is None:
            found = self._words[word] = self._fit(word.replace(IGNORED, ""))
        return found

    def _fit(self, word: str) -> tuple[int, ...]:
        found = []
        exact = self._exact.get(word)
        if exact is not None:
            found.append(exact)
        if len(word) > _LONG_ENOUGH:
            found += [number for ending, number in self._endings if word.endswith(ending)]
        for end in range(1, len(word) + 1):
            begin = word[:end]
            number = self._begins.get(begin)
            if number is not None:
                found.append(number)
            number = self._stems.get(begin)
            if number is not None and verb_ending(word[end:]):
                found.append(number)
        return tuple(found)

    def verb(self, word: str) -> Verb:
        """The form of a verb, read after its stem where the lists know the stem; kept per word."""
        found = self._verbs.get(word)
        if found is None:
            found = self._verbs[word] = self._read_verb(word.replace(IGNORED, ""))
        return found

    def _read_verb(self, word: str) -> Verb:
        if self.lang == "kk":
            for end in range(2, len(word)):
                if word[:end] in self._stems:
                    found = verb_ending(word[end:])
                    if found is not None:
                        return found
        return verb_form(word, self.lang)

    def scan(self, tokens: Sequence[Token]) -> list[Mark]:
        """All phrases of the lists in a sentence, in order of their first word.

        Args:
            tokens: the tokens of the sentence.
        """
        words, fit, trie = self._words, self.symbols, self._trie
        marks: list[Mark] = []
        for at, token in enumerate(tokens):
            symbols = words.get(token.folded)
            if symbols is None:
                symbols = fit(token.folded)
            for symbol in symbols:
                node = trie.get(symbol)
                if node is not None:
                    self._walk(node, tokens, at, at, marks)
        return marks

    def _walk(self, node: dict[int, Any], tokens: Sequence[Token], first: int, last: int, marks: list[Mark]) -> None:
        out = node.get(_OUT)
        if out:
            for kind, value in out:
                marks.append(Mark(kind, value, first, last))
            if len(node) == 1:
                return
        after = last + 1
        if after >= len(tokens):
            return
        for symbol in self.symbols(tokens[after].folded):
            child = node.get(symbol)
            if child is not None:
                self._walk(child, tokens, first, after, marks)
        gap = node.get(_ANY)
        if gap is not None:
            for at in range(after + 1, min(len(tokens), after + 1 + _GAP)):
                for symbol in self.symbols(tokens[at].folded):
                    child = gap.get(symbol)
                    if child is not None:
                        self._walk(child, tokens, first, at, marks)


@dataclass(frozen=True, slots=True)
class Lists:
    """Everything read from the lexicon folder.

    Args:
        by_language: the compiled lists.
        light: verb classes that lean on a noun for their meaning (to carry out, to conduct).
        waits: verb classes whose result somebody waits for.
        numbers: value of number words, by language.
    """

    by_language: dict[str, Lexicon]
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
    data = {name: _read(base / f"{name}.yaml") for name in FILES}
    classes: dict[str, dict[str, Any]] = data["verbs"]["classes"]
    compiled = {}
    for lang in ("kk", "ru"):
        lists: list[tuple[Value, list[str]]] = []
        lists += [
            (("actor", _PEOPLE.get(name, name)), ["-" * (name == "person-ending") + word for word in _split(by, lang)])
            for name, by in data["actors"].items()
        ]
        lists += [(("verb", name), _split(by, lang)) for name, by in classes.items()]
        lists += [(("modal", name), _split(by, lang)) for name, by in data["modal"].items()]
        lists += [(("unit", name), str(words).split()) for name, words in data["time"]["units"][lang].items()]
        lists += [(("number", str(n)), [str(word)]) for word, n in data["time"]["numbers"][lang].items()]
        lists += [(("time", name), _split(by, lang)) for name, by in data["time"].items() if name not in ("units", "numbers")]
        lists += [(("mark", name), _split(by, lang)) for name, by in data["markers"].items()]
        lists.append((("evaluative", ""), _split(data["evaluative"], lang)))
        compiled[lang] = Lexicon(lang, lists)
    return Lists(
        compiled,
        frozenset(name for name, by in classes.items() if by.get("light")),
        frozenset(name for name, by in classes.items() if by.get("waits")),
        {lang: {str(word): float(n) for word, n in data["time"]["numbers"][lang].items()} for lang in ("kk", "ru")},
    )


def _split(by: dict[str, Any], lang: str) -> list[str]:
    return str(by.get(lang, "")).split()


def _read(path: Path) -> dict[str, Any]:
    import yaml

    with path.open("rb") as file:
        data: dict[str, Any] = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return data
