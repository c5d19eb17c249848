"""Known stems and word forms of Kazakh with their costs.

The files in ``model/`` are made by `tools/train_kk.py`, which also reads a list of terms written by hand, ``tools/kk_terms.txt``.
They have a licence notice of their own.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from actlint.language.kk.endings import Features
from actlint.model.text import Form

MODEL = Path(__file__).parent / "model"
CODES = {
    "N": "NOUN", "P": "PROPN", "V": "VERB", "A": "ADJ", "R": "ADV", "D": "DET", "O": "PRON", "M": "NUM", "S": "ADP", "C": "CCONJ",
    "B": "SCONJ", "T": "PART", "X": "X", "I": "INTJ", "U": "AUX",
}  # fmt: skip
LETTER = 1.9
"""Cost of a letter of an unknown stem, in nats."""
ADJECTIVAL = tuple("лық лік дық дік тық тік лы лі ды ді ты ті сыз сіз шыл шіл".split())  # noqa: SIM905
"""Ends of derived adjectives."""
_ACCUSATIVE = tuple("ларды лерді дарды дерді тарды терді лықты лікті дықты дікті тықты тікті уды уді".split())  # noqa: SIM905
UNKNOWN = 4.0
"""Cost of a stem's being unknown."""


def adjectival(word: str) -> bool:
    """Whether a word looks like a derived adjective, and not like the accusative of a plural or of an abstract noun."""
    return len(word) > 4 and word.endswith(ADJECTIVAL) and not word.endswith(_ACCUSATIVE)


@cache
def _stems() -> dict[str, str]:
    path = MODEL / "stems.txt"
    if not path.exists():
        return {}
    return dict([line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")[1:] if line])


@cache
def spelled() -> frozenset[str]:
    """The known stems as they are spelled before endings: тармақ and тармағ, халық and халқ, оқы and оқ, тап and тау."""
    found = set(_stems())
    for lemma, codes in _stems().items():
        last = lemma[-1]
        if last in "кқп":
            found.add(lemma[:-1] + {"к": "г", "қ": "ғ", "п": "б"}[last])
            if last == "п" and "V" in codes:
                found.add(lemma[:-1] + "у")
        elif last in "ыіь":
            found.add(lemma[:-1])
        elif last == "т" or last == "д":
            found.add(lemma + "і")
        if len(lemma) > 3 and lemma[-2] in "ыі":
            found.add(lemma[:-2] + last)
    return frozenset(found)


@lru_cache(maxsize=50_000)
def costs(lemma: str, kind: str) -> tuple[tuple[str, float], ...]:
    """The parts of speech a stem may have, with the cost of each.

    Args:
        lemma: a possible stem.
        kind: ``VERB`` or ``NOUN``: what the ending asks for; nominal endings go with nouns, names, adjectives and numerals.
    """
    entry = _stems().get(lemma)
    if entry:
        found = [(CODES[x[0]], int(x[1:]) / 10) for x in entry.split()]
        found = [x for x in found if (x[0] in ("VERB", "AUX")) is (kind == "VERB")]
        if found:
            return tuple(found)
    # most new words are nouns
    cost = UNKNOWN + LETTER * len(lemma) + (3.0 if len(lemma) < 3 else 0.0) + (2.0 if kind == "VERB" else 0.0)
    if kind == "NOUN" and adjectival(lemma):
        return (("ADJ", cost), ("NOUN", cost + 0.5))
    return ((kind, cost),)


def known(lemma: str, pos: str) -> bool:
    """Whether the stem is listed with that part of speech."""
    return any(pos == CODES[x[0]] for x in _stems().get(lemma, "").split())


@cache
def _ending_costs() -> dict[Features, float]:
    path = MODEL / "endings.txt"
    found: dict[Features, float] = {}
    if path.exists():
        for line in path.read_text(encoding="utf-8").split("\n")[1:]:
            if line:
                pos, case, number, person, own, verb, voice, negative, cost = line.split("\t")
                found[Features(pos, case, number, person, own == "1", verb, voice, negative == "1")] = int(cost) / 10
    return found


def ending_cost(features: Features) -> float:
    """The cost of an ending, given its part of speech."""
    return _ending_costs().get(features, 11.0)


def learned(word: str) -> tuple[tuple[float, Form], ...]:
    """Readings of a word form of the annotated texts that the endings do not explain, with their costs."""
    return _forms(_rows(MODEL / "forms.txt").get(word, ()))


@cache
def _rows(path: Path) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    if path.exists():
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line and line[0] != "#":
                word, _, rest = line.partition("\t")
                found[word] = (*found.get(word, ()), rest)
    return found


def _forms(rows: tuple[str, ...]) -> tuple[tuple[float, Form], ...]:
    found = []
    for row in rows:
        cost, lemma, pos, case, number, person, own, verb, voice, negative = row.split("\t")
        found.append((int(cost) / 10, Form(lemma, pos, case, number, person, own == "1", verb, voice, negative == "1")))
    return tuple(sorted(found, key=lambda x: x[0]))
