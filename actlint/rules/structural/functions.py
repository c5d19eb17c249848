"""One body makes the rules or gives the permits, and also checks or punishes, in one field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from actlint.model.act import Act
from actlint.model.norm import ActNorms, Norm
from actlint.rules.folded import folded
from actlint.rules.found import Found
from actlint.rules.structural.text import content, is_amending
from actlint.structure import unit_address

_BODIES = ("body", "official", "commission")
_STEM = 5
_GIVES = {
    "kk": (
        r"(?:қағида(?:лар)?ын|тәртібін|тәртіптерін|норматив(?!тік)\w*|талаптар\w*)(?:\s\S+){0,2}"
        r"\s(?:әзірлейді|бекітеді|айқындайды|белгілейді|(?:әзірлеу|бекіту|айқындау|белгілеу)(?:ді|ге)?(?!\w))",
        r"(?:лицензия|рұқсат|аккредит|куәлік|квота)\w*(?:\s\S+){0,2}"
        r"\s(?:береді|бөледі|қайта ресімдейді|(?:беру|бөлу)(?:ді|ге)?(?!\w|\sтуралы|\sүшін))",
    ),
    "ru": (
        r"(?:(?:разрабатыва|утвержда|устанавлива)[ею]т|разработка|утверждение|установление)(?:\s\S+){0,2}"
        r"\s(?:правила?|порядка?|норматив(?!н)\w*|требовани\w*)(?!\w)",
        r"(?:выда[её]т|выдача|выделяет|продлевает|переоформляет)(?:\s\S+){0,2}"
        r"\s(?:лиценз|разрешени|аккредит|свидетельств|квот)\w*",
    ),
}
_CHECKS = {
    "kk": (
        r"(?:мемлекеттік|сақта\w+|талаптар\w*)(?:\s\S+){0,4}\s(?:бақылауды|қадағалауды|бақылау|қадағалау|тексерулерді)"
        r"\s(?:жүзеге асыр|жүргіз)\w*",
        r"сақта\w+(?:\s\S+){0,2}\s(?:бақылайды|қадағалайды)",
        r"айыппұл\w*(?:\s\S+){0,2}\s(?:сал|өндір)\w*|жауаптылыққа тарт\w*|құқық бұзушылық\w*(?:\s\S+){0,3}\sхаттама\w*",
    ),
    "ru": (
        r"(?:осуществля|провод|осуществлен|проведен)\w*(?:\s\S+){0,2}\s(?:государственн\w*|за соблюдени\w*)(?:\s\S+){0,2}"
        r"\s(?:контрол|надзор)\w*",
        r"(?:контрол|надзор)\w*(?:\s\S+){0,2}\sза\s(?:\S+\s){0,3}(?:соблюдени|выполнени|исполнени)\w*|контролирует соблюдени\w*",
        r"налага\w*(?:\s\S+){0,2}\sштраф\w*|привлека\w* к (?:административной )?ответственност\w*"
        r"|составля\w* протокол\w* об административн\w*",
    ),
}
_PATTERNS = {
    lang: tuple(re.compile(r"(?<!\w)(?:" + "|".join(kind[lang]) + ")") for kind in (_GIVES, _CHECKS)) for lang in ("kk", "ru")
}
_COMMON = re.compile(
    r"^(?:қазақ|респу|сәйке|заңна|құжат|облыс|аудан|белгі|тәрті|бойын|жүзег|бақыл|қадағ|тексе|қамта|орган|мемле|талап|сақта|қызме"
    r"|казах|законо|соотв|устан|поряд|облас|район|контр|надзо|прове|осуще|обесп|госуд|требо|соблю|деяте|котор|настоя)"
)


@dataclass(frozen=True, slots=True)
class _Did:
    """A function of a body: where it stands and what it is about."""

    paragraph: int
    start: int
    end: int
    about: frozenset[str]


def check(act: Act, norms: ActNorms) -> Iterator[Found]:
    """The first place where a body that gives rules or permits checks or punishes in the same field; one for each body."""
    if is_amending(act):
        return
    gives: dict[str, list[_Did]] = {}
    checks: dict[str, list[_Did]] = {}
    for norm in norms.norms:
        actor = norm.actor
        if actor.kind not in _BODIES or not actor.name or norm.negated or act.places[norm.paragraph].zone != "operative":
            continue
        name = " ".join(word[:_STEM] for word in content(actor.name))
        for pattern, functions in zip(_PATTERNS.get(norm.language, ()), (gives, checks), strict=False):
            did = _did(act, norm, pattern)
            if did is not None:
                functions.setdefault(name, []).append(did)
    for name in gives.keys() & checks.keys():
        pair = _in_one_field(gives[name], checks[name])
        if pair:
            given, checked = pair
            text = act.document.paragraphs[given.paragraph].text
            place = act.places[given.paragraph]
            data = (("other", text[given.start : given.end]), ("first", unit_address(act, place.unit, place.language or "kk")))
            yield Found(checked.paragraph, checked.start, checked.end, data)


def _in_one_field(gives: list[_Did], checks: list[_Did]) -> tuple[_Did, _Did] | None:
    """The first check that shares a word with what is given, and the first giving that has such a word."""
    first: dict[str, int] = {}
    for number, one in enumerate(gives):
        for word in one.about:
            first.setdefault(word, number)
    for check in checks:
        shared = [first[word] for word in check.about if word in first]
        if shared:
            return gives[min(shared)], check
    return None


def _did(act: Act, norm: Norm, pattern: re.Pattern[str]) -> _Did | None:
    line = folded(act)[norm.paragraph]
    found = pattern.search(line, norm.start, norm.end)
    if found is None:
        return None
    # the name of the body is no field: both functions would share it
    own = {word[:_STEM] for word in content(norm.actor.name)}
    about = {word[:_STEM] for word in content(line[norm.start : norm.end]) if len(word) >= _STEM} - own
    return _Did(norm.paragraph, found.start(), found.end(), frozenset(x for x in about if not _COMMON.match(x)))
