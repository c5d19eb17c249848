"""The clauses of a sentence, each round one predicate."""

from __future__ import annotations

import msgspec

from actlint.language.modality import Modal
from actlint.norms.endings import Verb, verb_form
from actlint.norms.lexicon import Lists, Phrases
from actlint.norms.words import Action, Reading

_SUBORDINATE = ("котор", "если", "когда", "чтобы", "которы", "что", "поскольку", "если")
_LEANS_KK = 3  # tokens between a light verb and its noun
_LEANS_RU = 5
_ENDS = frozenset({",", ";", ".", ":", "және", "немесе", "не", "әрі", "да", "де", "-", "("})
_JOINTS = frozenset({",", "и", "либо", "или", "а", "но", ";"})
STATES = frozenset(
    """
    болып табылады табылмайды саналады жатады жатпайды құрайды тұрады тұрмайды кіреді кірмейді енеді болады болмайды аталады
    түсініледі негізделеді танылады
    является являются относится относятся составляет составляют считается признается понимается состоит состоят включает
    включают содержит содержат входит входят имеет имеют находится находятся становится
    """.split()  # noqa: SIM905
)
"""Verbs that say what something is or holds, not what anybody does."""


class Clause(msgspec.Struct, frozen=True, gc=False):
    """A clause.

    Args:
        first, last: its tokens, both included.
        predicate: the token of the finite verb or modal word, -1 in a fragment without one.
        verb: form of the finite verb.
        modal: the modal construction it stands in.
        action: the verb of the lexicon that says what is done.
    """

    first: int
    last: int
    predicate: int
    verb: Verb
    modal: Modal | None
    action: Action | None


_NO_VERB = Verb("", False, False)


def clauses(reading: Reading, lists: Lists) -> list[Clause]:
    """Split a sentence into clauses.

    Args:
        reading: the sentence.
        lists: the compiled lexicon.

    Returns:
        At least one clause.
    """
    kk = reading.sentence.language == "kk"
    phrases = lists.by_language[reading.sentence.language]
    predicates = _predicates_kk(reading, phrases) if kk else _predicates_ru(reading, phrases)
    end = len(reading.sentence.tokens) - 1
    if not predicates:
        return [Clause(0, end, -1, _NO_VERB, None, _of_fragment(reading, kk))]
    found = []
    start = 0
    for i, (at, verb, modal, action) in enumerate(predicates):
        if kk:
            stop = at if i < len(predicates) - 1 else end
        else:
            stop = _joint(reading, at, predicates[i + 1][0]) if i < len(predicates) - 1 else end
        meant = _meaning(reading, action, lists, start, stop) if action is not None else _loose(reading, start, stop, at, kk)
        found.append(Clause(start, stop, at, verb, modal, meant))
        start = stop + 1
    return found


Predicate = tuple[int, Verb, Modal | None, Action | None]


def _predicates_kk(reading: Reading, phrases: Phrases) -> list[Predicate]:
    tokens = reading.sentence.tokens
    by_token = {a.at: a for a in reading.actions}
    found: list[Predicate] = []
    taken: set[int] = set()
    for m in reading.modals:
        if m.words == "" or any(a.first < m.first <= a.last for a in reading.actions):
            continue  # -сын is a form like others; in "қайтарып алады" the word is part of the verb
        after = m.last
        if after < len(tokens) and tokens[after].folded not in _ENDS and tokens[after].kind == "word":
            continue
        action = _governed(reading, m.verb) if m.verb >= 0 else None
        found.append((m.last - 1, phrases.verb(tokens[m.verb].folded) if m.verb >= 0 else _NO_VERB, m, action))
        taken.update(range(m.first, m.last))
        if m.verb >= 0:
            taken.add(m.verb)
    for at in reading.finite:
        if at in taken:
            continue
        if at + 1 < len(tokens) and tokens[at + 1].kind == "word" and tokens[at + 1].folded not in _ENDS:
            continue
        found.append((at, phrases.verb(tokens[at].folded), None, by_token.get(at)))
    found.sort(key=lambda p: p[0])
    return found


