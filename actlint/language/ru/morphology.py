"""What a Russian word form may be, out of context."""

from __future__ import annotations

from functools import cache, lru_cache
from math import log
from pathlib import Path
from typing import Any, NamedTuple

from actlint.language.fold import IGNORED
from actlint.model.text import Form

_POS = {
    "NOUN": "NOUN", "ADJF": "ADJ", "ADJS": "ADJ", "COMP": "ADJ", "VERB": "VERB", "INFN": "VERB", "PRTF": "VERB", "PRTS": "VERB",
    "GRND": "VERB", "NUMR": "NUM", "ADVB": "ADV", "NPRO": "PRON", "PRED": "ADV", "PREP": "ADP", "CONJ": "CCONJ", "PRCL": "PART",
    "INTJ": "INTJ", "LATN": "X", "PNCT": "PUNCT", "NUMB": "NUM", "intg": "NUM", "real": "NUM", "ROMN": "NUM", "UNKN": "X",
}  # fmt: skip
_CASE = {
    "nomn": "nom", "gent": "gen", "datv": "dat", "accs": "acc", "ablt": "ins", "loct": "loc", "voct": "nom",
    "gen1": "gen", "gen2": "gen", "acc2": "acc", "loc1": "loc", "loc2": "loc",
}  # fmt: skip
_VERB = {"VERB": "fin", "INFN": "inf", "PRTF": "part", "PRTS": "part", "GRND": "conv"}
_LONGEST_WORD = 60
_ROMAN = frozenset("ivxlcdm")
_DETERMINERS = {"этот", "тот", "такой", "какой", "весь", "каждый", "иной", "любой", "мой", "наш", "ваш", "свой", "самый"}
_FIXED = {"один": "NUM", "быть": "AUX", "аким": "NOUN", "маслихат": "NOUN", "акимат": "NOUN", "служащий": "NOUN"}
_SUBORDINATE = {"что", "чтобы", "если", "когда", "пока", "хотя", "как", "поскольку"}


@cache
def _analyzer() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


class Reading(NamedTuple):
    """A reading in a chain.

    Args:
        form: the reading.
        score: log probability.
        gender: which agreement needs.
        held: for a comma, the reading before it: a participle after it may agree with that.
    """

    form: Form
    score: float
    gender: str = ""
    held: Form | None = None


def forms(word: str) -> tuple[Form, ...]:
    """All readings of a word form, the likeliest first.

    Args:
        word: a folded word.
    """
    return tuple([x.form for x in readings(word)])


@lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[Reading, ...]:
    """All readings of a word form with their scores, the likeliest first.

    Args:
        word: a folded word.
    """
    word = word.replace(IGNORED, "")
    listed = _overrides().get(word)
    if listed:
        return listed
    if len(word) > _LONGEST_WORD:
        return (Reading(Form(word, "X"), 0.0),)
    if word.isascii() and _ROMAN.issuperset(word):
        return (Reading(Form(word, "NUM"), 0.0),)
    found: dict[Form, Reading] = {}
    for parse in _analyzer().parse(word):
        form = _form(parse)
        known = found.get(form)
        score = log(max(parse.score, 1e-4))
        if known is None:
            found[form] = Reading(form, score, str(parse.tag.gender or ""))
    return tuple(found.values()) or (Reading(Form(word, "X"), 0.0),)


@cache
def _overrides() -> dict[str, tuple[Reading, ...]]:
    """Words of acts that pymorphy3 reads otherwise than acts mean them, from ``overrides.txt``."""
    found: dict[str, list[Reading]] = {}
    for line in (Path(__file__).parent / "overrides.txt").read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            word, lemma, pos, *rest = line.split()
            case, number = [*rest, "", ""][:2]
            found.setdefault(word, []).append(Reading(Form(lemma, pos, case, number), 0.0))
    return {word: tuple(many) for word, many in found.items()}


def _form(parse: Any) -> Form:
    tag = parse.tag
    lemma = parse.normal_form.replace("ё", "е")
    pos = _POS.get(str(tag.POS or str(tag).split(",")[0].split(" ")[0]), "X")
    if lemma in _FIXED:
        pos = _FIXED[lemma]
    elif pos == "NOUN" and any(x in tag for x in ("Name", "Surn", "Patr", "Geox", "Orgn")):
        pos = "PROPN"
    elif pos == "ADJ" and ("Apro" in tag or lemma in _DETERMINERS):
        pos = "DET"
    elif pos == "CCONJ" and lemma in _SUBORDINATE:
        pos = "SCONJ"
    verb = "imp" if tag.mood == "impr" else _VERB.get(str(tag.POS), "")
    voice = ("pass" if tag.voice == "pssv" or lemma.endswith("ся") else "act") if verb else ""
    return Form(
        lemma,
        pos,
        case=_CASE.get(str(tag.case), ""),
        number={"sing": "sing", "plur": "plur"}.get(str(tag.number), ""),
        person={"1per": "1", "2per": "2", "3per": "3"}.get(str(tag.person), ""),
        verb=verb,
        voice=voice,
    )
