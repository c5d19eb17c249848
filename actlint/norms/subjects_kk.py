"""The actor in a Kazakh clause: the nominative that is neither an attribute nor the subject of a participle."""

from __future__ import annotations

from actlint.norms.endings import kk_case
from actlint.norms.lexicon import Mark, lexicon
from actlint.norms.words import Reading

_AGENT = frozenset({"тарапынан", "арқылы", "жанынан", "күшімен"})
_POINTING = frozenset({"осы", "бұл", "сол", "өз"})
_AGREE = "келіс"  # what is agreed "with" somebody is not done by him
_POSTPOSITIONS = frozenset({"туралы", "үшін", "бойынша", "жанындағы", "ретінде", "атынан", "деп", "болып", "мен"})
_OWNED = tuple("сы сі лары лері ісі ысы гі ғы ны ні мы мі ры рі йі".split())  # noqa: SIM905
_POSSESSED = tuple("ын ін ының інің ына іне ында інде ынан інен ымен імен саны құны аты мүлкі ары ері ысы ісі сы сі".split())  # noqa: SIM905
_PARTICIPLE = tuple("ған ген қан кен атын етін йтын йтін".split())  # noqa: SIM905
_PASSIVE = tuple("ылған ілген алған елген анған енген ынған інген латын летін натын нетін".split())  # noqa: SIM905
_WHEN = frozenset({"кезде", "жағдайда", "жағдайларда", "болса", "болғанда"})
_MOMENTS = frozenset({"күні", "күннен", "күнінен", "сәттен", "сәтінен", "соң"})
_MOMENT_REACH = 6
_ATTRIBUTES = {
    "тұрғын": ("үй", "жай", "кешен", "аудан"),
    "әкімшілік": (
        *("ғимарат", "құқық", "іс", "жаза", "рәсім", "айыппұл", "жауап", "аумақ", "бірлік", "тәртіп", "өндіріс", "ықпал"),
        *("шара", "сот", "кодекс", "шығын", "талап"),
    ),
    "шетелдік": ("",),
    "ведомстволық": ("",),
    "мердігер": ("ұйым",),
}
"""Names that are adjectives too, and the beginnings of nouns before which they are: any noun where it is the empty one."""
_STEM = 4  # letters left alone where no list knows the stem


def case_of(reading: Reading, mark: Mark) -> str:
    """The case an actor's name stands in."""
    word = reading.sentence.tokens[mark.last].folded
    rest = lexicon().by_language["kk"].after_stem(word)
    return kk_case(word[_STEM:] if rest == word else rest)


def subject(reading: Reading, first: int, predicate: int, passive: bool) -> Mark | None:
    """Find the name of who acts.

    Args:
        reading: the sentence.
        first: the first token of the clause.
        predicate: token of the finite verb or modal word.
        passive: the verb is passive.
    """
    tokens = reading.sentence.tokens
    named = [m for m in reading.actors if first <= m.first and m.last < predicate]
    if passive:
        for mark in named:
            after = tokens[mark.last + 1].folded if mark.last + 1 < len(tokens) else ""
            if after.startswith(_AGREE):
                continue
            if after in _AGENT or (mark.value != "person" and case_of(reading, mark) == "ins"):
                return mark
        return None
    subjects = [m for m in named if case_of(reading, m) == "nom" and free(reading, m)]
    if len(subjects) > 1:
        # a bare name may be the attribute of the next noun, or the subject of a participle, where another name can be the subject
        subjects = [m for m in subjects if not _attributive(reading, m)] or subjects
        cut = -1
        for mark in reading.marks.get("condition", ()):
            if not first <= mark.first < predicate or mark.last + 1 >= len(tokens):
                continue
            if tokens[mark.last + 1].folded == "," or tokens[mark.last].folded in _WHEN:
                cut = mark.last
        late = [m for m in subjects if m.first > cut]
        return late[0] if late else subjects[0]
    return subjects[0] if subjects and not _of_participle(reading, subjects[0]) else None


def free(reading: Reading, mark: Mark) -> bool:
    """Whether a name is not the first part of a longer one, nor an attribute before a noun or postposition."""
    at = mark.last + 1
    if at >= len(reading.sentence.tokens):
        return True
    after = reading.sentence.tokens[at].folded
    if after in _AGENT or after in _POSTPOSITIONS:
        return False
    if after.startswith(_ATTRIBUTES.get(reading.sentence.tokens[mark.last].folded, "\0")):
        return False
    following = [m for m in reading.actors if m.first == at]
    if not following:
        return True
    if mark.value == "person" and following[0].value == "body":
        return False  # "мердігер ұйымды"
    return not (case_of(reading, following[0]) == "nom" and reading.sentence.tokens[following[0].last].folded.endswith(_OWNED))


def _attributive(reading: Reading, mark: Mark) -> bool:
    """The next word is a possessed noun or an active participle."""
    if mark.last + 1 >= len(reading.sentence.tokens):
        return False
    after = reading.sentence.tokens[mark.last + 1].folded
    if any(a.first == mark.last + 1 and a.verb.form == "noun" for a in reading.actions):
        return True  # "комиссия құруды"
    if after in _POINTING:
        return False
    return after.endswith(_POSSESSED) or _of_participle(reading, mark) or _of_moment(reading, mark)


def _of_moment(reading: Reading, mark: Mark) -> bool:
    """The subject of a participle that names a moment: "орган өтініш берген күні"."""
    tokens = reading.sentence.tokens
    for at in range(mark.last + 2, min(mark.last + _MOMENT_REACH, len(tokens) - 1)):
        if tokens[at].folded.endswith(_PARTICIPLE) and tokens[at + 1].folded in _MOMENTS:
            return True
    return False


def _of_participle(reading: Reading, mark: Mark) -> bool:
    if mark.last + 1 >= len(reading.sentence.tokens):
        return False
    after = reading.sentence.tokens[mark.last + 1].folded
    return after.endswith(_PARTICIPLE) and not after.endswith(_PASSIVE)
