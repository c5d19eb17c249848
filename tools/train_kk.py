"""Makes the Kazakh model: stems, endings, listed forms and the tagger's weights.

    python tools/train_kk.py ../shared            # writes actlint/language/kk/model/
    python tools/train_kk.py ../shared --out DIR  # somewhere else

Reads ../shared/train (UD Kazakh-KTB and Apertium texts, CC BY-SA 4.0), the words of the acts in ../shared/real/kk (frequencies
only) and corpora/legal-sentences/kk.conllu (written and annotated for this project).
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import kk_corpus
import kk_lexicon
import kk_tagger

from actlint.language.fold import fold
from actlint.language.kk import lexicon, tagging
from actlint.language.kk.endings import COMMAND, Features
from actlint.language.kk.morphology import readings, splits

INFLECTED = ("NOUN", "PROPN", "ADJ", "VERB", "AUX", "NUM", "PRON")
PARTS = 4
TERMS = Path(__file__).parent / "kk_terms.txt"
NAMES = {pos: code for code, pos in lexicon.CODES.items()}


@cache
def names(folder: Path) -> set[str]:
    """Names of the acts."""
    return kk_lexicon.names(folder, types(folder))


@cache
def types(folder: Path) -> dict[str, int]:
    """Word types of the acts."""
    return kk_lexicon.word_types(folder, least=2)


def build(texts: Iterable[kk_corpus.Text], acts: Path, out: Path) -> None:
    """Write stems, endings and listed forms learned from annotated texts and from the words of acts.

    Args:
        texts: annotated sentences.
        acts: folder of acts.
        out: folder to write to.
    """
    out.mkdir(parents=True, exist_ok=True)
    use(out)
    stems: defaultdict[kk_lexicon.Stem, float] = defaultdict(float)
    tails: defaultdict[Features, float] = defaultdict(float)
    listed: Counter[tuple[str, str, Features]] = Counter()
    for text in texts:
        for word in text:
            form, lemma = fold(word.text), fold(word.lemma)
            if not word.pos or word.pos in ("PUNCT", "SYM") or not form[0].isalpha():
                continue
            features = _explained(form, lemma, word)
            if features is not None and word.pos in INFLECTED:
                stems[(lemma, word.pos)] += 1
                tails[features] += 1
            elif form == lemma and word.pos in ("ADJ", "NUM"):
                stems[(lemma, word.pos)] += 1
            else:
                number = "" if not word.case else "sing"
                listed[
                    (
                        form,
                        lemma,
                        Features(word.pos, word.case, number, word.owner, bool(word.owner), word.verb, word.voice, word.negative),
                    )
                ] += 1
    # the letters of Kazakh stems come from short texts: their counts weigh as types do
    known = {key: 1 + 2 * math.log(n) if n > 1 else 1.0 for key, n in stems.items()}
    for line in TERMS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            lemma, *codes = line.split()
            for code in codes:
                known[(lemma, lexicon.CODES[code])] = max(known.get((lemma, lexicon.CODES[code]), 0.0), 8.0)
    found, endings = kk_lexicon.induce(types(acts), known, dict(tails))
    _write_stems(out / "stems.txt", _spread(found, known, names(acts)))
    _write_endings(out / "endings.txt", endings)
    _write_forms(out / "forms.txt", listed, sum(stems.values()))


def _explained(form: str, lemma: str, word: kk_corpus.Word) -> Features | None:
    """The features of the split that agrees with the annotation, if there is one."""
    kind = "VERB" if word.pos in ("VERB", "AUX") else "NOUN"
    for stem, features, _ in splits(form) if len(form) > 1 else ():
        if stem != lemma or features.pos != kind:
            continue
        if word.pos in ("ADJ", "NUM") and not word.case and form == lemma and features.case == "nom":
            return features
        if features.case != word.case or (features.person if features.possessive else "") != word.owner:
            continue
        if kind == "VERB" and (features.verb, features.voice, features.negative) != (word.verb, word.voice, word.negative):
            continue
        return features
    return None


Stems = dict[kk_lexicon.Stem, float]


def _spread(found: Stems, known: Stems, names: set[str]) -> Stems:
    """Add what was induced for nominal stems to the part of speech the annotated texts know, if they know one."""
    out = dict(known)
    for (lemma, pos), n in found.items():
        if (lemma, pos) not in known and _derived(lemma, pos, found):
            continue
        gain = n - known.get((lemma, pos), 0.0)
        if gain <= 0:
            continue
        rivals = (
            [p for p in ("NOUN", "ADJ", "PROPN", "NUM", "PRON") if (lemma, p) in known]
            if pos == "NOUN"
            else [p for p in ("VERB", "AUX") if (lemma, p) in known]
        )
        if not rivals:
            out[(lemma, "PROPN" if pos == "NOUN" and lemma in names else pos)] = n
            continue
        total = sum(known[(lemma, p)] for p in rivals)
        for p in rivals:
            out[(lemma, p)] += gain * known[(lemma, p)] / total
    return out


def _derived(lemma: str, pos: str, stems: dict[kk_lexicon.Stem, float]) -> bool:
    """Whether an induced stem is a form of another verb: passive, negated or a verbal noun."""
    if pos == "NOUN":
        return lemma.endswith("у") and (lemma[:-1], "VERB") in stems
    if lemma.endswith(("ма", "ме", "ба", "бе", "па", "пе")) and (lemma[:-2], "VERB") in stems:
        return True
    ends = ("ы", "і", "ыл", "іл", "ын", "ін", "л", "н")
    return any(lemma.endswith(x) and stems.get((lemma[: -len(x)], "VERB"), 0.0) > stems[(lemma, pos)] for x in ends)


def _write_stems(path: Path, stems: dict[kk_lexicon.Stem, float]) -> None:
    total = sum(stems.values()) + kk_lexicon.ALPHA
    by_lemma: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for (lemma, pos), n in stems.items():
        by_lemma[lemma].append((round(-10 * math.log(n / total)), NAMES[pos]))
    lines = [f"{lemma}\t{' '.join(f'{code}{cost}' for cost, code in sorted(many))}" for lemma, many in sorted(by_lemma.items())]
    path.write_text("# stem\tparts of speech with their costs\n" + "\n".join(lines) + "\n", encoding="utf-8")


def _write_endings(path: Path, endings: dict[Features, float]) -> None:
    totals: Counter[str] = Counter()
    for features, n in endings.items():
        totals[features.pos] += n  # type: ignore[assignment]
    rows = []
    for features, n in sorted(endings.items(), key=lambda x: -x[1]):
        cost = round(-10 * math.log((n + 0.02) / (totals[features.pos] + 10)))
        if cost < 110 or features == COMMAND:
            rows.append("\t".join([*("01"[x] if isinstance(x, bool) else x for x in features), str(cost)]))
    path.write_text("# what an ending says, and its cost\n" + "\n".join(rows) + "\n", encoding="utf-8")


def _write_forms(path: Path, listed: Counter[tuple[str, str, Features]], total: float) -> None:
    rows = []
    for (form, lemma, features), n in sorted(listed.items()):
        cost = round(-10 * math.log(n / total))
        pos, *rest = features
        rows.append("\t".join([form, str(cost), lemma, pos, *("01"[x] if isinstance(x, bool) else x for x in rest)]))
    path.write_text(
        "# word form, cost, lemma, part of speech, case, number, person, possessive, verb form, voice, negative\n"
        + "\n".join(rows)
        + "\n",
        encoding="utf-8",
    )


def use(folder: Path) -> None:
    """Look words up in another model."""
    lexicon.MODEL = folder
    caches = (lexicon._stems, lexicon.costs, lexicon.spelled, lexicon._ending_costs, lexicon._rows, readings)
    for cached in (*caches, tagging._of_word, tagging._weights):
        cached.cache_clear()


def train(texts: list[kk_corpus.Text], acts: Path, out: Path) -> None:
    """Make the whole model.

    The readings the tagger learns to choose from come from a lexicon made without the sentences at hand: at work it meets unknown
    words.
    """
    prepared = []
    runs = [texts[i : i + 30] for i in range(0, len(texts), 30)]
    for part in range(PARTS):
        rest = [t for i, run in enumerate(runs) if i % PARTS != part for t in run]
        build(rest, acts, out)
        use(out)
        prepared += kk_tagger.examples(t for i, run in enumerate(runs) if i % PARTS == part for t in run)
    build(texts, acts, out)
    kk_tagger.train(prepared, out / "tagger.bin")
    use(out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--out", type=Path, default=lexicon.MODEL)
    options = parser.parse_args()
    texts = [t for many in kk_corpus.ktb(options.shared / "train/ktb").values() for t in many]
    texts += kk_corpus.apertium(options.shared / "train/apertium-kaz-texts")
    own = Path(__file__).parent.parent / "corpora/legal-sentences/kk.conllu"
    if own.exists():
        texts += kk_corpus.legal(own)
    train(texts, options.shared / "real/kk", options.out)


if __name__ == "__main__":
    main()
