"""Who acts, and who is touched."""

from __future__ import annotations

from typing import cast

from actlint.model.norm import Actor, ActorKind
from actlint.norms.endings import kk_case, ru_case
from actlint.norms.lexicon import Mark, lexicon
from actlint.norms.words import Reading

NOBODY = Actor("unknown", "")
_BODY_LIKE = frozenset({"body", "official", "commission"})
_PREPOSITIONS = frozenset("в во на с со по о об от до для при из за у к ко через между перед под над без согласно".split())  # noqa: SIM905
_AGENT_KK = frozenset({"тарапынан", "арқылы", "жанынан", "күшімен"})
_AGREE = "келіс"  # what is agreed "with" somebody is not done by him
_POSTPOSITIONS = frozenset({"туралы", "үшін", "бойынша", "жанындағы", "ретінде", "атынан", "деп", "болып", "мен"})
_OWNED = ("сы", "сі", "лары", "лері", "ісі", "ысы", "гі", "ғы", "ны", "ні", "мы", "мі", "ры", "рі", "йі")
_POSSESSED = (
    "ын",
    "ін",
    "ының",
    "інің",
    "ына",
    "іне",
    "ында",
    "інде",
    "ынан",
    "інен",
    "ымен",
    "імен",
    "саны",
    "құны",
    "аты",
    "мүлкі",
    "ары",
    "ері",
    "ысы",
    "ісі",
    "сы",
    "сі",
)
_PARTICIPLE = ("ған", "ген", "қан", "кен", "атын", "етін", "йтын", "йтін")
_PASSIVE = ("ылған", "ілген", "алған", "елген", "анған", "енген", "ынған", "інген", "латын", "летін", "натын", "нетін")
_EITHER = ("ии", "ия", "ва", "ца")
_PLURAL = ("ые", "ие")
_PARTICIPLE_RU = (
    "нной",
    "нным",
    "нного",
    "нных",
    "нные",
    "нный",
    "нная",
    "нному",
    "емой",
    "емым",
    "емого",
    "емых",
    "емые",
    "емый",
    "имых",
    "имой",
)
_WHEN = frozenset({"кезде", "жағдайда", "жағдайларда", "болса", "болғанда"})
_MOMENTS = frozenset({"күні", "күннен", "күнінен", "сәттен", "сәтінен", "соң"})
_MOMENT_REACH = 6
_IF = frozenset({"если", "случае", "случаях", "при", "когда"})
_ADJECTIVE = (
    "ого",
    "его",
    "ому",
    "ему",
    "ым",
    "им",
    "ых",
    "их",
    "ой",
    "ей",
    "ую",
    "ые",
    "ие",
    "ий",
    "ый",
    "ая",
    "яя",
    "ое",
    "ыми",
    "ими",
    "ом",
)
_RIGHT_AFTER = 4
_AGENT_REACH = 14
_STEM = 4


def kind_of(mark: Mark) -> ActorKind:
    """The kind of actor a mark names; a court counts as a body."""
    return "body" if mark.value == "court" else cast(ActorKind, mark.value)


def actor(reading: Reading, first: int, predicate: int, last: int, passive: bool) -> Actor | None:
    """Find who does what a predicate says.

    Args:
        reading: the sentence.
        first, last: the clause, in tokens, both included.
        predicate: token of the finite verb or modal word.
        passive: the verb is passive.

    Returns:
        The actor, or None when the clause names none.
    """
    mark = (
        _kazakh(reading, first, predicate, passive)
        if reading.sentence.language == "kk"
        else _russian(reading, first, predicate, last, passive)
    )
    return None if mark is None else as_actor(reading, mark)


def as_actor(reading: Reading, mark: Mark) -> Actor:
    """The actor that a mark names."""
    start, end = reading.span(mark.first, mark.last)
    name = " ".join(t.text for t in reading.tokens[mark.first : mark.last + 1])
    return Actor(kind_of(mark), name, (reading.sentence.paragraph, start, end))


def case_of(reading: Reading, mark: Mark) -> str:
    """The case an actor's name stands in."""
    word = reading.tokens[mark.last].folded
    if reading.sentence.language == "kk":
        rest = lexicon().by_language["kk"].after_stem(word)
        return kk_case(word[_STEM:] if rest == word else rest)
    case = ru_case(word)
    if case == "gen" and word.endswith(_EITHER):
        # the genitive singular looks like the nominative plural, which opens the sentence or follows its adjective
        before = reading.tokens[mark.last - 1].folded if mark.last else ""
        return "nom" if before.endswith(_PLURAL) or not before else case
    return case