def _predicates_ru(reading: Reading, phrases: Phrases) -> list[Predicate]:
    tokens = reading.sentence.tokens
    by_token = {a.at: a for a in reading.actions}
    found: list[Predicate] = []
    spare: list[Predicate] = []
    taken: set[int] = set()
    for m in reading.modals:
        action = _governed(reading, m.verb) if m.verb >= 0 else None
        one: Predicate = (m.first, verb_form(tokens[m.verb].folded, "ru") if m.verb >= 0 else _NO_VERB, m, action)
        (spare if _subordinate(reading, m.first) else found).append(one)
        taken.update(range(m.first, m.last))
    for at in reading.finite:
        if at in taken:
            continue
        action = by_token.get(at)
        if action is not None and action.verb.form != "fin":
            continue
        negative = at > 0 and tokens[at - 1].folded == "не"
        verb = verb_form(tokens[at].folded, "ru")
        one = (at, Verb("fin", negative, verb.passive), None, action)
        (spare if _subordinate(reading, at) else found).append(one)
    chosen = found or spare
    chosen.sort(key=lambda p: p[0])
    return chosen


def _subordinate(reading: Reading, at: int) -> bool:
    """Whether a subordinator opens the stretch after the last comma before a token."""
    for i in range(at - 1, max(-1, at - 25), -1):
        word = reading.sentence.tokens[i].folded
        if word.startswith(_SUBORDINATE):
            return True
        if word in (",", ";", ":"):
            return i + 1 < at and any(t.folded.startswith(_SUBORDINATE) for t in reading.sentence.tokens[i + 1 : i + 4])
    return False


def _joint(reading: Reading, at: int, following: int) -> int:
    """The last comma or conjunction between two predicates, where the second clause begins."""
    for i in range(following - 1, at, -1):
        if reading.sentence.tokens[i].folded in _JOINTS and not reading.sentence.tokens[i + 1].text[0].isupper():
            return i
    return max(at, following - 1)


def _governed(reading: Reading, at: int) -> Action | None:
    """The verb of the lexicon that holds a token, or the nearest one before it."""
    best = None
    for action in reading.actions:
        if action.first <= at <= action.last:
            return action
        if action.last < at and at - action.last <= 2:
            best = action
    return best


def _meaning(reading: Reading, action: Action, lists: Lists, first: int, last: int) -> Action:
    """Give a light verb the class of the noun that it leans on (тіркеуді жүргізеді, осуществляется выдача)."""
    if action.name not in lists.light:
        return action
    nouns = [
        a
        for a in reading.actions
        if first <= a.first <= last and a.verb.form in ("noun", "") and a.name in lists.waits and a.name not in lists.light
    ]
    if reading.sentence.language == "kk":
        nouns = [a for a in nouns if 0 < action.first - a.last <= _LEANS_KK]
        noun = nouns[-1] if nouns else None
    else:
        before = [a for a in nouns if a.last < action.first]
        after = [a for a in nouns if 0 < a.first - action.last <= _LEANS_RU]
        noun = (
            before[0]
            if before and (action.verb.passive or not after) and before[0].first - first <= _LEANS_RU
            else after[0]
            if after
            else None
        )
    if noun is None:
        return action
    near = abs(noun.first - action.first) <= _LEANS_RU
    return Action(
        noun.name, action.verb, min(noun.first, action.first) if near else action.first, max(noun.last, action.last), action.at
    )


def _loose(reading: Reading, first: int, last: int, at: int, kk: bool) -> Action | None:
    """The verb nearest to a predicate that the lexicon does not know."""
    inside = [a for a in reading.actions if first <= a.first <= last]
    if not inside:
        return None
    if kk:
        return None  # the noun before an unknown verb is its object
    after = [a for a in inside if a.first > at and a.first - at <= 4]
    return after[0] if after else None


def _of_fragment(reading: Reading, kk: bool) -> Action | None:
    """What a fragment of a list is about: its last verbal noun in Kazakh, its first infinitive or noun in Russian."""
    if not reading.actions:
        return None
    if kk:
        nouns = [a for a in reading.actions if a.verb.form == "noun"]
        return nouns[-1] if nouns else reading.actions[-1]
    infinitives = [a for a in reading.actions if a.verb.form == "inf"]
    return (infinitives or list(reading.actions))[0]
