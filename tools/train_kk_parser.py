"""Trains a small spaCy parser of Kazakh on UD Kazakh-KTB, for `--parser spacy:DIR`.

    pip install spacy
    python tools/train_kk_parser.py ../shared DIR            # on the whole of KTB, less than a minute
    python tools/train_kk_parser.py ../shared DIR --fold 0   # without a fifth of it; measures UAS and LAS on that fifth

The pipeline has our tokens, our tagger (`actlint_kk`) and a parser that sees lemma, letters, part of speech and features. With
--fold the tagger too is trained anew without the sentences held out. What comes out is adapted from KTB (CC BY-SA 4.0) and is
written outside the repository.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import kk_corpus
import kk_evaluate
import spacy.util
import train_kk
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Adam

from actlint.language.providers.kazakh import Kazakh

ROUNDS = 14
DROPOUT = 0.3
SEED = 7
FOLDS = 5
_SEEN = {"LEMMA": 2000, "SUFFIX": 1000, "PREFIX": 500, "SHAPE": 300, "POS": 50, "MORPH": 500}


@dataclass(frozen=True)
class Tree:
    """A sentence of KTB: words, index of each head (a root heads itself), relations."""

    words: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


def trees(folder: Path) -> dict[str, list[Tree]]:
    """KTB by source text, sentences in the order of the source."""
    found: dict[str, list[tuple[int, Tree]]] = {}
    for path in sorted(folder.glob("*.conllu")):
        for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
            name = next(x.partition("=")[2].strip() for x in block.splitlines() if x.startswith("# sent_id"))
            source, *rest = name.split(":")
            number = int(rest[0]) if rest and rest[0].isdigit() else 0
            found.setdefault(source, []).append((number, tree(block)))
    return {source: [t for _, t in sorted(many, key=lambda x: x[0])] for source, many in sorted(found.items())}


def tree(block: str) -> Tree:
    """The tree of a sentence in CoNLL-U; a word of several parts is one word, which hangs where its outermost part hangs."""
    rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
    spans = [tuple(map(int, row[0].split("-"))) for row in rows if "-" in row[0]]
    texts = {int(row[0].split("-")[0]): row[1] for row in rows if "-" in row[0]}
    whole = {at: first for first, last in spans for at in range(first, last + 1)}
    outermost: dict[int, tuple[int, str]] = {}
    for row in rows:
        if not row[0].isdigit():
            continue
        at, head = int(row[0]), int(row[6])
        first = whole.get(at, at)
        texts.setdefault(first, row[1])
        if first not in outermost or whole.get(head, head) != first:
            outermost[first] = (whole.get(head, head), row[7])
    words: list[str] = []
    place: dict[int, int] = {}
    inner: dict[int, int] = {}
    for first in sorted(outermost):
        *before, last = texts[first].split() or [""]
        for word in before:  # a unit written with a blank: its parts hang on the last
            inner[len(words)] = first
            words.append(word)
        place[first] = len(words)
        words.append(last)
    heads, relations = list(range(len(words))), ["compound"] * len(words)
    for at, first in inner.items():
        heads[at] = place[first]
    for first, (head, relation) in outermost.items():
        at = place[first]
        heads[at], relations[at] = (place[head], relation) if head else (at, "root")
    return Tree(tuple(words), tuple(heads), tuple(relations))


def split(texts: dict[str, list[Tree]], fold: int) -> tuple[list[Tree], list[Tree]]:
    """The sentences to train on and those held out, the same as `kk_evaluate.blocks` holds out."""
    runs = [many[i : i + kk_evaluate.BLOCK] for many in texts.values() for i in range(0, len(many), kk_evaluate.BLOCK)]
    test = [t for i, run in enumerate(runs) if i % FOLDS == fold for t in run]
    return [t for i, run in enumerate(runs) if i % FOLDS != fold for t in run], test


def example(pipeline: Any, one: Tree) -> Any:
    """A sentence as the tagger reads it, with the tree it should get."""
    tagged = pipeline.get_pipe("actlint_kk")(Doc(pipeline.vocab, words=list(one.words)))
    right = Doc(pipeline.vocab, words=list(one.words), heads=list(one.heads), deps=list(one.relations))
    return Example(tagged, right)


def train(texts: list[Tree]) -> Any:
    """A pipeline trained on these sentences."""
    spacy.util.fix_random_seed(SEED)
    pipeline = Kazakh()
    pipeline.add_pipe("actlint_kk")
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": 96,
        "attrs": list(_SEEN),
        "rows": list(_SEEN.values()),
        "include_static_vectors": False,
    }
    encode = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 96, "depth": 4, "window_size": 1, "maxout_pieces": 3}
    model = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "parser",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode},
    }
    parser = pipeline.add_pipe("parser", config={"model": model, "min_action_freq": 5})
    examples = [example(pipeline, one) for one in texts]
    pipeline.initialize(lambda: examples)
    optimizer = Adam(0.001, L2=0.01, grad_clip=1.0, L2_is_weight_decay=True, use_averages=True)
    order = random.Random(SEED)
    for number in range(ROUNDS):
        order.shuffle(examples)
        losses: dict[str, float] = {}
        for batch in spacy.util.minibatch(examples, 8 + 2 * number):
            pipeline.update(batch, sgd=optimizer, drop=DROPOUT, losses=losses)
        print(f"round {number + 1}: loss {losses['parser']:.0f}", flush=True)
    with parser.model.use_params(optimizer.averages):
        return pipeline.from_bytes(pipeline.to_bytes())


def measure(pipeline: Any, test: list[Tree]) -> Counter[str]:
    """Words, right heads, right heads with the right relation; marks of punctuation are left out."""
    counts: Counter[str] = Counter()
    for one in test:
        starts = [True] + [False] * (len(one.words) - 1)
        doc = pipeline(Doc(pipeline.vocab, words=list(one.words), sent_starts=starts))
        for word, head, relation in zip(doc, one.heads, one.relations, strict=True):
            if relation == "punct":
                continue
            given = "root" if word.head.i == word.i else word.dep_
            counts["words"] += 1
            counts["heads"] += word.head.i == head
            counts["both"] += word.head.i == head and given == relation
            subject = relation.startswith("nsubj")
            counts["subjects"] += subject
            counts["subjects given"] += given.startswith("nsubj")
            counts["subjects right"] += subject and given.startswith("nsubj") and word.head.i == head
    return counts


def figures(counts: Counter[str]) -> Iterator[str]:
    """UAS, LAS, precision and recall of subjects, in words."""
    yield f"{counts['words']} words"
    yield f"UAS {100 * counts['heads'] / counts['words']:.1f}"
    yield f"LAS {100 * counts['both'] / counts['words']:.1f}"
    yield f"subjects: precision {counts['subjects right'] / max(1, counts['subjects given']):.2f}"
    yield f"recall {counts['subjects right'] / max(1, counts['subjects']):.2f} of {counts['subjects']}"


def main() -> None:
    """Train, measure if asked, and write the pipeline."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("shared", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--fold", type=int, choices=range(FOLDS))
    given = options.parse_args()
    repository = Path(__file__).resolve().parent.parent
    if repository in (given.out.resolve(), *given.out.resolve().parents):
        options.error("the model is not part of the repository: choose a folder outside it")
    texts = trees(given.shared / "train/ktb")
    if given.fold is None:
        train([t for many in texts.values() for t in many]).to_disk(given.out)
        return
    rest, test = split(texts, given.fold)
    with tempfile.TemporaryDirectory() as scratch:
        known, _ = list(kk_evaluate.blocks(kk_corpus.ktb(given.shared / "train/ktb"), FOLDS))[given.fold]
        more = kk_corpus.apertium(given.shared / "train/apertium-kaz-texts")
        train_kk.train(known + more, given.shared / "real/kk", Path(scratch))
        pipeline = train(rest)
        print(f"fold {given.fold}: " + ", ".join(figures(measure(pipeline, test))))
    pipeline.to_disk(given.out)


if __name__ == "__main__":
    main()
