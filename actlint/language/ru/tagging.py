"""The reading of each word of a Russian sentence, in context.

pymorphy3 gives every reading with its frequency; the best chain of readings is chosen by agreement and government between
neighbours (Viterbi 1967): a preposition asks for its cases, an adjective agrees with its noun, a noun after a noun stands in the
genitive, a verb tells subject from object.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from actlint.language.ru.morphology import Reading, readings
from actlint.language.ru.subject import give_subjects
from actlint.model.text import Form, Sentence, Token

_CASES_OF = {
    "в": ("loc", "acc"), "во": ("loc", "acc"), "на": ("loc", "acc"), "о": ("loc", "acc"), "об": ("loc", "acc"), "обо": ("loc",),
    "при": ("loc",), "по": ("dat", "loc"), "к": ("dat",), "ко": ("dat",), "согласно": ("dat",), "вопреки": ("dat",),
    "благодаря": ("dat",), "с": ("ins", "gen"), "со": ("ins", "gen"), "за": ("acc", "ins"), "под": ("ins", "acc"),
    "перед": ("ins",), "над": ("ins",), "между": ("ins",), "через": ("acc",), "про": ("acc",), "сквозь": ("acc",),
    "включая": ("acc",), "исключая": ("acc",), "спустя": ("acc",), "несмотря": ("acc",),
}  # fmt: skip
_MODIFIERS = frozenset({"ADJ", "DET"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_BREAKS = frozenset(',;:.!?()"-')
_START = Reading(Form("", "PUNCT"), 0.0)


def tag(sentence: Sentence) -> tuple[Form, ...]:
    """Choose a reading for each token.

    Args:
        sentence: a Russian sentence.
    """
    return tag_tokens(sentence.tokens)


def tag_tokens(tokens: Sequence[Token]) -> tuple[Form, ...]:
    """Choose a reading for each of the tokens of a sentence."""
    back: list[list[int]] = []
    layers: list[tuple[Reading, ...]] = []
    previous: tuple[Reading, ...] = (_START,)
    scores = [0.0]
    for token in tokens:
        layer = _candidates(token)
        if token.folded == ",":
            layer = tuple([Reading(layer[0].form, 0.0, x.gender, x.form) for x in previous])
        layers.append(layer)
        links, now = [], []
        for one in layer:
            best, best_score = 0, -1e9
            for i, other in enumerate(previous):
                score = scores[i] + (_bond(other, one) if len(layer) > 1 or len(previous) > 1 else 0.0)
                if score > best_score:
                    best, best_score = i, score
            links.append(best)
            now.append(best_score + one.score)
        back.append(links)
        previous, scores = layer, now
    if not layers:
        return ()
    at = max(range(len(scores)), key=scores.__getitem__)
    chosen: list[Form] = []
    for layer, links in zip(reversed(layers), reversed(back), strict=True):
        chosen.append(layer[at].form)
        at = links[at]
    chosen.reverse()
    give_subjects(tokens, chosen, layers)
    return tuple(chosen)


def _candidates(token: Token) -> tuple[Reading, ...]:
    if token.kind == "word":
        return readings(token.folded)
    return _other(token.folded, token.kind)


@lru_cache(maxsize=4096)
def _other(text: str, kind: str) -> tuple[Reading, ...]:
    return (Reading(Form(text, "NUM" if kind == "number" else "PUNCT"), 0.0),)


def _bond(a: Reading, b: Reading) -> float:
    """How well two neighbouring readings go together, in nats."""
    first, second = a.form, b.form
    if b.held is not None:
        return 0.0 if b.held is first else -1e6
    if a.held is not None and a.held.pos in _NOUNS and second.verb == "part" and second.case:
        return _agreement(Reading(a.held, 0.0, a.gender), b)
    if a is _START:
        return 1.5 if second.case == "nom" else 0.0
    if first.pos == "PUNCT":
        # a clause or an item of a list begins with its subject or goes on in the case before; rather not with a genitive
        return 0.3 if second.case == "nom" else 0.0
    modifier = first.pos in _MODIFIERS or (first.verb == "part" and bool(first.case))
    if first.pos == "ADP":
        if not second.case:
            return 0.0 if second.pos in ("NUM", "ADV", "PUNCT", "DET") else -1.5
        return 2.5 if second.case in _CASES_OF.get(first.lemma, ("gen",)) else -4.0
    if modifier and second.case:
        return _agreement(a, b)
    if first.pos in _NOUNS and (second.case or second.pos == "DET"):
        return _after_noun(first, second)
    if first.pos in ("VERB", "AUX") or first.verb:
        return _after_verb(first, second)
    if first.pos in _NOUNS and second.verb == "fin":
        return (1.5 if first.case == "nom" else 0.0) + (
            0.5 if first.number == second.number else -1.0 if first.case == "nom" else 0.0
        )
    if first.pos == "NUM" and second.case:
        return 1.0 if second.case == "gen" else 0.0
    return 0.0


def _agreement(a: Reading, b: Reading) -> float:
    if not a.form.case:
        return 1.4
    if a.form.case != b.form.case:
        return -2.5 if b.form.pos in _NOUNS else -1.0
    if a.form.number and b.form.number and a.form.number != b.form.number:
        return -1.0
    if a.gender and b.gender and a.gender != b.gender:
        return -1.0
    return 2.0


def _after_noun(first: Form, second: Form) -> float:
    if second.pos in _NOUNS or second.pos in _MODIFIERS or second.verb == "part":
        if second.case == "gen" or not second.case:
            return 1.2
        if second.verb == "part" and second.case == first.case:
            return 0.5
        if second.case == "ins":
            return 0.2
        return -0.8
    return 0.0


def _after_verb(first: Form, second: Form) -> float:
    if not second.case:
        return 0.8 if second.pos == "DET" else 0.0
    if first.voice == "pass":
        return {"nom": 1.0, "ins": 1.0, "acc": -1.5}.get(second.case, 0.0)
    return {"acc": 1.0, "nom": -0.8, "gen": 0.0}.get(second.case, 0.0)
