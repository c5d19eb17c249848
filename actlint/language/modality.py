"""Modal constructions: what a clause allows, orders, forbids or advises, and which verb it is said of.

The constructions are data: ``kk/modal.txt`` and ``ru/modal.txt``, where their notation is explained.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from actlint.language.forms import forms
from actlint.model.norm import Modality
from actlint.model.text import Form, Sentence, Token

_BETWEEN_KK = frozenset("ғана да де та те тек".split())  # noqa: SIM905
_REACH = 14
_CASES = frozenset({"nom", "gen", "dat", "acc", "loc", "abl", "ins"})


@dataclass(frozen=True, slots=True)
class Modal:
    """A modal construction in a sentence.

    Args:
        kind: what is said. A right is always ``power``: whether it is a body's power or a person's right the words do not tell.
        words: the construction as listed ("құқылы", "не вправе"), empty for an order by the verb form alone (-сын).
        first, last: indexes of its first token and after its last one; for an order by the verb form, the verb.
        verb: index of the verb, verbal noun or noun it governs, -1 when it stands elsewhere (a list follows).
    """

    kind: Modality
    words: str
    first: int
    last: int
    verb: int


@dataclass(frozen=True, slots=True)
class _Construction:
    kind: Modality
    slot: frozenset[str]
    words: tuple[tuple[str, ...], ...]
    final: bool


def modal(sentence: Sentence) -> tuple[Modal, ...]:
    """Find the modal constructions of a sentence, in order; each word belongs to one at most.

    Args:
        sentence: a sentence with its language.
    """
    lang = sentence.language
    by_first = _constructions(lang)
    tokens = sentence.tokens
    found: list[Modal] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        one = None
        if token.kind == "word":
            word = token.folded
            for construction in by_first.get(word, ()) or by_first.get(word[:5], ()):
                one = _match(construction, tokens, at, lang)
                if one is not None:
                    break
            if one is None and lang == "kk" and word.endswith(("сын", "сін")):
                one = _order(word, at)
        if one is None:
            at += 1
        else:
            found.append(one)
            at = one.last
    return tuple(found)


def _match(construction: _Construction, tokens: tuple[Token, ...], at: int, lang: str) -> Modal | None:
    end = at
    for choice in construction.words:
        if end >= len(tokens) or not _is(tokens[end].folded, choice):
            return None
        end += 1
    if construction.final and end < len(tokens) and tokens[end].folded not in (".", ";", ":", ",", "-", "("):
        return None
    words = " ".join(t.folded for t in tokens[at:end])
    if not construction.slot:
        return Modal(construction.kind, words, at, end, -1)
    verb = _before(construction, tokens, at) if lang == "kk" else _after(construction, tokens, end)
    if verb < 0 and lang == "kk":
        return None
    return Modal(construction.kind, words, at, end, verb)


def _is(word: str, choice: tuple[str, ...]) -> bool:
    return any(word.startswith(x[:-1]) if x[-1] == "*" else word == x for x in choice)


def _before(construction: _Construction, tokens: tuple[Token, ...], at: int) -> int:
    at -= 1
    while at > 0 and tokens[at].folded in _BETWEEN_KK:
        at -= 1
    if at < 0 or tokens[at].kind != "word":
        return -1
    return at if any(_fits(x, construction.slot) for x in forms(tokens[at].folded, "kk")) else -1


def _after(construction: _Construction, tokens: tuple[Token, ...], at: int) -> int:
    for i in range(at, min(at + _REACH, len(tokens))):
        if tokens[i].folded in (":", ";"):
            break
        if tokens[i].kind == "word" and any(_fits(x, construction.slot) for x in forms(tokens[i].folded, "ru")[:3]):
            return i
    return -1


def _fits(form: Form, slot: frozenset[str]) -> bool:
    case = slot & _CASES
    if case and form.case not in case:
        return False
    if "own" in slot and not form.possessive:
        return False
    kinds = slot - _CASES - {"own"}
    if "short" in kinds:
        return form.verb == "part" and not form.case
    if not kinds:
        return form.pos == "NOUN"
    return form.verb in kinds


def _order(word: str, at: int) -> Modal | None:
    if any(x.verb == "imp" and x.person == "3" for x in forms(word, "kk")[:2]):
        return Modal("duty", "", at, at + 1, at)
    return None


@cache
def _constructions(lang: str) -> dict[str, tuple[_Construction, ...]]:
    """The constructions by their first word; those that begin with "word*" by its first five letters."""
    found: dict[str, list[_Construction]] = {}
    for construction in _read(Path(__file__).parent / lang / "modal.txt"):
        for first in construction.words[0]:
            found.setdefault(first[:5] if first[-1] == "*" else first, []).append(construction)
    for many in found.values():
        many.sort(key=lambda x: (-len(x.words), not x.slot))
    return {word: tuple(many) for word, many in found.items()}


def _read(path: Path) -> Iterator[_Construction]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, slot, words = line.split("\t")
        pieces = words.split()
        final = pieces[-1:] == ["$"]
        choices = tuple(tuple(x.split("|")) for x in pieces if x != "$")
        if choices:
            yield _Construction(cast(Modality, kind), frozenset(slot.strip("[]").split()), choices, final)
