"""A clause without a subject gets one, where a noun of the accusative or genitive may as well stand in the nominative."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actlint.language.ru.morphology import Reading
from actlint.model.text import Form, Token

_BREAKS = frozenset(",;:.!?")
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_REACH = 40
"""Words on either side of a verb in which its subject is looked for."""
_OBLIQUE = frozenset({"acc", "gen"})


def give_subjects(tokens: Sequence[Token], chosen: list[Form], layers: Sequence[Sequence[Reading]]) -> None:
    """Change the case of nouns in `chosen` where a finite verb has no subject.

    Args:
        tokens: of the sentence.
        chosen: the reading of each, changed in place.
        layers: all readings of each.
    """
    for verb, low, high in _clauses(tokens, chosen):
        number = chosen[verb].number
        nouns = [i for i in range(low, high + 1) if chosen[i].pos in _NOUNS]
        if any(chosen[i].case == "nom" and number in ("", chosen[i].number) for i in nouns):
            continue
        heads = list(_heads(chosen, low, high))
        if not any(i < verb for i in heads):
            heads = [i for i in nouns if chosen[i].case == "acc" and chosen[i - 1].pos != "ADP"] + heads
        before, after = [i for i in heads if i < verb], [i for i in heads if i > verb]
        ordered = before[:1] + after[:1] if chosen[verb].voice != "act" or not after else after[:1] + before[:1]
        if chosen[verb].voice == "act" and len(before) == 1:
            ordered = before + after[:1]
        for i in ordered:
            if chosen[i].case in _OBLIQUE and _nominative(i, number, chosen, layers):
                break


def _clauses(tokens: Sequence[Token], chosen: Sequence[Form]) -> Iterator[tuple[int, int, int]]:
    """Finite verbs with the first and last place of what surrounds them; participle clauses between commas are passed over."""
    for i, form in enumerate(chosen):
        if form.verb == "fin" and form.person in ("3", "") and form.lemma != "быть":
            low = high = i
            while low > max(0, i - _REACH) and not (tokens[low - 1].folded in _BREAKS and not _aside(chosen, low)):
                low -= 1
            while high + 1 < min(len(tokens), i + _REACH) and tokens[high + 1].folded not in _BREAKS:
                high += 1
            yield i, low, high


def _aside(chosen: Sequence[Form], at: int) -> bool:
    """Whether the comma before `at` opens or closes a participle clause."""
    return chosen[at].verb == "part" or any(
        chosen[k].verb == "part" and chosen[k - 1].pos == "PUNCT" for k in range(max(1, at - 12), at)
    )


def _heads(chosen: Sequence[Form], low: int, high: int) -> Iterator[int]:
    """Nouns that no preposition governs and that do not hang on a noun before them."""
    free = True
    for i in range(low, high + 1):
        form = chosen[i]
        if form.pos in _NOUNS:
            if free:
                yield i
            free = False
        elif form.pos in ("ADP", "NUM"):
            free = False
        elif form.pos in ("VERB", "AUX", "ADV", "PART") and not form.case:
            free = True
        elif form.pos == "CCONJ":
            free = low < i and chosen[i - 1].case == "nom"


def _nominative(at: int, number: str, chosen: list[Form], layers: Sequence[Sequence[Reading]]) -> bool:
    for reading in layers[at]:
        if reading.form.case == "nom" and number in ("", reading.form.number):
            chosen[at] = reading.form
            k = at - 1
            while k >= 0 and (chosen[k].pos in ("ADJ", "DET") or (chosen[k].verb == "part" and chosen[k].case)):
                same = [x.form for x in layers[k] if x.form.case == "nom" and x.form.number == reading.form.number]
                if not same:
                    break
                chosen[k] = same[0]
                k -= 1
            return True
    return False
