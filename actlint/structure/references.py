"""References of an act to its own units, to other acts, to legislation at large."""

from __future__ import annotations

import re
from itertools import product

from actlint.model.act import Act, Reference, UnitKind
from actlint.structure.legislation import loose_kk, loose_ru
from actlint.structure.letters import plain, words
from actlint.structure.named_act import NamedAct
from actlint.structure.named_kk import acts_kk
from actlint.structure.named_ru import acts_ru
from actlint.structure.once import folded_text, once_per_act
from actlint.structure.scopes import Self, resolve, self_kk, self_ru
from actlint.structure.shortnames import short_names
from actlint.structure.unit_words import Named, units_kk, units_ru

_MANY = 40
_SILENT = ("publisher-note", "aside", "old-text", "stamp", "signature", "requisites", "form")
_PLURAL = ("дар", "дер", "ы", "ов", "ам", "ами", "ах")
_GENITIVE = words("ның|нің|дың|дің|тың|тің")
_ACTS_KK = words("заң|кодекс|қағида|ереже|бұйры|қаулы|шешім|нұсқаулы|стандарт|келісім|шарт|жарғы")
_ACTS_RU = words("закон|кодекс|правил|положени|приказ|постановлени|решени|инструкци|указанн|данн|договор|соглашени")
_GIVEN = re.compile(r"\s?\((?:бұдан әрі|далее)[^()]{1,80}\)\s?")
Units = tuple[tuple[UnitKind, str], ...]


def _chains(found: list[Named], folded: str, small_first: bool) -> list[list[Named]]:
    """Join neighbours: "подпункт 2) пункта 12", "12-тармағының 2) тармақшасы"."""
    chains: list[list[Named]] = []
    for named in found:
        if chains:
            last = chains[-1][-1]
            between = folded[last.end : named.start]
            if between.strip(" ") == "" and len(between) < 3 and last.kind != named.kind and _nests(last, named, small_first):
                chains[-1].append(named)
                continue
        chains.append([named])
    return chains


_DEPTH: dict[UnitKind, int] = {
    "annex": 0,
    "section": 1,
    "subsection": 2,
    "chapter": 3,
    "paragraph": 4,
    "article": 5,
    "item": 6,
    "subitem": 7,
    "part": 8,
    "indent": 9,
}


def _nests(first: Named, second: Named, small_first: bool) -> bool:
    if first.kind == "part" or second.kind == "part":
        return True  # a part may stand in an item or hold a sub-item
    inner, outer = (first, second) if small_first else (second, first)
    return _DEPTH[inner.kind] > _DEPTH[outer.kind]


def _combinations(chain: list[Named], small_first: bool) -> list[Units]:
    ordered = chain[::-1] if small_first else chain
    combined = product(*([(named.kind, number) for number in named.numbers] for named in ordered))
    return [units for units, _ in zip(combined, range(_MANY), strict=False)]


def _name(text: str, act: NamedAct) -> str:
    return " ".join(text[act.start : act.end].split())


def _short(act: Act, named: NamedAct, text: str) -> str:
    """The full name where only a short name stands ("Заңның", "Закона")."""
    if named.title[0] >= 0 or named.date:
        return ""
    names = short_names(act)
    return names.get(plain(text[named.start : named.end])) or names.get(named.form, "")


def _with_act(act: Act, i: int, text: str, named: NamedAct, units: Units, start: int, end: int) -> Reference:
    name = _short(act, named, text) or _name(text, named)
    date, number = named.date, named.number
    return Reference(i, start, end, "act", name, units, -1, named.form, date, number)


