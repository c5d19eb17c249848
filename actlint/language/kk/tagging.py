"""The reading of each word of a Kazakh sentence, in context.

The suffix analyser proposes readings with their costs; an averaged perceptron (Collins 2002) chooses among them from left to
right. A word with one reading costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from actlint.language.kk import lexicon
from actlint.language.kk.morphology import readings
from actlint.model.text import Form, Sentence, Token

_NAMES = ("NOUN", "ADJ", "VERB", "X")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading with what the weights need of it.

    Args:
        form: the reading.
        cost: its cost out of context.
        labels: its full label and its part of speech.
        own: features that do not depend on the context.
    """

    form: Form
    cost: float
    labels: tuple[str, str]
    own: tuple[str, ...]


def tag(sentence: Sentence) -> tuple[Form, ...]:
    """Choose a reading for each token.

    Args:
        sentence: a Kazakh sentence.
    """
    return tag_tokens(sentence.tokens)


def tag_tokens(tokens: Sequence[Token]) -> tuple[Form, ...]:
    """Choose a reading for each of the tokens of a sentence."""
    options = candidates(tokens)
    weights = _weights()
    chosen: list[Form] = []
    previous, before = "-", "-"
    for at, many in enumerate(options):
        best = many[choose(many, features(tokens, options, at, previous, before), weights)] if len(many) > 1 else many[0]
        chosen.append(best.form)
        before, previous = previous, best.labels[0]
    return tuple(chosen)


def candidates(tokens: Sequence[Token]) -> list[tuple[Candidate, ...]]:
    """The readings of each token."""
    return [
        _of_word(t.folded, ("C" if at else "F") if t.text[0].isupper() else "c")
        if t.kind == "word"
        else _of_other(t.folded, t.kind)
        for at, t in enumerate(tokens)
    ]


@lru_cache(maxsize=50_000)
def _of_word(word: str, shape: str) -> tuple[Candidate, ...]:
    found = readings(word)
    if shape != "c":
        known = {x for _, x in found}
        names = [(c + 2.0, _as_name(x)) for c, x in found if x.pos == "NOUN"]
        found += tuple([x for x in names if x[1] not in known])
    least = min(c for c, _ in found)
    return tuple(
        [
            Candidate(
                x,
                c,
                _labels(x),
                (f"c{min(int(c - least), 9)}", f"l{x.lemma} {x.pos}", f"o{shape}{lexicon.known(x.lemma, x.pos):d} {x.pos}"),
            )
            for c, x in found
        ]
    )


def _as_name(form: Form) -> Form:
    return Form(form.lemma, "PROPN", form.case, form.number, form.person, form.possessive)


@lru_cache(maxsize=4096)
def _of_other(text: str, kind: str) -> tuple[Candidate, ...]:
    form = Form(
        text.split("-")[0] if kind == "number" and not text[-1].isdigit() else text, "NUM" if kind == "number" else "PUNCT"
    )
    return (Candidate(form, 0.0, (form.pos if kind == "number" else text, form.pos), ()),)


@lru_cache(maxsize=2048)
def _label(pos: str, case: str, owner: str, verb: str, negative: bool) -> tuple[str, str]:
    return " ".join(x for x in (pos, case, owner, verb, "neg" if negative else "") if x), pos


def _labels(form: Form) -> tuple[str, str]:
    return _label(form.pos, form.case, form.person if form.possessive else "", form.verb, form.negative)


def features(
    tokens: Sequence[Token], options: Sequence[tuple[Candidate, ...]], at: int, previous: str, before: str
) -> tuple[str, ...]:
    """What the context says of the token at `at`.

    Args:
        tokens: of the sentence.
        options: their readings.
        at: index of the token.
        previous, before: labels chosen for the last token and the one before it.
    """
    word = tokens[at].folded
    last = tokens[at - 1].folded if at else "<"
    after, following = (tokens[at + 1].folded, options[at + 1][0].labels) if at + 1 < len(tokens) else (">", (">", ">"))
    second = options[at + 2][0].labels[1] if at + 2 < len(tokens) else ">"
    shape = ("C" if tokens[at].text[0].isupper() else "c") + ("" if at else "<")
    return (
        "b",
        "w" + word,
        "s" + word[-3:],
        "t" + word[-2:],
        "p" + previous,
        "q" + previous + " " + before,
        "u" + last,
        "n" + after,
        "m" + after[-3:],
        "f" + following[0],
        "g" + following[1] + " " + second,
        "h" + previous + " " + following[0],
        "k" + shape,
        "v" + shape + word[-2:],
    )


def choose(options: Sequence[Candidate], found: Sequence[str], weights: dict[str, dict[str, float]]) -> int:
    """The index of the best reading."""
    rows = [row for x in found if (row := weights[x])]
    best, best_score = 0, -1e9
    for i, option in enumerate(options):
        score = 0.0
        full, pos = option.labels
        for row in rows:
            score += row.get(full, 0.0)
            score += row.get(pos, 0.0)
        for x in option.own:
            score += weights[x].get("", 0.0)
        if score > best_score:
            best, best_score = i, score
    return best


class Weights(dict[str, dict[str, float]]):
    """The weights of each feature by label, unpacked when first asked for: a short act needs few of them."""

    def __init__(self, labels: Sequence[str], rows: Mapping[str, Sequence[int]]) -> None:
        super().__init__()
        self.labels, self.rows = labels, rows

    def __missing__(self, feature: str) -> dict[str, float]:
        row = self.rows.get(feature, ())
        unpacked = self[feature] = {self.labels[row[i]]: row[i + 1] for i in range(0, len(row), 2)}
        return unpacked


@cache
def _weights() -> Weights:
    """The trained weights; empty when there is no model, and then the cheapest reading is chosen."""
    path = lexicon.MODEL / "tagger.bin"
    if not path.exists():
        return Weights((), {})
    import zlib

    import msgspec

    return Weights(*msgspec.msgpack.decode(zlib.decompress(path.read_bytes()), type=tuple[list[str], dict[str, list[int]]]))
