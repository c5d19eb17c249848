"""The endings of Kazakh: every chain of inflectional suffixes with what it says, for each kind of stem end.

Suffixes are written with letters that stand for their variants (after *Қазақ грамматикасы*, Astana 2002): ``A`` а/е, ``I`` ы/і,
``G`` ғ/г/қ/к, ``D`` д/т, ``L`` л/д/т, ``N`` н/д/т, ``M`` м/б/п, ``B`` the same in the instrumental, ``Q`` қ/к. The tables are
made once, in a few milliseconds, and looked up by the ending as printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

VOWELS = "аәоөұүыіеэиуюяё"
FRONT, BACK = "әөүіеэи", "аоұыюяё"
VOICELESS = "пфкқтсшщцчхһбвгд"
# stem ends that call for the same variants, by a letter that stands for the group
GROUPS = {"а": "аәоөұүыіеэияё", "у": "ую", "р": "рйь", "л": "л", "з": "зж", "н": "мнң", "т": VOICELESS + "ғъ"}
_VOWELS = frozenset(FRONT + BACK)
GROUP_OF = {letter: group for group, letters in GROUPS.items() for letter in letters}


class Features(NamedTuple):
    """What an ending says; the fields of `Form` without the lemma."""

    pos: str
    case: str = ""
    number: str = ""
    person: str = ""
    possessive: bool = False
    verb: str = ""
    voice: str = ""
    negative: bool = False


COMMAND = Features("VERB", person="2", verb="imp", voice="act")
"""The bare stem of a verb."""


class Ending(NamedTuple):
    """One reading of an ending.

    Args:
        groups: the stem ends it may follow.
        front: it has front vowels; None when it has no vowel that tells.
        features: what it says.
    """

    groups: frozenset[str]
    front: bool | None
    features: Features


@cache
def spell(suffix: str, group: str, front: bool) -> str:
    """Spell a suffix after a stem end of `group`, in front or back harmony."""
    voiceless, vowel = group == "т", group == "а"
    first = {
        "G": ("қ" if voiceless else "ғ") if not front else ("к" if voiceless else "г"),
        "D": "т" if voiceless else "д",
        "L": "т" if voiceless else "д" if group in "знл" else "л",
        "N": "т" if voiceless else "н" if vowel else "д",
        "M": "п" if voiceless else "б" if group in "зн" else "м",
        "B": "п" if voiceless else "б" if group == "з" else "м",
    }
    out = "".join(first.get(c, c) for c in suffix[:1]) + suffix[1:]
    return out.replace("A", "е" if front else "а").replace("I", "і" if front else "ы").replace("Q", "к" if front else "қ")


def group_of(text: str, default: str) -> str:
    """The group of the last letter of `text`, `default` for an empty text."""
    return GROUP_OF.get(text[-1], "т") if text else default


_AFTER_THIRD = (
    ("нIң", "gen"),
    ("нA", "dat"),
    ("н", "acc"),
    ("ндA", "loc"),
    ("ндAғI", "loc"),
    ("нAн", "abl"),
    ("мен", "ins"),
    ("ндAй", ""),
)
_PERSONS = (("м", "1"), ("ң", "2"), ("ңIз", "2"), ("мIз", "1"), ("", "3"))


def _possessives(base: str, group: str, front: bool) -> Iterator[tuple[str, str]]:
    yield base, ""
    now = group_of(base, group)
    for suffix, person in _PERSONS:
        if person == "3":
            link = "с" if now == "а" else ""
            yield base + link + spell("I", now, front), person
        else:
            yield base + spell(("" if now == "а" else "I") + suffix, now, front), person


def _cases(base: str, person: str, group: str, front: bool) -> Iterator[tuple[str, str]]:
    now = group_of(base, group)
    yield base, "nom"
    if person == "3":
        for suffix, case in _AFTER_THIRD:
            yield base + spell(suffix.replace("ғ", "г") if front else suffix, now, front), case
        return
    genitive = "нIң" if now in "ан" else "NIң"
    dative = "A" if person in ("1", "2") and base[-1] in "мң" else "GA"
    ablative = "нAн" if now == "н" else "DAн"
    attribute = "DAгI" if front else "DAғI"
    yield base + spell(genitive, now, front), "gen"
    yield base + spell(dative, now, front), "dat"
    yield base + spell("NI", now, front), "acc"
    yield base + spell("DA", now, front), "loc"
    yield base + spell(attribute, now, front), "loc"
    yield base + spell(ablative, now, front), "abl"
    yield base + spell("Bен", now, front), "ins"
    yield base + spell("DAй", now, front), ""


def _nominal(base: str, group: str, front: bool, features: Features) -> Iterator[tuple[str, Features]]:
    """All forms of a noun whose stem, or its last suffixes, are `base`."""
    for plural in (False, True):
        stem = base + spell("LAр", group_of(base, group), front) if plural else base
        for owned, person in _possessives(stem, group, front):
            for ended, case in _cases(owned, person, group, front):
                yield ended, _named(features, case, "plur" if plural else "sing", person)


@cache
def _named(features: Features, case: str, number: str, person: str) -> Features:
    return features._replace(case=case, number=number, person=person, possessive=bool(person))


@cache
def _said(features: Features, verb: str, person: str = "", number: str = "") -> Features:
    return features._replace(verb=verb, person=person, number=number)


def _stems(group: str, front: bool) -> Iterator[tuple[str, Features]]:
    """Voice and negation."""
    voices = [("", "act")]
    if group == "а":
        voices += [("л", "pass"), ("н", "pass")]
    else:
        voices += [(spell("Iн", group, front), "pass")] + ([(spell("Iл", group, front), "pass")] if group != "л" else [])
    for voiced, voice in voices:
        yield voiced, Features("VERB", voice=voice)
        yield voiced + spell("MA", group_of(voiced, group), front), Features("VERB", voice=voice, negative=True)


_PRESENT = (("дI", "3", ""), ("мIн", "1", "sing"), ("мIз", "1", "plur"), ("сIз", "2", ""), ("сIң", "2", "sing"))
_PAST = (("", "3", ""), ("м", "1", "sing"), ("Q", "1", "plur"), ("ңIз", "2", ""), ("ң", "2", "sing"))


def _present(stem: str, group: str, front: bool) -> str:
    now = group_of(stem, group)
    return stem + ("й" if now == "а" else spell("A", now, front))


def _names(group: str, front: bool) -> Iterator[tuple[str, Features]]:
    """Verbal nouns and participles, which noun endings may follow."""
    for stem, verb in _stems(group, front):
        now = group_of(stem, group)
        yield stem + "у", _said(verb, "noun")
        yield stem + spell("ушI", now, front), _said(verb, "part")
        for participle in (stem + spell("GAн", now, front), _present(stem, group, front) + spell("тIн", now, front)):
            yield participle, _said(verb, "part")
            yield participle + spell("DIQ", "н", front), _said(verb, "part")
            yield participle + spell("DI", "н", front) + ("г" if front else "ғ"), _said(verb, "part")
        yield stem + ("с" if verb.negative else "р" if now == "а" else spell("Aр", now, front)), _said(verb, "part")


def _closed(group: str, front: bool) -> Iterator[tuple[str, Features]]:
    """Converbs and finite forms, which nothing follows."""
    for stem, verb in _stems(group, front):
        now = group_of(stem, group)
        present = _present(stem, group, front)
        converb = _said(verb, "conv")
        for suffix in ("п" if now == "а" else "Iп", "GAлI", "GAншA"):
            yield stem + spell(suffix, now, front), converb
        yield present, converb
        if verb.negative:
            yield present + spell("IншA", now, front), converb
        for suffix, person, number in _PRESENT:
            yield present + spell(suffix, "а", front), _said(verb, "fin", person, number)
        for suffix, person, number in _PAST:
            yield stem + spell("DI" + suffix, now, front), _said(verb, "fin", person, number)
            yield stem + spell("сA" + suffix, now, front), _said(verb, "fin", person, number)
        yield stem + spell("сIн", now, front), _said(verb, "imp", "3")
        yield stem + spell("ңIз" if now == "а" else "IңIз", now, front), _said(verb, "imp", "2")
        for suffix, number in (("IQ", "plur"), ("Iн", "sing")):
            link = "" if present[-1] == "й" else "й"
            yield present + link + spell(suffix, "а", front), _said(verb, "imp", "1", number)
        yield stem + spell("GAн", now, front), _said(verb, "fin", "3")


def _table(make: Iterable[tuple[str, bool, str, Features]]) -> dict[str, tuple[Ending, ...]]:
    found: dict[str, dict[tuple[bool | None, Features], str]] = {}
    for group, front, text, features in make:
        # the instrumental has one form, which tells nothing of the stem
        tells = not _VOWELS.isdisjoint(text[:-3] if text.endswith(("мен", "бен", "пен")) else text)
        readings = found.setdefault(text, {})
        key = front if tells else None, features
        groups = readings.get(key, "")
        if group not in groups:
            readings[key] = groups + group
    return {
        text: tuple([Ending(_letters(groups), front, x) for (front, x), groups in readings.items()])
        for text, readings in found.items()
    }


@cache
def _letters(groups: str) -> frozenset[str]:
    return frozenset("".join([GROUPS[g] for g in groups]))


_WAYS = [(group, front) for group in GROUPS for front in (False, True)]


@cache
def nominal() -> dict[str, tuple[Ending, ...]]:
    """Endings of nouns, by their spelling; the empty one is the nominative."""
    return _table((g, h, t, x) for g, h in _WAYS for t, x in _nominal("", g, h, Features("NOUN")))


@cache
def deverbal() -> dict[str, tuple[Ending, ...]]:
    """Endings of verbal nouns and participles, before noun endings."""
    return _table((g, h, t, x) for g, h in _WAYS for t, x in _names(g, h))


@cache
def closed() -> dict[str, tuple[Ending, ...]]:
    """Endings of converbs and finite forms."""
    return _table((g, h, t, x) for g, h in _WAYS for t, x in _closed(g, h))
