"""A sentence read with the word lists: its marks, by kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import msgspec

from actlint.language.modality import Modal, modal
from actlint.model.text import Sentence, Token
from actlint.norms.endings import Verb, verb_form
from actlint.norms.lexicon import Lists, Mark


class Action(msgspec.Struct, frozen=True, gc=False):
    """A verb of the lexicon where it stands.

    Args:
        name: its class.
        verb: its form.
        first, last: its tokens.
        at: the token that carries the form.
    """

    name: str
    verb: Verb
    first: int
    last: int
    at: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence and what the lists say of its words.

    Args:
        sentence: the sentence.
        actors: names of actors, the longest where they overlap.
        actions: verbs, the longest where they overlap.
        modals: modal constructions.
        marks: all other marks, by value.
        evaluative: words of judgement.
    """

    sentence: Sentence
    actors: tuple[Mark, ...]
    actions: tuple[Action, ...]
    modals: tuple[Modal, ...]
    marks: dict[str, list[Mark]] = field(hash=False)
    evaluative: tuple[Mark, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.sentence.tokens

    def has(self, *values: str) -> bool:
        """Whether any of these lists has a word in the sentence."""
        marks = self.marks
        return any(value in marks for value in values)

    def within(self, value: str, first: int, last: int) -> list[Mark]:
        """The marks of a list that begin between two tokens, both included."""
        return [m for m in self.marks.get(value, ()) if first <= m.first <= last]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of a stretch of tokens."""
        return self.tokens[first].start, self.tokens[last].end


def read(sentence: Sentence, lists: Lists) -> Reading:
    """Read a sentence with the lists.

    Args:
        sentence: the sentence.
        lists: the compiled lexicon.
    """
    lang = sentence.language
    actors: list[Mark] = []
    verbs: list[Mark] = []
    evaluative: list[Mark] = []
    marks: dict[str, list[Mark]] = {}
    for mark in lists.by_language[lang].scan(sentence.tokens):
        if mark.kind == "actor":
            actors.append(mark)
        elif mark.kind == "verb":
            verbs.append(mark)
        elif mark.kind == "evaluative":
            evaluative.append(mark)
        else:
            marks.setdefault(mark.value if mark.kind == "mark" else f"{mark.kind}:{mark.value}", []).append(mark)
    return Reading(
        sentence,
        tuple(_longest(actors)),
        tuple(_action(m, sentence.tokens, lang) for m in _longest(verbs)),
        modal(sentence),
        marks,
        tuple(_longest(evaluative)),
    )


def _longest(marks: Iterable[Mark]) -> list[Mark]:
    """Of marks that overlap keep the one that begins first and is longest; of equals the one listed last."""
    kept: list[Mark] = []
    end = -1
    for mark in sorted(marks, key=lambda m: (m.first, -m.last)):
        if mark.first > end:
            kept.append(mark)
            end = mark.last
    return kept


def _action(mark: Mark, tokens: Sequence[Token], lang: str) -> Action:
    if lang == "kk" or mark.first == mark.last:
        return Action(mark.value, verb_form(tokens[mark.last].folded, lang), mark.first, mark.last, mark.last)
    for at in range(mark.first, mark.last + 1):
        verb = verb_form(tokens[at].folded, lang)
        if verb.form in ("fin", "inf", "short"):
            return Action(mark.value, verb, mark.first, mark.last, at)
    return Action(mark.value, verb_form(tokens[mark.first].folded, lang), mark.first, mark.last, mark.first)
