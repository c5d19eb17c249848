"""What an ending tells: the form of a verb, the case of the name of an actor."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

VerbForm = Literal["fin", "past", "inf", "noun", "part", "conv", "cond", "imp", "short", ""]
"""fin қарайды, рассматривает · past қарады · inf рассмотреть · noun қарау, рассмотрение · part қаралған · conv қарап, қарай ·
cond қараса · imp қаралсын · short рассмотрено"""
Case = Literal["nom", "gen", "dat", "acc", "loc", "abl", "ins", ""]


class Verb(NamedTuple):
    """The form of a verb.

    Args:
        form: which form.
        negative: the form itself is negated.
        passive: passive voice (Kazakh -л-, -н-; Russian -ся and short participles).
        case: case of a verbal noun.
    """

    form: VerbForm
    negative: bool
    passive: bool
    case: Case = ""


_CASES = (
    ("gen", re.compile(r"(?:[ндт][ыі]ң)$")),
    ("abl", re.compile(r"(?:[дтн][ае]н)$")),
    ("ins", re.compile(r"(?:[мбп]ен)$")),
    ("loc", re.compile(r"(?:н?[дт][ае])$")),
    ("dat", re.compile(r"(?:[ғгқк][ае]|(?<=[ыі])н[ае])$")),
    ("acc", re.compile(r"(?:[ндт][ыі]|(?<=[ыі])н)$")),
)

_ENDING = re.compile(
    r"""
    (?P<voice>(?:[ыі]?[лн](?=[аеыіуғгқкмбпсді])|[дт][ыі]р|[ғгқк][ыі]з|т(?=[аеуып]|т[ыі]|іл|ыл)|[ыі]с(?=[аеу]))*)
    (?P<negative>[мбп][ае]й?(?=[дтғгқкспу])|)
    (?:(?P<fin>[аейия]?[дт][ыі]|[ао]яд[ыі]|яды)
      |(?P<noun>[уюү](?:[ыі]н?)?(?:[а-яәғқңөұүһі]{0,9}))
      |(?P<part>[ғгқк][ае]н[а-яәғқңөұүһі]{0,9}|[аейия]?т[ыі]н[а-яәғқңөұүһі]{0,9}|[аейия]?т[ыі]ны[а-яәғқңөұүһі]{0,9})
      |(?P<cond>с[ае])
      |(?P<imp>с[ыі]н)
      |(?P<conv>[ыі]?п|[аейия])
    )$
    """,
    re.VERBOSE,
)


@lru_cache(maxsize=20000)
def verb_ending(rest: str) -> Verb | None:
    """Read the ending of a Kazakh verb, what follows its stem.

    Args:
        rest: the letters after the stem.

    Returns:
        The form, or None when no verb ends so.
    """
    found = _ENDING.match(rest)
    if found is None:
        return None
    negative = bool(found["negative"])
    passive = any(c in found["voice"] for c in "лн")
    if found["fin"] is not None:
        return Verb("fin" if found["fin"][0] in "аейияо" or negative else "past", negative, passive)
    if found["noun"] is not None:
        return Verb("noun", negative, passive, kk_case(found["noun"][1:]))
    for form in ("part", "cond", "imp", "conv"):
        if found[form] is not None:
            return Verb(form, negative, passive)
    return None


@lru_cache(maxsize=20000)
def kk_case(rest: str) -> Case:
    """The case that the ending of a Kazakh noun shows; what is left over counts as nominative.

    Args:
        rest: the letters after the stem.
    """
    for case, ending in _CASES:
        if ending.search(rest):
            return case  # type: ignore[return-value]
    return "nom"


_KK_FORMS = (
    (re.compile(r"(?:[аейия])(?:м[ае]й)?[дт][ыі]$|м[ае]йд[ыі]$|[бп][ае]йд[ыі]$"), "fin"),
    (re.compile(r"с[ыі]н$"), "imp"),
    (re.compile(r"с[ае]$"), "cond"),
    (re.compile(r"(?:[ғгқк][ае]н|т[ыі]н)[а-яәғқңөұүһі]{0,9}$"), "part"),
    (re.compile(r"[уюү](?:[ыі]н?[а-яәғқңөұүһі]{0,7}|ғ[ае]|г[ае]|д[ыі]|д[ае]|д[ае]н|д[ыі]ң|м[ае]н|мен|)$"), "noun"),
    (re.compile(r"[ыіауеөйр]п$"), "conv"),
    (re.compile(r"[аей]$"), "conv"),
)
_KK_NEGATIVE = re.compile(
    r"[мбп][ае](?:йд[ыі]|ғ[ае]н[а-яәғқңөұүһі]{0,9}|г[ае]н[а-яәғқңөұүһі]{0,9}|у[а-яәғқңөұүһі]{0,6}|с[ае]|с[ыі]н|й)$"
)
_KK_PASSIVE = re.compile(r"(?:[ыі]?л|[ыі]?н)(?:[мбп][ае]|)(?:[ае]й?д[ыі]|ад[ыі]|[уғг]|с[ыі]н)")

_RU_FORMS = (
    (re.compile(r"(?:[еиую]т|ат|ят)(?:ся)?$"), "fin"),
    (re.compile(r"(?:ть|ти|чь)(?:ся)?$"), "inf"),
    (
        re.compile(r"(?:[нщмш]|вш)(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ыми|ую|ом|ий|ие|их|им|ими|его|ему|ем|ую|ей|яя|юю)(?:ся)?$"),
        "part",
    ),
    (re.compile(r"(?:[аеяо]н|[еи]т|т)(?:а|о|ы)?$"), "short"),
)
_RU_PASSIVE = re.compile(r"(?:ся|[аеяо]н[аоы]?)$")
_RU_REFLEXIVE = re.compile(
    r"(?:явля|относ|обра[щт]|наход|польз|руководств|занима|стара|оста[еюв]|отказыва|соглаша|нужда|яв[иля]тся|стреми|распространя)"
)
"""Beginnings of verbs whose -ся is no passive."""


@lru_cache(maxsize=50000)
def verb_form(word: str, lang: str) -> Verb:
    """The form of a verb or verbal noun, judged from its ending alone.

    Args:
        word: the folded word.
        lang: ``kk`` or ``ru``.
    """
    if lang == "kk":
        for pattern, form in _KK_FORMS:
            if pattern.search(word):
                case = kk_case(word) if form == "noun" else ""
                return Verb(form, bool(_KK_NEGATIVE.search(word)), bool(_KK_PASSIVE.search(word)), case)  # type: ignore[arg-type]
        return Verb("", False, False)
    for pattern, form in _RU_FORMS:
        if pattern.search(word):
            return Verb(form, False, bool(_RU_PASSIVE.search(word)) and not _RU_REFLEXIVE.match(word))  # type: ignore[arg-type]
    return Verb("noun", False, False, ru_case(word))


_RU_CASES = (
    ("ins", re.compile(r"(?:ами|ями|ом|ем|ею|ым|им|ыми|ими)$")),
    ("dat", re.compile(r"(?:ам|ям|ому|ему|у|ю)$")),
    ("loc", re.compile(r"(?:ах|ях)$")),
    ("gen", re.compile(r"(?:ов|ев|ого|его|ых|их)$")),
)
_FEMININE = re.compile(
    r"(?:комисси|коллеги|инспекци|администраци|корпораци|полици|прокуратур|организаци|бирж|служб|палат|групп|лаборатори|сторон)"
)
_NEUTER = re.compile(
    r"(?:управлени|министерств|агентств|учреждени|подразделени|правительств|ведомств|предприяти|лиц|бюро|государств)"
)
_IRREGULAR: dict[str, Case] = {"аким": "nom", "граждан": "gen"}


@lru_cache(maxsize=20000)
def ru_case(word: str) -> Case:
    """The case of a Russian noun that names an actor, the nominative when the form fits it too.

    Args:
        word: the folded word, the head of the name.
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    last = word[-1]
    if _FEMININE.match(word):
        if word.endswith(("ами", "ями", "ей", "ой")):
            return "ins"
        if word.endswith(("ам", "ям")):
            return "dat"
        if last in "иы" or word.endswith("ий"):
            return "gen"
        if last in "ую":
            return "acc"
        return "nom" if last in "ая" else "loc"
    if _NEUTER.match(word):
        if word.endswith(("ия", "ва", "ца", "ий", "лиц")):
            return "gen"
        if word.endswith(("ие", "во", "цо", "ро", "бюро")):
            return "nom"
    elif (last in "ая" and len(word) > 3) or word.endswith(("лей", "арей")):
        return "gen"
    for case, ending in _RU_CASES:
        if ending.search(word):
            return case  # type: ignore[return-value]
    return "nom"
