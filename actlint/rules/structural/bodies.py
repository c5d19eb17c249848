"""One body with two short names: "(далее – Комиссия)" here, "(далее – Конкурсная комиссия)" there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actlint.model.act import Act
from actlint.model.norm import ActNorms
from actlint.rules.found import Found
from actlint.rules.structural.text import content
from actlint.structure import unit_address
from actlint.structure.scopes import scope_of
from actlint.structure.shortnames import Given, given

_STEM = 5
_FEWEST = 3
_MANY = 5
"""Words of a Kazakh name that must agree where the words before them do not: shorter endings are shared by different bodies."""
_LONGEST = 24
_HEADS = {
    "kk": (
        "комиссия", "кеңес", "комитет", "орган", "басқарма", "бөлім", "министрлі", "әкімді", "департамент", "агентті",
        "инспекция", "орталы", "мекеме", "аппарат", "палата", "корпорация", "алқа", "штаб", "тоб",
    ),
    "ru": (
        "комисси", "совет", "комитет", "орган", "управлени", "отдел", "министерств", "акимат", "департамент", "агентств",
        "инспекци", "центр", "учреждени", "аппарат", "палат", "корпораци", "коллеги", "штаб", "групп",
    ),
}  # fmt: skip
_DOCUMENTS = (
    "қағида", "тәртіп", "тәртіб", "нұсқаулық", "ереже", "регламент", "әдістеме", "стандарт", "заң", "кодекс", "шарт", "келісім",
    "тізбе", "тізілім", "бағдарлама", "жоспар", "конкурс", "правил", "поряд", "инструкц", "положени", "методик", "закон",
    "договор", "соглашени", "услуга", "услуги", "переч", "реестр", "програм", "план",
)  # fmt: skip
_MODIFIER = re.compile(r"(?:[лдт][ыі][қк]|[ғқгк][ыі]|[нтд][ыі]ң)$")
_BORDER = re.compile(r"(?:[дтн][ыі]|[ғқ]а|[гк]е|н[ае]|[дтн][ае]н|[ыі]?п|[мбп]е?н)$")
"""Endings of a word that cannot belong to the name after it: an object, a place, a converb."""
_ADJECTIVE = re.compile(r"(?:[ыи]й|[оа]я|[ое]е|[ыи]х|[ое]го|[ое]му|[ыи]м|[ое]м|[ое]й|ую|[ыи]е|[ыи]ми)$")
Words = tuple[str, ...]


def check(act: Act, norms: ActNorms) -> Iterator[Found]:
    """Places that give a body of the act, or of one annex, another short name than an earlier place did."""
    known: dict[tuple[int, str, Words], list[tuple[Given, Words]]] = {}
    for one in given(act):
        place = act.places[one.paragraph]
        lang = place.language if place.language in _HEADS else "ru"
        name = _name_ru(one) if lang == "ru" else _name_kk(one)
        if not name or _names_a_document(one.name, lang):
            continue
        # bodies are compared only with those whose names end in the same words
        alike = known.setdefault((scope_of(act, place.unit), lang, name[-_FEWEST:]), [])
        earlier = next((x for x, full in alike[-_LONGEST:] if _differ(x.name, one.name) and _same(full, name, lang)), None)
        if earlier is None:
            alike.append((one, name))
            continue
        where = unit_address(act, act.places[earlier.paragraph].unit, place.language or "kk")
        text = act.document.paragraphs[earlier.paragraph].text
        data = (("other", text[earlier.start : earlier.end]), ("first", where))
        yield Found(one.paragraph, one.start, one.end, data)


def _names_a_document(name: str, lang: str) -> bool:
    words = content(name)
    return any(word.startswith(_DOCUMENTS) for word in words) and not any(_head(word, lang) for word in words)


def _stems(text: str) -> list[str]:
    return [word[:_STEM] for word in content(text)]


def _head(word: str, lang: str) -> str:
    return next((head for head in _HEADS[lang] if word.startswith(head)), "")


def _name_kk(one: Given) -> Words:
    """The words before the bracket when the last of them is a body; only its beginning counts, whatever its case."""
    words = content(one.full)
    head = _head(words[-1], "kk") if words else ""
    # the word before the common ending decides whether that is a modifier, so words stay whole here
    return (*words[:-1], head) if head and len(words) >= _FEWEST else ()


def _name_ru(one: Given) -> Words:
    """From the body's word, with the adjectives before it, to the bracket.

    Which body of a chain is meant ("комитет … министерства …") the short name says; where it does not, the first one is.
    """
    words = content(one.full)
    own = {_head(word, "ru") for word in content(one.name)} - {""}
    heads = [(i, h) for i, h in enumerate(_head(word, "ru") for word in words) if h]
    at = [i for i, h in heads if h in own][-1:] or [i for i, _ in heads][:1]
    if not at or len(words) - at[0] < _FEWEST:
        return ()
    first = at[0]
    while first and _ADJECTIVE.search(words[first - 1]) and len(words[first - 1]) > 4:
        first -= 1
    return tuple(word[:_STEM] for word in words[first:])


def _same(one: Words, other: Words, lang: str) -> bool:
    """Both are the name of one body."""
    if lang == "ru":
        return one == other
    common = 0
    while common < min(len(one), len(other)) and one[-1 - common][:_STEM] == other[-1 - common][:_STEM]:
        common += 1
    before = [words[-1 - common] for words in (one, other) if len(words) > common]
    before = [word for word in before if not (_head(word, lang) or _BORDER.search(word))]
    if any(_MODIFIER.search(word) for word in before):
        return False
    return common >= (_MANY if before else _FEWEST)


def _differ(one: str, other: str) -> bool:
    """The short names are different words, not forms of one, and do not tell two bodies apart by words of their own."""
    a, b = _stems(one), _stems(other)
    if a == b:
        return False
    return min(len(a), len(b)) == 1 or set(a) < set(b) or set(b) < set(a)
