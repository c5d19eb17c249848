"""Finds the stems of Kazakh acts and how likely each stem and ending is, by expectation maximisation over word types."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from pathlib import Path

from actlint.language.fold import fold
from actlint.language.kk.endings import Features
from actlint.language.kk.lexicon import adjectival
from actlint.language.kk.morphology import splits

ALPHA = 2000.0
LETTER = 1.9
"""Cost of a letter of an unknown stem, in nats."""
LEAST = {1: 1e9, 2: 1e9, 3: 6.0, 4: 3.0}
"""Support in word types that a stem of so many letters needs; the shortest must stand in the annotated texts."""

ADJECTIVE, BARE = Features("ADJ"), 1.5
"""A derived adjective, which stands without an ending, and the gain for its suffix, whose letters are as good as given."""
CLEAR = ("лық", "лік", "дық", "дік", "тық", "тік", "лы", "лі", "сыз", "сіз")
Stem = tuple[str, str]


def word_types(folder: Path, least: int = 2) -> dict[str, int]:
    """Frequencies of the Kazakh word types of the acts in `folder`."""
    found: Counter[str] = Counter()
    for path in sorted(folder.glob("*.txt")):
        found.update(re.findall(r"[а-яәғқңөұүһі]{2,}", fold(path.read_text(encoding="utf-8"))))
    return {w: n for w, n in found.items() if n >= least}


def names(folder: Path, types: dict[str, int]) -> set[str]:
    """Word types that the acts nearly always write with a capital, also inside a sentence."""
    found: Counter[str] = Counter()
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        found.update(fold(x) for x in re.findall(r"(?<=[а-яәғқңөұүһі,] )[А-ЯӘҒҚҢӨҰҮҺІ][а-яәғқңөұүһі]+", text))
    return {w for w, n in found.items() if n >= 4 and n > 0.7 * types.get(w, n)}


def unknown(lemma: str, pos: str = "NOUN") -> float:
    """Log probability of a stem never seen."""
    return -LETTER * len(lemma) - (2.5 if pos == "VERB" else 0.5)


def induce(
    types: dict[str, int], known: dict[Stem, float], endings: dict[Features, float], rounds: int = 12
) -> tuple[dict[Stem, float], dict[Features, float]]:
    """Estimate counts of stems and endings.

    Args:
        types: word types of the acts with their frequencies.
        known: weights of stems from the annotated texts, with the part of speech.
        endings: weights of endings from the annotated texts.
        rounds: of expectation and maximisation.
    """
    candidates = {w: [x for x in splits(w) if _of_acts(w, x[1])] for w in types}
    # acts tell and ask little, so the endings of news and tales count for less
    endings = {x: 0.25 * n for x, n in endings.items()}
    stems, tails = dict(known), dict(endings)
    for _ in range(rounds):
        new_stems: defaultdict[Stem, float] = defaultdict(float, known)
        new_tails: defaultdict[Features, float] = defaultdict(float, endings)
        support: Counter[Stem] = Counter()
        total, all_tails = sum(stems.values()) + ALPHA, _by_pos(tails)
        for word, options in candidates.items():
            scored = []
            for lemma, features, penalty in options:
                pos = features.pos
                n = sum(stems.get((lemma, p), 0.0) for p in (("NOUN", "ADJ", "PROPN") if pos == "NOUN" else (pos,)))
                p = math.log((n + ALPHA * math.exp(unknown(lemma, pos))) / total)
                p += math.log((tails.get(features, 0.0) + 0.02) / (all_tails.get(pos, 0.0) + 10)) - penalty
                if pos == "NOUN" and lemma.endswith("у") and len(lemma) > 4:
                    p -= 3.0  # nearly always a verbal noun
                scored.append((p, lemma, features))
            if adjectival(word) and len(word) > 5:
                n = stems.get((word, "ADJ"), 0.0)
                gain = BARE if word.endswith(CLEAR) else 0.0
                scored.append((math.log((n + ALPHA * math.exp(unknown(word))) / total) + gain, word, ADJECTIVE))
            if not scored:
                continue
            best = max(p for p, _, _ in scored)
            weight = 1 + 0.5 * math.log(types[word])
            norm = sum(math.exp(p - best) for p, _, _ in scored)
            for p, lemma, features in scored:
                share = weight * math.exp(p - best) / norm
                if share > 0.01:
                    new_stems[(lemma, features.pos)] += share
                    support[(lemma, features.pos)] += (share > 0.3) * (2 if features.verb == "noun" else 1)
                    if features is not ADJECTIVE:
                        new_tails[features] += share
        # a stem that keeps less than one and a half types of support is chance
        stems = {
            k: n
            for k, n in new_stems.items()
            if k in known or (n > LEAST.get(len(k[0]), 1.5) and (k[1] != "VERB" or support[k] > 1))
        }
        tails = dict(new_tails)
    return stems, tails


def _of_acts(word: str, features: Features) -> bool:
    """Whether acts use such a form: they address nobody and tell nothing, so their finite verbs stand in the present."""
    if features.verb == "fin":
        return features.person == "3" and word.endswith(("ады", "еді", "йды", "йді", "са", "се"))
    return features.verb != "imp" or features.person == "3"


def _by_pos(tails: dict[Features, float]) -> Counter[str]:
    found: Counter[str] = Counter()
    for features, n in tails.items():
        found[features.pos] += n  # type: ignore[assignment]
    return found
