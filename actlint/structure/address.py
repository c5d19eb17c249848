"""Addresses of units, the national way: ru small to large, kk large to small, en large to small."""

from __future__ import annotations

from actlint.model.act import Act, Unit
from actlint.structure.address_words import ACTS, UNITS_EN, UNITS_KK, UNITS_RU, ZONES
from actlint.structure.letters import plain
from actlint.structure.once import once_per_act
from actlint.structure.ordinals import kazakh, russian
from actlint.structure.phrases import derivative_name

_LANGUAGES = ("kk", "ru", "en")
_INNER = ("article", "item", "subitem", "part", "indent")


def _column(lang: str) -> int:
    return _LANGUAGES.index(lang) if lang in _LANGUAGES else 2


def _named_ru(unit: Unit, genitive: bool) -> str:
    word = UNITS_RU[unit.kind][genitive]
    if unit.kind in ("part", "indent"):
        return f"{word} {russian(int(unit.number), 'f' if unit.kind == 'part' else 'm', genitive)}"
    if not unit.number:
        return word
    return f"{word} {unit.number})" if unit.kind == "subitem" else f"{word} {unit.number}"


def _named_kk(unit: Unit, possessed: bool, genitive: bool) -> str:
    word = UNITS_KK[unit.kind][possessed + 2 * genitive]
    if unit.kind in ("part", "indent"):
        return f"{kazakh(int(unit.number))} {word}"
    if not unit.number:
        return word
    return f"{unit.number}) {word}" if unit.kind == "subitem" else f"{unit.number}-{word}"


def _named_en(unit: Unit) -> str:
    if not unit.number:
        return UNITS_EN[unit.kind]
    return f"{UNITS_EN[unit.kind]} {unit.number})" if unit.kind == "subitem" else f"{UNITS_EN[unit.kind]} {unit.number}"


@once_per_act
def _repeated(act: Act) -> tuple[frozenset[tuple[int, str]], frozenset[tuple[str, str]]]:
    """Items whose number restarts inside one annex or the act: (annex id, number); numbers that occur in several annexes."""
    seen: dict[int, set[str]] = {}  # by annex
    again: set[tuple[int, str]] = set()
    where: dict[str, int] = {}
    several: set[tuple[str, str]] = set()
    for unit in act.units:
        if unit.kind in ("item", "article") and not unit.quoted and _outermost_item(act, unit):
            annex = _annex_of(act, unit)
            if unit.kind == "item" and _under(act, unit, "article"):
                continue
            key = unit.kind + unit.number
            known = seen.setdefault(annex, set())
            if key in known:
                again.add((annex, key))
            else:
                known.add(key)
            if where.setdefault(key, annex) != annex:
                several.add((unit.kind, unit.number))
    return frozenset(again), frozenset(several)


def _outermost_item(act: Act, unit: Unit) -> bool:
    parent = act.units[unit.parent]
    return parent.kind not in ("item", "subitem")


def _under(act: Act, unit: Unit, kind: str) -> bool:
    while unit.parent >= 0:
        unit = act.units[unit.parent]
        if unit.kind == kind:
            return True
    return False


def _annex_of(act: Act, unit: Unit) -> int:
    while unit.parent >= 0 and unit.kind != "annex":
        unit = act.units[unit.parent]
    return unit.id


def _named(act: Act, path: list[Unit]) -> list[Unit]:
    """The units an address names, of a path from outermost to innermost."""
    inner = [u for u in path if u.kind in _INNER]
    outer = [u for u in path if u.kind not in _INNER]
    if not inner:
        headed = [u for u in outer if u.kind != "annex"]
        return [u for u in outer if u.kind == "annex" and (u.number or not headed)][-1:] + headed
    loose = inner[0].kind in ("part", "indent") and all(u.kind == "annex" for u in outer)
    named = [u for u in outer if u.kind == "annex" and (u.number or loose)][-1:]
    if inner[0].kind in ("part", "indent") or (_annex_of(act, inner[0]), inner[0].kind + inner[0].number) in _repeated(act)[0]:
        named += [u for u in outer if u.kind != "annex"][-1:]
    # a part or indent is named only as the innermost unit: what is numbered inside it is found by its number
    numbered = [u for u in inner if u.kind not in ("part", "indent")]
    last = inner[-1]
    if last.kind not in ("part", "indent"):
        return named + numbered
    before = inner[-2] if len(inner) > 1 and inner[-2].kind in ("part", "indent") else None
    return named + numbered + ([before] if before is not None else []) + [last]


