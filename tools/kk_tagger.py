"""Trains the weights of `actlint.language.kk.tagging` by the averaged perceptron (Collins 2002)."""

from __future__ import annotations

import random
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
from kk_corpus import Text, Word

from actlint.language.fold import fold
from actlint.language.kk import tagging
from actlint.language.kk.tagging import Candidate
from actlint.model.text import Token

EPOCHS = 7


def tokens_of(text: Text) -> tuple[Token, ...]:
    """Words of an annotated sentence as tokens."""
    out, at = [], 0
    for word in text:
        kind = "number" if word.text[0].isdigit() else "word" if any(c.isalpha() for c in word.text) else "mark"
        out.append(Token(word.text, fold(word.text), at, at + len(word.text), kind))
        at += len(word.text) + 1
    return tuple(out)


def right(candidates: Sequence[Candidate], word: Word) -> list[int]:
    """Indexes of the candidates that agree best with the annotation; none when its lemma, pos and case are not among them."""
    lemma = fold(word.lemma)
    best, found = 0, []
    for i, candidate in enumerate(candidates):
        form = candidate.form
        if form.lemma != lemma or form.pos != word.pos or form.case != word.case:
            continue
        score = 1 + 2 * (form.verb == word.verb) + (form.negative == word.negative) + (form.voice == word.voice)
        score += (form.person if form.possessive else "") == word.owner
        if score > best:
            best, found = score, [i]
        elif score == best:
            found.append(i)
    return found


Example = tuple[tuple[Token, ...], list[tuple[Candidate, ...]], list[list[int]]]


def examples(texts: Iterable[Text]) -> Iterator[Example]:
    """Tokens, their readings by the model in use, and which of these are right."""
    for text in texts:
        tokens = tokens_of(text)
        candidates = tagging.candidates(tokens)
        gold = [right(c, w) if w.pos and w.pos != "PUNCT" else [] for c, w in zip(candidates, text, strict=True)]
        yield tokens, candidates, gold


def train(prepared: Sequence[Example], path: Path, *, seed: int = 7) -> None:
    """Learn weights from examples and write them."""
    weights: defaultdict[str, dict[str, float]] = defaultdict(dict)
    totals: defaultdict[tuple[str, str], float] = defaultdict(float)
    stamps: defaultdict[tuple[str, str], int] = defaultdict(int)
    now = 0

    def change(feature: str, label: str, by: float) -> None:
        key = (feature, label)
        row = weights[feature]
        totals[key] += (now - stamps[key]) * row.get(label, 0.0)
        stamps[key] = now
        row[label] = row.get(label, 0.0) + by

    order = list(range(len(prepared)))
    shuffle = random.Random(seed)
    for _ in range(EPOCHS):
        shuffle.shuffle(order)
        for i in order:
            tokens, candidates, gold = prepared[i]
            previous, before = "-", "-"
            for at in range(len(tokens)):
                options = candidates[at]
                guess = 0
                if len(options) > 1:
                    features = tagging.features(tokens, candidates, at, previous, before)
                    guess = tagging.choose(options, features, weights)
                    if gold[at] and guess not in gold[at]:
                        now += 1
                        wanted = max(gold[at], key=lambda k: -options[k].cost)
                        for sign, k in ((1.0, wanted), (-1.0, guess)):
                            for feature in features:
                                for label in options[k].labels:
                                    change(feature, label, sign)
                            for feature in options[k].own:
                                change(feature, "", sign)
                # the words before are taken as they will be at work: as guessed
                before, previous = previous, options[guess].labels[0]
    averaged: dict[str, dict[str, float]] = {}
    for (feature, label), total in totals.items():
        total += (now - stamps[(feature, label)]) * weights[feature][label]
        averaged.setdefault(feature, {})[label] = total / max(now, 1)
    _write(averaged, path)


def _write(weights: dict[str, dict[str, float]], path: Path) -> None:
    scale = 50
    labels = sorted({x for row in weights.values() for x in row})
    number = {x: i for i, x in enumerate(labels)}
    rows: dict[str, list[int]] = {}
    for feature, row in sorted(weights.items()):
        flat = [v for label, w in sorted(row.items()) if abs(w * scale) >= 3 for v in (number[label], round(w * scale))]
        if flat:
            rows[feature] = flat
    path.write_bytes(zlib.compress(msgspec.msgpack.encode([labels, rows]), 9))
