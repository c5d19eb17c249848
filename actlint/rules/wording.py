"""A finding in words: which signs are named, what is said of them, why it matters and how to redraft."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from actlint.model.act import Act
from actlint.model.finding import Finding, Hit, Level
from actlint.rules.fingerprint import fingerprint
from actlint.rules.pack import Pack
from actlint.structure import address, unit_address

MOST_FACTORS = 3
MOST_SIGNS = 4
UNNAMED = "judge.unnamed"
"""Rule id of a hint for which no sign can be named."""


def _named(pack: Pack, hits: Sequence[Hit], factors: tuple[str, ...]) -> list[Hit]:
    """The hits worth naming: the first, and others of the likely factors that say something new.

    A rule is named once, words that stand in words named for the same factor are not named again, nor are words of judgement
    inside any others, and a rule of level hint says nothing beside one that is surer.
    """
    named = [hits[0]]
    weak = pack.rules[hits[0].rule].level == "hint"
    for hit in hits[1:]:
        if hit.factor not in factors or (pack.rules[hit.rule].level == "hint" and not weak):
            continue
        if not any(h.rule == hit.rule or (hit.factor in (h.factor, "vague-term") and _overlap(h, hit)) for h in named):
            named.append(hit)
    return named[:MOST_SIGNS]


def _overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


class _Values(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


@lru_cache(maxsize=4096)  # many places of an act are alike; one text for all of them saves memory
def _message(pack: Pack, rule: str, sign: str, data: tuple[tuple[str, str], ...], quote: str, lang: str) -> str:
    return pack.message(rule, sign, lang).format_map(_Values(data, quote=quote))


@lru_cache(maxsize=1024)
def _texts(pack: Pack, rule: str, lang: str) -> tuple[str, str, tuple[str, ...]]:
    """Why a rule warns, what it advises, and what it rests on."""
    advice, redraft = pack.text(rule, "advice", lang), pack.text(rule, "redraft", lang)
    return pack.text(rule, "why", lang), f"{advice} {redraft}".strip(), pack.cite(rule, lang)


def finding(
    act: Act,
    pack: Pack,
    lang: str,
    hits: Sequence[Hit],
    level: Level,
    confidence: float | None,
    factors: tuple[str, ...],
) -> Finding:
    """A finding that rests on its first hit and names the other signs of the likely factors.

    Args:
        act, pack: where the hits come from.
        lang: the language of its texts.
        hits: of one paragraph, the best explanation first.
        level, confidence: what was decided.
        factors: the likely factors, likeliest first.
    """
    main = hits[0]
    text = act.document.paragraphs[main.paragraph].text
    quote = text[main.start : main.end]
    factor = main.factor
    named = _named(pack, hits, factors)
    signs = dict.fromkeys(_message(pack, h.rule, h.sign, h.data, text[h.start : h.end], lang) for h in named)
    cleared = None
    if main.cleared_by:
        name, unit = main.cleared_by
        cleared = name + (f": {unit_address(act, unit, lang)}" if unit >= 0 else "")
    why, advice, basis = _texts(pack, main.rule, lang)
    return Finding(
        rule=main.rule,
        factor=factor,
        also=tuple(f for f in factors if f != factor)[: MOST_FACTORS - 1],
        level=level,
        confidence=confidence,
        paragraph=act.document.paragraphs[main.paragraph].number,
        index=main.paragraph,
        start=main.start,
        end=main.end,
        quote=quote,
        text=text,
        address=address(act, main.paragraph, lang),
        message=next(iter(signs)),
        why=why,
        advice=advice,
        basis=basis,
        signs=tuple(signs),
        cleared_by=cleared,
        suppressed=None,
        fingerprint=fingerprint(main.rule, factor, text, main.start, main.end),
    )


def unnamed(act: Act, lang: str, index: int, probability: float, factors: tuple[str, ...]) -> Finding:
    """A hint without a rule: the place resembles those that experts mark.

    Args:
        act: the act.
        lang: the language of its texts.
        index: of the paragraph.
        probability: that an expert marks it.
        factors: the likely factors, likeliest first; at least one.
    """
    paragraph = act.document.paragraphs[index]
    start, end = act.places[index].body, len(paragraph.text)
    factor = factors[0]
    return Finding(
        rule=UNNAMED,
        factor=factor,
        also=factors[1:],
        level="hint",
        confidence=round(probability, 2),
        paragraph=paragraph.number,
        index=index,
        start=start,
        end=end,
        quote=paragraph.text[start:end],
        text=paragraph.text,
        address=address(act, index, lang),
        message=_UNNAMED[lang],
        why="",
        advice="",
        basis=(),
        signs=(),
        cleared_by=None,
        suppressed=None,
        fingerprint=fingerprint(UNNAMED, factor, paragraph.text, start, end),
    )


_UNNAMED = {
    "kk": "Сарапшылар осындай нормаларды жиі белгілейді; нақты белгісі табылмады, өзіңіз қарап шығыңыз.",
    "ru": "Такие нормы эксперты часто отмечают; определённый признак не найден, посмотрите сами.",
    "en": "Experts often mark norms like this one; no definite sign was found, please look yourself.",
}
