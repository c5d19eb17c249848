"""A sentence read with the word lists: its marks, by kind."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from actlint.language.modality import Modal, modal
from actlint.model.text import Sentence, Token
from actlint.norms.endings import Verb
from actlint.norms.lexicon import Lists, Mark, Phrases
from actlint.norms.names import Names

_NONE: list[Mark] = []
_TITLE = 5  # tokens from which on a quotation is a title, not a name
_LONG = 400  # tokens
_SAID = (("fin", "inf"), ("short",))  # forms that carry a Russian phrase, the surest first


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


class Reading(msgspec.Struct, frozen=True):
    """A sentence and what the lists say of its words.

    Args:
        sentence: the sentence.
        actors: names of actors, the longest where they overlap.
        actions: verbs, the longest where they overlap.
        modals: modal constructions.
        finite: tokens that can be finite verbs.
        marks: all other marks, by list.
        evaluative: words of judgement.
    """

    sentence: Sentence
    actors: tuple[Mark, ...]
    actions: tuple[Action, ...]
    modals: tuple[Modal, ...]
    finite: tuple[int, ...]
    marks: dict[str, list[Mark]]
    evaluative: tuple[Mark, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.sentence.tokens

    def has(self, *values: str) -> bool:
        """Whether any of these lists has a word in the sentence."""
        return not self.marks.keys().isdisjoint(values)

    def within(self, value: str, first: int, last: int) -> list[Mark]:
        """The marks of a list that begin between two tokens, both included."""
        found = self.marks.get(value)
        return [m for m in found if first <= m.first <= last] if found else []

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of a stretch of tokens."""
        tokens = self.sentence.tokens
        return tokens[first].start, tokens[last].end


def within_reason(sentence: Sentence) -> Sentence:
    """A sentence cut to the length that can still be one clause or list; what follows is a table without marks."""
    if len(sentence.tokens) <= _LONG:
        return sentence
    tokens = sentence.tokens[:_LONG]
    return Sentence(sentence.paragraph, sentence.start, tokens[-1].end, tokens, sentence.language)


def read(sentence: Sentence, lists: Lists, names: Names) -> Reading:
    """Read a sentence with the lists.

    Args:
        sentence: the sentence.
        lists: the compiled lexicon.
        names: short names of the act.
    """
    phrases = lists.by_language[sentence.language]
    tokens = sentence.tokens
    marks = phrases.scan(tokens)
    actors = marks.pop("actor", _NONE)
    if actors and any(t.folded == '"' for t in tokens):
        actors = _unquoted(actors, tokens)
    if names:
        short = [Mark(kind, at, at) for at, t in enumerate(tokens) if t.text[0].isupper() and (kind := names.kind(t.folded))]
        actors = actors + short if short else actors
    verbs = marks.pop("verb", _NONE)
    evaluative = marks.get("evaluative", _NONE)
    if evaluative:
        marks["evaluative"] = evaluative = _longest(evaluative)
    modals = modal(sentence) if "modal:opener" in marks else ()
    return Reading(
        sentence,
        tuple(_people(actors)) if actors else (),
        tuple([_action(m, tokens, phrases) for m in _longest(verbs)]) if verbs else (),
        modals,
        tuple([m.first for m in marks.pop("finite", _NONE)]),
        marks,
        tuple(evaluative),
    )


def _unquoted(actors: list[Mark], tokens: Sequence[Token]) -> list[Mark]:
    """The names outside quotations of more than a few words, which are titles of acts."""
    opened, spans = -1, []
    for at, token in enumerate(tokens):
        if token.folded == '"':
            if opened >= 0 and at - opened > _TITLE:
                spans.append((opened, at))
            opened = at if opened < 0 else -1
    return [m for m in actors if not any(first < m.first < last for first, last in spans)]


def _people(marks: list[Mark]) -> list[Mark]:
    """The names of actors; a word that only ends like the name of a person counts where no list knows it."""
    known = [m for m in marks if m.value != "maybe-person"]
    if len(known) < len(marks):
        taken = {at for m in known for at in range(m.first, m.last + 1)}
        known += [Mark("person", m.first, m.last) for m in marks if m.value == "maybe-person" and m.first not in taken]
    return [m for m in _longest(known) if m.value != "none"]


def _longest(marks: list[Mark]) -> list[Mark]:
    """Of marks that overlap keep the one that begins first and is longest; of equals the one listed last."""
    if len(marks) < 2:
        return marks
    kept: list[Mark] = []
    end = -1
    for mark in sorted(marks, key=_order):
        if mark.first > end:
            kept.append(mark)
            end = mark.last
        elif mark.first == kept[-1].first and mark.last == end:
            kept[-1] = mark
    return kept


def _order(mark: Mark) -> tuple[int, int]:
    return mark.first, -mark.last


def _action(mark: Mark, tokens: Sequence[Token], phrases: Phrases) -> Action:
    verb = phrases.verb
    if phrases.lang == "kk" or mark.first == mark.last:
        return Action(mark.value, verb(tokens[mark.last].folded), mark.first, mark.last, mark.last)
    forms = [verb(token.folded) for token in tokens[mark.first : mark.last + 1]]
    for wanted in _SAID:
        for at, form in enumerate(forms):
            if form.form in wanted:
                return Action(mark.value, form, mark.first, mark.last, mark.first + at)
    return Action(mark.value, forms[0], mark.first, mark.last, mark.first)