def chain(act: Act, unit_id: int) -> tuple[list[Unit], list[Unit]]:
    """The units that an address names, outermost first: of this act, and of the new wording it quotes."""
    path: list[Unit] = []
    unit = act.units[unit_id]
    while unit.parent >= 0:
        path.append(unit)
        unit = act.units[unit.parent]
    path.reverse()
    own = [u for u in path if not u.quoted]
    quoted = [u for u in path if u.quoted]
    if quoted:
        own = [u for u in own if u.kind not in ("part", "indent")]
    return _named(act, own), _named(act, quoted) if quoted else []


def _act_word(act: Act, unit_id: int, lang: str) -> str:
    """ "приказа" or "Правил" where a number occurs both in the order and in what it approves."""
    unit = act.units[unit_id]
    top = unit
    while top.parent >= 0 and top.kind not in ("item", "article"):
        top = act.units[top.parent]
    if top.kind not in ("item", "article"):
        return ""
    _, shared = _repeated(act)
    if (top.kind, top.number) not in shared:
        return ""
    annex = act.units[_annex_of(act, top)]
    if annex.kind == "annex":
        if annex.number:
            return ""
        kind = derivative_name(plain(annex.heading))
    else:
        kind = _issuer(act)
    words = ACTS.get(kind)
    return words[_column(lang)] if words else ""


@once_per_act
def _issuer(act: Act) -> str:
    """Form of the approving act: order, decision or resolution."""
    for paragraph, place in zip(act.document.paragraphs, act.places, strict=True):
        if place.zone in ("requisites", "preamble", "enacting", "closing", "stamp"):
            folded = plain(paragraph.text)
            for kind, words in (
                ("order", ("приказ", "бұйры")),
                ("decision", ("решени", "решил", "шешім", "шешті")),
                ("resolution", ("постановл", "қаулы")),
            ):
                if any(w in folded for w in words) and (place.zone != "preamble" or folded.rstrip().endswith(":")):
                    return kind
    return ""


def unit_address(act: Act, unit_id: int, lang: str) -> str:
    """Print the address of a unit.

    Args:
        act: the act.
        unit_id: the unit.
        lang: ``kk``, ``ru`` or ``en``.

    Returns:
        For instance "подпункт 2) пункта 12", "12-тармақтың 2) тармақшасы"; empty for the act as a whole.
    """
    own, quoted = chain(act, unit_id)
    where = _print(own, lang, _act_word(act, unit_id, lang))
    if not quoted:
        return where
    new = _print(quoted, lang, "")
    if not where:
        return new
    return f"{new} ({where})" if lang == "ru" else f"{where} ({new})"


def _print(units: list[Unit], lang: str, act_word: str) -> str:
    if not units:
        return ""
    if lang == "ru":
        parts = [_named_ru(unit, genitive=i > 0) for i, unit in enumerate(reversed(units))]
        return " ".join(parts + ([act_word] if act_word else []))
    if lang == "kk":
        last = len(units) - 1
        parts = [_named_kk(unit, possessed=i > 0 or bool(act_word), genitive=i < last) for i, unit in enumerate(units)]
        return " ".join(([act_word] if act_word else []) + parts)
    parts = ([act_word] if act_word else []) + [_named_en(unit) for unit in units]
    return ", ".join(parts)


def address(act: Act, paragraph_index: int, lang: str) -> str:
    """Print the address of a paragraph: its innermost unit, or the part of the act it stands in.

    Args:
        act: the act.
        paragraph_index: index into `Document.paragraphs`.
        lang: ``kk``, ``ru`` or ``en``.
    """
    place = act.places[paragraph_index]
    named = unit_address(act, place.unit, lang)
    zone = ZONES.get(place.zone)
    if zone is not None and (not named or place.zone != "publisher-note"):
        word = zone[_column(lang)]
        return f"{named} ({word})" if named else word
    return named