def _in_paragraph(act: Act, i: int, kk: bool) -> list[Reference]:
    text = act.document.paragraphs[i].text
    body = act.places[i].body
    folded = folded_text(act)[i]
    found = units_kk(folded) if kk else units_ru(folded)
    named_acts = acts_kk(text, folded) if kk else acts_ru(text, folded)
    named_acts = [a for a in named_acts if a.title[0] >= 0 or not (_is_self(folded, a) or _is_given(folded, a))]
    loose = loose_kk(folded) if kk else loose_ru(folded)
    out: list[Reference] = []
    used: set[int] = set()
    titles = [a.title for a in named_acts if a.title[0] >= 0]
    for chain in _chains(found, folded, not kk):
        start, end = chain[0].start, chain[-1].end
        if start < body or any(low <= start < high for low, high in titles):
            continue
        combos = _combinations(chain, not kk)
        # the act stands before the chain in Kazakh, after it in Russian
        owner = _owner(named_acts, folded, start, end, kk)
        if owner is not None:
            used.add(owner.start)
            low, high = min(start, owner.start), max(end, owner.end)
            out += [_with_act(act, i, text, owner, units, low, high) for units in combos]
            continue
        own: Self | None = self_kk(folded, start) if kk else self_ru(folded, end)
        if own is None:
            other = _other_act(folded, start, end, kk)
            if other:
                out += [Reference(i, start, end, "act", other, units) for units in combos]
                continue
        low = min(start, own.start) if own else start
        high = max(end, own.end) if own else end
        for units in combos:
            target = resolve(act, i, units, own)
            if target == -2:
                out.append(Reference(i, low, high, "act", "", units))
            else:
                out.append(Reference(i, low, high, "internal", "", units, target))
    for named in named_acts:
        if named.law and named.title[0] < 0 and not named.date and named.ending.startswith(_PLURAL):
            out.append(Reference(i, named.start, named.end, "blanket"))  # "законами": which, is not said
        elif named.start not in used:
            out.append(_with_act(act, i, text, named, (), named.start, named.end))
    for x in loose:
        if any(low <= x.start < high for low, high in titles):
            continue
        field = " ".join(text[x.field[0] : x.field[1]].split()) if x.field[0] >= 0 else ""
        out.append(Reference(i, x.start, x.end, x.kind, field))
    out.sort(key=lambda r: (r.start, r.end))
    return out


def _owner(named_acts: list[NamedAct], folded: str, start: int, end: int, kk: bool) -> NamedAct | None:
    """The act right before a Kazakh chain, right after a Russian one; a short name in brackets may stand between."""
    for act in named_acts:
        between = folded[act.end : start] if kk else folded[end : act.start]
        if (act.start < end if not kk else act.end > start) or len(between) > 100:
            continue
        if between.strip(" ,") in ("", "к") or (kk and _GIVEN.fullmatch(between)):
            return act
    return None


def _is_given(folded: str, act: NamedAct) -> bool:
    """The name stands in "(бұдан әрі – …)": it is introduced, not referred to."""
    before = folded[max(0, act.start - 30) : act.start]
    at = max(before.rfind("бұдан"), before.rfind("далее"))
    return at >= 0 and ")" not in before[at:]


def _is_self(folded: str, act: NamedAct) -> bool:
    before = folded[max(0, act.start - 12) : act.start].rstrip()
    return before.endswith(("осы", "настоящего", "настоящему", "настоящим", "настоящем", "настоящий", "настоящих", "бұл"))


def _other_act(folded: str, start: int, end: int, kk: bool) -> str:
    """A chain that belongs to another act though it is not named in full: "указанных Правил", "көрсетілген қаулының"."""
    if kk:
        before = folded[max(0, start - 60) : start].split()[-2:]
        owned = bool(before) and before[-1].endswith(_GENITIVE) and before[-1].startswith(_ACTS_KK)
        return " ".join(before) if owned else ""
    after = folded[end : end + 40].split()[:2]
    return " ".join(after) if after and after[0].startswith(_ACTS_RU) else ""


@once_per_act
def references(act: Act) -> tuple[Reference, ...]:
    """Find the references of an act, in text order.

    Args:
        act: the act.

    Returns:
        One reference for each unit named: a list or range of units gives several with the same extent.
    """
    out: list[Reference] = []
    for i, place in enumerate(act.places):
        if place.zone in _SILENT:
            continue
        if place.language in ("kk", "mixed", ""):
            out += _in_paragraph(act, i, True)
        if place.language in ("ru", "mixed"):
            out += _in_paragraph(act, i, False)
    return tuple(out)
