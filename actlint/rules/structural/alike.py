"""Norms of one act that are nearly word for word the same (law on legal acts, 24(3)).

Equal norms are found elsewhere (`repeated`). Two texts that share nine tenths of their words share one of their rarest words too
(prefix filtering: Chaudhuri et al., 2006, https://doi.org/10.1109/ICDE.2006.9), so each norm is compared only with those few.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from actlint.model.act import Act
from actlint.model.norm import ActNorms
from actlint.rules.folded import folded
from actlint.rules.found import Found
from actlint.rules.structural.repeated import is_norm
from actlint.rules.structural.text import words
from actlint.structure import unit_address
from actlint.structure.scopes import scope_of

_FEWEST_WORDS = 10
_LONGEST = 4000
"""Letters: a longer paragraph holds several units that were run together, not one norm."""
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

Words = frozenset[str]
"""The words of a text; a word that comes again has the number of its occurrence after it, so that sets compare texts."""


def check(act: Act, norms: ActNorms) -> Iterator[Found]:
    """Whole norms that share at least nine tenths of their words with an earlier one of the same annex.

    Members of lists are left out: what a list enumerates is alike by nature.
    """
    texts: dict[int, Words] = {}
    lines = folded(act)
    for i, place in enumerate(act.places):
        if place.head < 0 and len(lines[i]) <= _LONGEST and is_norm(act, i):
            plain = words(lines[i], place.body)
            if len(plain) >= _FEWEST_WORDS:
                texts[i] = _counted(plain)
    often = Counter(chain.from_iterable(texts.values()))
    rank = {word: at for at, word in enumerate(sorted(often, key=lambda w: (often[w], w)))}
    held: dict[tuple[int, int], list[int]] = {}
    for i, mine in texts.items():
        place, text = act.places[i], act.document.paragraphs[i].text
        where = scope_of(act, place.unit)
        earlier = None
        for rare in sorted(map(rank.__getitem__, mine))[: len(mine) - _least(len(mine)) + 1]:
            others = held.setdefault((where, rare), [])
            if earlier is None:
                earlier = next((j for j in others[-_COMPARED:] if _alike(mine, texts[j], text)), None)
            others.append(i)
        if earlier is not None:
            first = unit_address(act, act.places[earlier].unit, place.language or "kk")
            yield Found(i, place.body, len(text.rstrip()), (("first", first),))


def _counted(plain: list[str]) -> Words:
    seen = set(plain)
    if len(seen) == len(plain):
        return frozenset(seen)
    counts: Counter[str] = Counter()
    for word in plain:
        counts[word] += 1
        if counts[word] > 1:
            seen.add(f"{word} {counts[word]}")
    return frozenset(seen)


def _least(count: int) -> int:
    """How many of so many words must be shared."""
    return -(-count * _TENTHS // 10)


def _alike(one: Words, other: Words, text: str) -> bool:
    """They share nine tenths of the longer one, and what differs does not make another norm of it."""
    if len(one & other) < _least(max(len(one), len(other))):
        return False
    mine, its = ([word.partition(" ")[0] for word in sorted(many)] for many in (one - other, other - one))
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
