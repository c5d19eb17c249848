"""Finds the stems of Kazakh acts and how likely each stem and ending is, by expectation maximisation over word types."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from pathlib import Path

from actlint.language.fold import fold
from actlint.language.kk.endings import Features
from actlint.language.kk.morphology import splits

ALPHA = 2000.0
LETTER = 1.9
"""Cost of a letter of an unknown stem, in nats."""
LEAST = {1: 1e9, 2: 1e9, 3: 6.0, 4: 3.0}
"""Support in word types that a stem of so many letters needs; the shortest must stand in the annotated texts."""

Stem = tuple[str, str]


def word_types(folder: Path, least: int = 2) -> dict[str, int]:
    """Frequencies of the Kazakh word types of the acts in `folder`."""
    found: Counter[str] = Counter()
    for path in sorted(folder.glob("*.txt")):
        found.update(re.findall(r"[а-яәғқңөұүһі]{2,}", fold(path.read_text(encoding="utf-8"))))
    return {w: n for w, n in found.items() if n >= least}


def unknown(lemma: str) -> float:
    """Log probability of a stem never seen."""
    return -LETTER * len(lemma) - 0.5


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
    candidates = {w: list(splits(w)) for w in types}
    stems, tails = dict(known), dict(endings)
    for _ in range(rounds):
        new_stems: defaultdict[Stem, float] = defaultdict(float, known)
        new_tails: defaultdict[Features, float] = defaultdict(float, endings)
        total, all_tails = sum(stems.values()) + ALPHA, _by_pos(tails)
        for word, options in candidates.items():
            scored = []
            for lemma, features, penalty in options:
                pos = features.pos
                n = sum(stems.get((lemma, p), 0.0) for p in (("NOUN", "ADJ", "PROPN") if pos == "NOUN" else (pos,)))
                p = math.log((n + ALPHA * math.exp(unknown(lemma))) / total)
                p += math.log((tails.get(features, 0.0) + 0.02) / (all_tails.get(pos, 0.0) + 10)) + penalty
                scored.append((p, lemma, features))
            if not scored:
                continue
            best = max(p for p, _, _ in scored)
            weight = 1 + 0.5 * math.log(types[word])
            norm = sum(math.exp(p - best) for p, _, _ in scored)
            for p, lemma, features in scored:
                share = weight * math.exp(p - best) / norm
                if share > 0.01:
                    new_stems[(lemma, features.pos)] += share
                    new_tails[features] += share
        # a stem that keeps less than one and a half types of support is chance
        stems = {k: n for k, n in new_stems.items() if k in known or n > LEAST.get(len(k[0]), 1.5)}
        tails = dict(new_tails)
    return stems, tails


def _by_pos(tails: dict[Features, float]) -> Counter[str]:
    found: Counter[str] = Counter()
    for features, n in tails.items():
        found[features.pos] += n  # type: ignore[assignment]
    return found
