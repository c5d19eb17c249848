"""Figures for docs/language.md: accuracy, speed, sizes and load times of the language modules.

python bench/language.py ../shared speed    # tokens per second, sizes, load times
python bench/language.py ../shared kk       # Kazakh accuracy: trains eleven models, some minutes
python bench/language.py ../shared ru       # Russian accuracy
"""

# ruff: noqa: E402  (the training tools are no package)
from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

import kk_corpus
import kk_evaluate
import train_kk

from actlint.language import tag, tokenize
from actlint.language.kk import lexicon
from actlint.language.modality import modal
from actlint.language.ru.tagging import tag_tokens as tag_ru
from actlint.language.sentences import split
from actlint.model.text import Sentence

LEGAL = ROOT / "corpora/legal-sentences"
LOADING = {
    "pymorphy3": "from actlint.language import forms; forms('орган', 'ru')",
    "Kazakh word forms": "from actlint.language import forms; forms('орган', 'kk')",
    "Kazakh tagger": "from actlint.language import tag, tokenize; from actlint.model.text import Sentence;"
    "tag(Sentence(0, 0, 9, tokenize('Орган шешеді.'), 'kk'))",
}


def show(name: str, counts: Counter[str]) -> None:
    figures = kk_evaluate.figures(counts)
    print(f"{name:<44}" + "  ".join(f"{k} {v:.1f}" if k != "words" else f"{v:>6} words" for k, v in figures.items()))


def kazakh(shared: Path) -> None:
    """KTB in five block splits; the legal sentences with none of them in training, and in five block splits."""
    trees, acts = kk_corpus.ktb(shared / "train/ktb"), shared / "real/kk"
    texts = kk_corpus.apertium(shared / "train/apertium-kaz-texts")
    whole = [t for many in trees.values() for t in many]
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch)
        total: Counter[str] = Counter()
        for number, (rest, test) in enumerate(kk_evaluate.blocks(trees)):
            train_kk.train(rest + texts, acts, out)
            counts = kk_evaluate.measure(test)
            show(f"KTB, block split {number + 1} of 5", counts)
            total += counts
        show("KTB, five block splits together", total)
        train_kk.train(whole + texts, acts, out)
        legal = kk_corpus.legal(LEGAL / "kk.conllu")
        show("legal, no legal sentence in training", kk_evaluate.measure(legal))
        total = Counter()
        for rest, test in kk_evaluate.blocks({"legal": legal}):
            train_kk.train(whole + texts + rest, acts, out)
            total += kk_evaluate.measure(test)
        show("legal, five block splits together", total)


def russian(_: Path) -> None:
    """The Russian legal sentences; the first reading of pymorphy3 alone for comparison."""
    from actlint.language.ru.morphology import readings
    from actlint.model.text import Form, Token

    def first(tokens: tuple[Token, ...]) -> tuple[Form, ...]:
        pos = {"number": "NUM", "mark": "PUNCT"}
        return tuple(readings(t.folded)[0].form if t.kind == "word" else Form(t.folded, pos[t.kind]) for t in tokens)

    legal = kk_corpus.legal(LEGAL / "ru.conllu")
    show("legal, first reading", kk_evaluate.measure(legal, tagger=first))
    show("legal, in context", kk_evaluate.measure(legal, tagger=tag_ru))


def speed(shared: Path) -> None:
    """Throughput on acts, sizes and load times in a fresh process."""
    for lang, folder in (("kk", "kk"), ("ru", "ru_kz")):
        texts = [
            p for f in sorted((shared / "real" / folder).glob("*.txt"))[:60] for p in f.read_text(encoding="utf-8").splitlines()
        ]
        size = sum(len(p.encode()) for p in texts) / 1e6
        started = time.process_time()
        tokens = [tokenize(p) for p in texts]
        spent = time.process_time() - started
        count = sum(map(len, tokens))
        print(f"{lang} tokenize: {count / spent:,.0f} tokens/s, {size / spent:.1f} MB/s")
        sentences = [Sentence(0, x[0].start, x[-1].end, x, lang) for t in tokens for x in split(t)]
        steps: tuple[tuple[str, Callable[[Sentence], object]], ...] = (
            ("tag, first time", tag),
            ("tag, words known", tag),
            ("modal", modal),
        )
        for name, step in steps:
            started = time.process_time()
            for sentence in sentences:
                step(sentence)
            print(f"{lang} {name}: {count / (time.process_time() - started):,.0f} tokens/s")
    for path in sorted(lexicon.MODEL.iterdir()):
        print(f"{path.name}: {path.stat().st_size / 1024:.0f} KB")
    for name, code in LOADING.items():
        timed = f"import actlint.language, msgspec, time; t = time.process_time(); {code}; print(time.process_time() - t)"
        runs = [
            float(subprocess.run([sys.executable, "-c", timed], cwd=ROOT, capture_output=True, text=True).stdout)
            for _ in range(7)
        ]
        print(f"{name}: {1000 * min(runs):.0f} ms of processor time to load and first use (best of 7)")


if __name__ == "__main__":
    {"speed": speed, "kk": kazakh, "ru": russian}[sys.argv[2]](Path(sys.argv[1]))
