"""Words and phrases found in a sentence: a trie over the words of the lists, with what each word fits kept per word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from actlint.language.fold import IGNORED
from actlint.language.forms import forms
from actlint.model.text import Token
from actlint.norms.endings import Verb, verb_ending, verb_form

_ANY = -2
_OUT = -1
_GAP = 5  # words that a lone `*` in a phrase may stand for
_LONG_ENOUGH = 5  # letters of a word whose ending may name a person
_PARTS = re.compile(r"[^\s_.,]+|[.,]")
_FINITE = {
    "kk": ("ады", "еді", "йды", "йді", "яды", "сын", "сін"),
    "ru": ("ет", "ит", "ют", "ят", "ут", "ат", "ется", "ится", "ются", "ятся", "утся", "атся"),
}
_SHORTEST = 4
_READINGS = {"kk": 2, "ru": 1}  # how many of the likeliest readings of a form are looked at

Place = tuple[str, str]
"""list and value: ("actor", "body"), ("verb", "issue"), ("need", "")"""


class Mark(msgspec.Struct, frozen=True, gc=False):
    """A word or phrase of a list found in a sentence.

    Args:
        value: what the list says of it (``body``, ``issue``, ``month`` ...).
        first, last: the first and last of its tokens.
    """

    value: str
    first: int
    last: int


class _Word(msgspec.Struct, frozen=True):
    """What a word fits: the pattern words, the phrases it is by itself, the phrases it begins."""

    symbols: tuple[int, ...]
    alone: tuple[Place, ...]
    begins: tuple[dict[int, Any], ...]


class Phrases:
    """The lists of one language.

    Args:
        lang: ``kk`` or ``ru``.
        lists: phrases by list and value. In a phrase ``_`` joins words, ``*`` stands for any ending and alone for up to four
            words; a phrase that begins with ``-`` is an ending of a word. A Kazakh verb without ``*`` is a stem that any verbal
            ending may follow.
    """

    def __init__(self, lang: str, lists: Iterable[tuple[Place, Sequence[str]]]) -> None:
        self.lang = lang
        self._symbols: dict[str, int] = {}
        self._exact: dict[str, int] = {}
        self._begins: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._endings: list[tuple[str, int]] = []
        self._trie: dict[int, Any] = {}
        self._words: dict[str, _Word | None] = {}
        self._verbs: dict[str, Verb] = {}
        self._rests: dict[str, str] = {}
        for place, phrases in lists:
            for phrase in phrases:
                self._add(phrase, place)
        self._any_ending = tuple([ending for ending, _ in self._endings])

    def _add(self, phrase: str, place: Place) -> None:
        node = self._trie
        if phrase.startswith("-"):
            number = self._symbol(phrase, False)
            self._endings.append((phrase[1:], number))
            node.setdefault(number, {}).setdefault(_OUT, []).append(place)
            return
        words = _PARTS.findall(phrase)
        for at, word in enumerate(words):
            stem = place[0] == "verb" and self.lang == "kk" and at == len(words) - 1 and not word.endswith("*")
            node = node.setdefault(self._symbol(word, stem), {})
        node.setdefault(_OUT, []).append(place)

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

    def _word(self, folded: str) -> _Word | None:
        word = folded.replace(IGNORED, "")
        symbols = self._fit(word)
        nodes = [self._trie[s] for s in symbols if s in self._trie]
        alone = [place for node in nodes for place in node.get(_OUT, ())]
        if self._is_finite(word):
            alone.append(("finite", ""))
        found = _Word(symbols, tuple(alone), tuple([node for node in nodes if len(node) > (_OUT in node)]))
        self._words[folded] = found if symbols or alone else None
        return self._words[folded]

    def _fit(self, word: str) -> tuple[int, ...]:
        found = []
        exact = self._exact.get(word)
        if exact is not None:
            found.append(exact)
        if len(word) > _LONG_ENOUGH and word.endswith(self._any_ending):
            found += [number for ending, number in self._endings if word.endswith(ending)]
        begins, stems = self._begins, self._stems
        for end in range(1, len(word) + 1):
            begin = word[:end]
            if begin in begins:
                found.append(begins[begin])
            if begin in stems and verb_ending(word[end:]):
                found.append(stems[begin])
        return tuple(found)

    def after_stem(self, word: str) -> str:
        """The ending of a word from the last letter of the longest beginning that the lists know; else the whole word."""
        found = self._rests.get(word)
        if found is None:
            ends = [end for end in range(2, len(word) + 1) if word[:end] in self._begins]
            found = self._rests[word] = word[ends[-1] - 1 :] if ends else word
        return found

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

    def _is_finite(self, word: str) -> bool:
        if len(word) < _SHORTEST or not word.endswith(_FINITE[self.lang]):
            return False
        return any(f.verb in ("fin", "imp") for f in forms(word, self.lang)[: _READINGS[self.lang]])

    def scan(self, tokens: Sequence[Token]) -> dict[str, list[Mark]]:
        """All phrases of the lists in a sentence, by list; under ``finite`` the words that can be finite verbs.

        Args:
            tokens: the tokens of the sentence.
        """
        words = self._words
        marks: dict[str, list[Mark]] = {}
        for at, token in enumerate(tokens):
            folded = token.folded
            word = words[folded] if folded in words else self._word(folded)
            if word is None:
                continue
            for name, value in word.alone:
                if name in marks:
                    marks[name].append(Mark(value, at, at))
                else:
                    marks[name] = [Mark(value, at, at)]
            for node in word.begins:
                self._walk(node, tokens, at, at + 1, marks)
        return marks

    def _walk(self, node: dict[int, Any], tokens: Sequence[Token], first: int, at: int, marks: dict[str, list[Mark]]) -> None:
        """Go on in the phrases that the words so far begin, from the token `at`."""
        if at >= len(tokens):
            return
        self._step(node, tokens, first, at, marks)
        gap = node.get(_ANY)
        if gap is not None:
            for after in range(at + 1, min(len(tokens), at + _GAP)):
                self._step(gap, tokens, first, after, marks)

    def _step(self, node: dict[int, Any], tokens: Sequence[Token], first: int, at: int, marks: dict[str, list[Mark]]) -> None:
        folded = tokens[at].folded
        word = self._words[folded] if folded in self._words else self._word(folded)
        if word is None:
            return
        for symbol in word.symbols:
            child = node.get(symbol)
            if child is not None:
                for name, value in child.get(_OUT, ()):
                    marks.setdefault(name, []).append(Mark(value, first, at))
                if len(child) > (_OUT in child):
                    self._walk(child, tokens, first, at + 1, marks)
