"""Norms of one act that are nearly word for word the same (law on legal acts, 24(3)).

Equal norms are found elsewhere (`repeated`). Two texts that share nine tenths of their words share one of their rarest words too
(prefix filtering: Chaudhuri et al., 2006, https://doi.org/10.1109/ICDE.2006.9), so each norm is compared only with those few.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from actlint.model.act import Act
from actlint.model.norm import ActNorms
from actlint.rules.found import Found
from actlint.rules.structural.repeated import is_norm
from actlint.rules.structural.text import content
from actlint.structure import unit_address
from actlint.structure.scopes import scope_of

_FEWEST_WORDS = 10
_TENTHS = 9
_COMPARED = 8
"""Norms with the same rare word that one is compared with, the latest: this keeps the whole linear."""

_STEM = 5
_NEGATED = re.compile(r"\w{2}[мбп][ае](?:й|с[ае]|[ғг][ае]н|у\b)|^не$")
_POINTING = (
    "данн",
    "указан",
    "вышеуказан",
    "настоящ",
    "этот",
    "этого",
    "осы",
    "осын",
    "аталған",
    "көрсетілген",
    "олардың",
    "оның",
)
_UNIT = (
    r"(?!\d)(?:\s?\([^)]*\))?\s(?:%|(?:жұмыс|күн|тәулік|сағат|ай|апта|жыл|банк|пайыз|тенге|теңге|рабоч|календ|дн|ден|сут"
    r"|час|мес|недел|год|лет|проц)\w*)"
)

Words = tuple[tuple[str, int], ...]
"""Each word with the number of its earlier occurrences, so that sets of them compare texts."""


def check(act: Act, norms: ActNorms) -> Iterator[Found]:
    """Whole norms that share at least nine tenths of their words with an earlier one of the same annex.

    Members of lists are left out: what a list enumerates is alike by nature.
    """
    texts: dict[int, Words] = {}
    for i, place in enumerate(act.places):
        if place.head < 0 and is_norm(act, i):
            plain = content(act.document.paragraphs[i].text, place.body)
            if len(plain) >= _FEWEST_WORDS:
                texts[i] = _counted(plain)
    often = Counter(word for words in texts.values() for word in words)
    held: dict[tuple[int, tuple[str, int]], list[int]] = {}
    for i, words in texts.items():
        place, text = act.places[i], act.document.paragraphs[i].text
        where = scope_of(act, place.unit)
        earlier = None
        for word in sorted(words, key=lambda w: (often[w], w))[: len(words) - _least(len(words)) + 1]:
            others = held.setdefault((where, word), [])
            if earlier is None:
                earlier = next((j for j in others[-_COMPARED:] if _alike(words, texts[j], text)), None)
            others.append(i)
        if earlier is not None:
            first = unit_address(act, act.places[earlier].unit, place.language or "kk")
            yield Found(i, place.body, len(text.rstrip()), (("first", first),))


def _counted(words: list[str]) -> Words:
    seen: Counter[str] = Counter()
    out = []
    for word in words:
        out.append((word, seen[word]))
        seen[word] += 1
    return tuple(out)


def _least(count: int) -> int:
    """How many of so many words must be shared."""
    return -(-count * _TENTHS // 10)


def _alike(one: Words, other: Words, text: str) -> bool:
    """They share nine tenths of the longer one, and what differs does not make another norm of it."""
    a, b = set(one), set(other)
    if len(a & b) < _least(max(len(a), len(b))):
        return False
    mine, its = sorted(word for word, _ in a - b), sorted(word for word, _ in b - a)
    return bool(mine or its) and _one_norm(mine, its, text)


def _one_norm(mine: list[str], its: list[str], text: str) -> bool:
    """Words left out or put in another form keep a norm the same; words put for others, or a negation, make another one.

    Of numbers, another term, sum or share keeps it: then the two collide.
    """
    if sum(bool(_NEGATED.search(x)) for x in mine) != sum(bool(_NEGATED.search(x)) for x in its):
        return False
    mine, its = ([x for x in many if len(x) > 3 or x.isdigit()] for many in (mine, its))
    mine, its = ([x for x in many if not x.startswith(_POINTING)] for many in (mine, its))
    stems = {x[:_STEM] for x in mine} & {x[:_STEM] for x in its}
    mine, its = [x for x in mine if x[:_STEM] not in stems], [x for x in its if x[:_STEM] not in stems]
    if mine and its:
        return all(x.isdigit() for x in its) and all(re.search(rf"(?<!\d){re.escape(x)}{_UNIT}", text) for x in mine)
    return True