def _kazakh(reading: Reading, first: int, predicate: int, passive: bool) -> Mark | None:
    tokens = reading.tokens
    named = [m for m in reading.actors if first <= m.first and m.last < predicate]
    if passive:
        for mark in named:
            after = tokens[mark.last + 1].folded if mark.last + 1 < len(tokens) else ""
            if after.startswith(_AGREE):
                continue
            if after in _AGENT_KK or (mark.value != "person" and case_of(reading, mark) == "ins"):
                return mark
        return None
    subjects = [m for m in named if case_of(reading, m) == "nom" and _free_kk(reading, m)]
    if len(subjects) > 1:
        # a bare name may be the attribute of the next noun, or the subject of a participle, where another name can be the subject
        subjects = [m for m in subjects if not _attributive(reading, m)] or subjects
        cut = -1
        for mark in reading.marks.get("condition", ()):
            if first <= mark.first < predicate and mark.last + 1 < len(tokens):
                if tokens[mark.last + 1].folded == "," or tokens[mark.last].folded in _WHEN:
                    cut = mark.last
        late = [m for m in subjects if m.first > cut]
        return late[0] if late else subjects[0]
    return subjects[0] if subjects and not _of_participle(reading, subjects[0]) else None


def _free_kk(reading: Reading, mark: Mark) -> bool:
    """The name is not the first part of a longer one, nor an attribute before a noun or postposition."""
    at = mark.last + 1
    if at >= len(reading.tokens):
        return True
    after = reading.tokens[at].folded
    if after in _AGENT_KK or after in _POSTPOSITIONS:
        return False
    following = [m for m in reading.actors if m.first == at]
    if not following:
        return True
    if mark.value == "person" and following[0].value == "body":
        return False  # "мердігер ұйымды"
    return not (case_of(reading, following[0]) == "nom" and reading.tokens[following[0].last].folded.endswith(_OWNED))


def _attributive(reading: Reading, mark: Mark) -> bool:
    """The next word is a possessed noun or an active participle."""
    if mark.last + 1 >= len(reading.tokens):
        return False
    after = reading.tokens[mark.last + 1].folded
    if any(a.first == mark.last + 1 and a.verb.form == "noun" for a in reading.actions):
        return True  # "комиссия құруды"
    return after.endswith(_POSSESSED) or _of_participle(reading, mark) or _of_moment(reading, mark)


def _of_moment(reading: Reading, mark: Mark) -> bool:
    """The subject of a participle that names a moment: "орган өтініш берген күні"."""
    tokens = reading.tokens
    for at in range(mark.last + 2, min(mark.last + _MOMENT_REACH, len(tokens) - 1)):
        if tokens[at].folded.endswith(_PARTICIPLE) and tokens[at + 1].folded in _MOMENTS:
            return True
    return False


def _of_participle(reading: Reading, mark: Mark) -> bool:
    if mark.last + 1 >= len(reading.tokens):
        return False
    after = reading.tokens[mark.last + 1].folded
    return after.endswith(_PARTICIPLE) and not after.endswith(_PASSIVE)


def _russian(reading: Reading, first: int, predicate: int, last: int, passive: bool) -> Mark | None:
    named = [m for m in reading.actors if first <= m.first and m.last <= last]
    if passive:
        agents = [m for m in named if _is_agent(reading, m, predicate)]
        return min(agents, key=lambda m: abs(m.first - predicate)) if agents else None
    subjects = [m for m in named if case_of(reading, m) == "nom" and not _governed(reading, m)]
    before = [m for m in subjects if m.last < predicate]
    if len(before) > 1 and any(t.folded in _IF for t in reading.tokens[first : first + 4]):
        # the main clause comes after the condition
        commas = [i for i in range(first, predicate) if reading.tokens[i].folded == ","]
        late = [m for m in before if commas and m.first > commas[-1]]
        return late[0] if late else before[-1]
    if before:
        return before[0]
    return subjects[0] if subjects and subjects[0].first - predicate <= _RIGHT_AFTER else None


def _is_agent(reading: Reading, mark: Mark, predicate: int) -> bool:
    """A name in the instrumental that the predicate takes; in names of persons "-ым, -им" is as often a dative plural."""
    reach = _AGENT_REACH if mark.value != "person" else _RIGHT_AFTER
    if abs(mark.first - predicate) > reach or case_of(reading, mark) != "ins" or _governed(reading, mark):
        return False
    if mark.first and reading.tokens[mark.first - 1].folded.endswith(_PARTICIPLE_RU):
        return False  # "по форме, установленной органом"
    return mark.value != "person" or not reading.tokens[mark.last].folded.endswith(("ым", "им"))


def _governed(reading: Reading, mark: Mark) -> bool:
    """A preposition before the name and its adjectives takes it as a complement."""
    for i in range(mark.first - 1, max(-1, mark.first - 5), -1):
        word = reading.tokens[i].folded
        if word in _PREPOSITIONS:
            return True
        if not word.endswith(_ADJECTIVE):
            return False
    return False


def counterpart(reading: Reading, first: int, last: int, acting: Actor | None) -> Actor | None:
    """Find who is touched: a person in the clause other than the one who acts.

    Args:
        reading: the sentence.
        first, last: the clause, in tokens.
        acting: who acts.
    """
    taken = acting.extent[1] if acting is not None and acting.extent is not None else -1
    for mark in reading.actors:
        if mark.value == "person" and first <= mark.first <= last and reading.tokens[mark.first].start != taken:
            return as_actor(reading, mark)
    return None


def is_official(who: Actor) -> bool:
    """Whether the actor is a body, official or commission."""
    return who.kind in _BODY_LIKE
