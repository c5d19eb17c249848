"""What a Russian word form may be, out of context."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

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
_DETERMINERS = {"этот", "тот", "такой", "какой", "весь", "каждый", "иной", "любой", "мой", "наш", "ваш", "свой", "самый"}
_SUBORDINATE = {"что", "чтобы", "если", "когда", "пока", "хотя", "как", "поскольку"}


@cache
def _analyzer() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=200_000)
def forms(word: str) -> tuple[Form, ...]:
    """All readings of a word form, the likeliest first.

    Args:
        word: a folded word.
    """
    word = word.replace(IGNORED, "")
    seen: dict[Form, None] = {}
    for parse in _analyzer().parse(word):
        seen.setdefault(_form(parse))
    return tuple(seen) or (Form(word, "X"),)


def _form(parse: Any) -> Form:
    tag = parse.tag
    lemma = parse.normal_form.replace("ё", "е")
    pos = _POS.get(str(tag.POS or str(tag).split(",")[0].split(" ")[0]), "X")
    if pos == "NOUN" and any(x in tag for x in ("Name", "Surn", "Patr", "Geox", "Orgn")):
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
