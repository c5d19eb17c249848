"""Measures lemma, part of speech and case of the Kazakh tagger on annotated sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kk_corpus import Text
from kk_tagger import tokens_of

from actlint.language.fold import fold
from actlint.language.kk.tagging import tag_tokens
from actlint.model.text import Form, Token

BLOCK = 27
"""Sentences of a source text that stay together in a split."""


def blocks(texts: dict[str, list[Text]], folds: int = 5) -> Iterator[tuple[list[Text], list[Text]]]:
    """Yield (training, test) for each fold; runs of neighbouring sentences stay on one side."""
    runs = [many[i : i + BLOCK] for many in texts.values() for i in range(0, len(many), BLOCK)]
    for fold_number in range(folds):
        test = [t for i, run in enumerate(runs) if i % folds == fold_number for t in run]
        rest = [t for i, run in enumerate(runs) if i % folds != fold_number for t in run]
        yield rest, test


Tagger = Callable[[tuple[Token, ...]], tuple[Form, ...]]


def measure(texts: Iterable[Text], *, errors: Path | None = None, tagger: Tagger = tag_tokens) -> Counter[str]:
    """Count words, right lemmas, right parts of speech and right, given and expected cases."""
    counts: Counter[str] = Counter()
    lines = []
    for text in texts:
        for word, form in zip(text, tagger(tokens_of(text)), strict=True):
            if not word.pos:
                continue
            counts["words"] += 1
            lemma, pos = form.lemma == fold(word.lemma), form.pos == word.pos or word.pos == "SYM"
            counts["lemma"] += lemma
            counts["pos"] += pos
            counts["case given"] += bool(form.case)
            counts["case expected"] += bool(word.case)
            counts["case"] += bool(word.case) and form.case == word.case
            if not (lemma and pos and form.case == word.case):
                wanted, got = (f"{x.lemma} {x.pos} {x.case} {x.verb}" for x in (word, form))
                lines.append(f"{word.text}\t{wanted}\t{got}")
    if errors is not None:
        errors.write_text("\n".join(lines), encoding="utf-8")
    return counts


def figures(counts: Counter[str]) -> dict[str, float]:
    """Lemma and part-of-speech accuracy and case F1, in per cent."""
    precision, recall = counts["case"] / max(counts["case given"], 1), counts["case"] / max(counts["case expected"], 1)
    return {
        "words": counts["words"],
        "lemma": 100 * counts["lemma"] / counts["words"],
        "upos": 100 * counts["pos"] / counts["words"],
        "case F1": 200 * precision * recall / max(precision + recall, 1e-9),
    }
