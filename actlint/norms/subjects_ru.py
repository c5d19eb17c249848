"""The actor in a Russian clause: the nominative subject, with a passive the agent in the instrumental."""

from __future__ import annotations

from actlint.norms.endings import ru_case
from actlint.norms.lexicon import Mark
from actlint.norms.words import Reading

_PREPOSITIONS = frozenset("в во на с со по о об от до для при из за у к ко через между перед под над без согласно".split())  # noqa: SIM905
_EITHER = ("и", "ы", "ия", "ва", "ца")
_PLURAL = ("ые", "ие")
_DONE = tuple(
    """
    установленн утвержденн определенн определяем утверждаем устанавливаем выданн созданн принят назначенн
    предусмотренн направленн предоставленн представленн проводим выдаваем составленн избранн подписанн согласованн
    разработанн
    """.split()  # noqa: SIM905
)
"""Beginnings of participles that take an agent of their own: "по форме, установленной органом"."""
_IF = frozenset({"если", "случае", "случаях", "при", "когда"})
_ADJECTIVE = tuple("ого его ому ему ым им ых их ой ей ую ые ие ий ый ая яя ое ыми ими ом".split())  # noqa: SIM905
_RIGHT_AFTER = 4
_AGENT_REACH = 14


def case_of(reading: Reading, mark: Mark) -> str:
    """The case an actor's name stands in."""
    word = reading.sentence.tokens[mark.last].folded
    case = ru_case(word)
    if case == "gen" and word.endswith(_EITHER):
        # the genitive singular looks like the nominative plural, which opens the sentence or follows its adjective
        before = reading.sentence.tokens[mark.last - 1].folded if mark.last else ""
        return "nom" if before.endswith(_PLURAL) or not before else case
    return case


def subject(reading: Reading, first: int, predicate: int, last: int, passive: bool) -> Mark | None:
    """Find the name of who acts.

    Args:
        reading: the sentence.
        first, last: the clause, in tokens, both included.
        predicate: token of the finite verb or modal word.
        passive: the verb is passive.
    """
    named = [m for m in reading.actors if first <= m.first and m.last <= last]
    if passive:
        agents = [m for m in named if _is_agent(reading, m, predicate)]
        return min(agents, key=lambda m: abs(m.first - predicate)) if agents else None
    subjects = [m for m in named if case_of(reading, m) == "nom" and not governed(reading, m)]
    before = [m for m in subjects if m.last < predicate]
    if len(before) > 1 and any(t.folded in _IF for t in reading.sentence.tokens[first : first + 4]):
        # the main clause comes after the condition
        commas = [i for i in range(first, predicate) if reading.sentence.tokens[i].folded == ","]
        late = [m for m in before if commas and m.first > commas[-1]]
        return late[0] if late else before[-1]
    if before:
        return before[0]
    return subjects[0] if subjects and subjects[0].first - predicate <= _RIGHT_AFTER else None


def _is_agent(reading: Reading, mark: Mark, predicate: int) -> bool:
    """A name in the instrumental that the predicate takes; in names of persons "-ым, -им" is as often a dative plural."""
    reach = _AGENT_REACH if mark.value != "person" else _RIGHT_AFTER
    if abs(mark.first - predicate) > reach or case_of(reading, mark) != "ins" or governed(reading, mark):
        return False
    if mark.first and reading.sentence.tokens[mark.first - 1].folded.startswith(_DONE):
        return False
    return mark.value != "person" or not reading.sentence.tokens[mark.last].folded.endswith(("ым", "им"))


def governed(reading: Reading, mark: Mark) -> bool:
    """Whether a preposition before the name and its adjectives takes it as a complement."""
    for i in range(mark.first - 1, max(-1, mark.first - 5), -1):
        word = reading.sentence.tokens[i].folded
        if word in _PREPOSITIONS:
            return True
        if not word.endswith(_ADJECTIVE):
            return False
    return False
