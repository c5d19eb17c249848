"""Which unit of this act a reference means: "осы Қағидалардың 12-тармағы", "пунктом 12 настоящих Правил"."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from actlint.model.act import Act, Unit, UnitKind
from actlint.structure.letters import words
from actlint.structure.once import once_per_act

_UNITS: tuple[tuple[str, UnitKind], ...] = (
    ("тармақша", "subitem"),
    ("тарма", "item"),
    ("ба", "article"),
    ("тарау", "chapter"),
    ("бөлім", "section"),
    ("параграф", "paragraph"),
    ("подпункт", "subitem"),
    ("пункт", "item"),
    ("стать", "article"),
    ("глав", "chapter"),
    ("раздел", "section"),
    ("част", "part"),
)
_ISSUING = words("бұйры|қаулы|шешім|өкім|приказ|постановл|решени|распоряж|жарлы|указ")
_SELF_KK = re.compile(
    r"(?:осы|бұл)\s(?:(?:үлгілік|типтік|тұрпатты|бірлескен|әдістемелік|нормативтік|уақытша|ішкі)\s)?([\w-]+)\s?$"
)
_SELF_RU = re.compile(r"\s?(?:к\s)?(?:настоящ(?:его|ей|их|им|ему|ими|ем)|этого|этой)\s([\w-]+)")


@dataclass(frozen=True, slots=True)
class Self:
    """Words that say "this act" or "this item".

    Args:
        start, end: where they stand.
        kind: ``issuing`` this order or decision, ``derivative`` these rules or this law, or the kind of a unit.
    """

    start: int
    end: int
    kind: str


def _kind(word: str) -> str:
    if word.startswith(_ISSUING):
        return "issuing"
    for stem, kind in _UNITS:
        if word.startswith(stem):
            return kind
    return "derivative"


def self_kk(folded: str, start: int) -> Self | None:
    """Read "осы Қағидалардың" that ends where a chain of units starts."""
    low = max(0, start - 60)
    found = _SELF_KK.search(folded[low:start])
    return Self(low + found.start(), start, _kind(found.group(1))) if found else None


def self_ru(folded: str, end: int) -> Self | None:
    """Read "настоящих Правил" that starts where a chain of units ends."""
    found = _SELF_RU.match(folded, end)
    return Self(end, found.end(), _kind(found.group(1))) if found else None


@dataclass(frozen=True, slots=True)
class _Index:
    """Ids of the units of each scope (the act itself or an annex) by kind and number, in text order; the scope of each unit."""

    by_scope: dict[tuple[int, str], dict[str, Sequence[int]]]
    scope: Sequence[int]


@once_per_act
def _index(act: Act) -> _Index:
    by_scope: dict[tuple[int, str], dict[str, Sequence[int]]] = {}
    scope = array("L")
    for unit in act.units:
        if unit.kind in ("annex", "act"):
            scope.append(unit.id)
        else:
            scope.append(scope[unit.parent])
        where = scope[unit.parent] if unit.kind == "annex" and unit.parent >= 0 else scope[unit.id]
        if not unit.quoted:
            numbers = by_scope.setdefault((where, unit.kind), {})
            known = numbers.setdefault(unit.number, (unit.id,))  # most numbers stand once
            if isinstance(known, array):
                known.append(unit.id)
            elif known[0] != unit.id:
                numbers[unit.number] = array("L", (known[0], unit.id))
    return _Index(by_scope, scope)


def scope_of(act: Act, unit_id: int) -> int:
    """The annex, or the act itself, in which a unit stands."""
    return _index(act).scope[unit_id]


def _enclosing(act: Act, unit_id: int, kind: str) -> Unit | None:
    unit = act.units[unit_id]
    while unit.parent >= 0:
        if unit.kind == kind:
            return unit
        unit = act.units[unit.parent]
    return None


def _inside(act: Act, unit_id: int, outer: int) -> bool:
    while unit_id >= 0:
        if unit_id == outer:
            return True
        unit_id = act.units[unit_id].parent
    return False


def _find(act: Act, scope: int, kind: str, number: str, within: int) -> int:
    """The first unit of a number in a scope, inside another one unless that is -1."""
    found = _index(act).by_scope.get((scope, kind), {}).get(number)
    if found is None:
        return -1
    if within < 0:
        return found[0]
    at = bisect_left(found, within)  # what stands inside a unit has the ids that follow its own
    return found[at] if at < len(found) and _inside(act, found[at], within) else -1


def resolve(act: Act, paragraph: int, units: tuple[tuple[UnitKind, str], ...], own: Self | None) -> int:
    """Find the unit that a reference means.

    Args:
        act: the act.
        paragraph: where the reference stands.
        units: the units named, outermost first.
        own: the words "this act" beside them, if any.

    Returns:
        The unit's id; -1 when this act has no such unit; -2 when the reference can only mean another act.
    """
    here = act.units[act.places[paragraph].unit]
    if here.quoted or (act.kind == "amending" and own is None):
        return -2 if own is None else -1
    index = _index(act)
    scope = index.scope[here.id]
    if own is not None and own.kind == "issuing":
        scope = 0
    kind, number = units[0]
    within = -1
    if own is not None and own.kind not in ("issuing", "derivative"):
        enclosing = _enclosing(act, here.id, own.kind)
        if enclosing is None:
            return -2  # "осы баптың" where there are no articles: wording that another act is to receive
        within = enclosing.id
    elif kind in ("subitem", "part", "indent"):
        # "в подпункте 2)" alone means the item where it stands
        enclosing = _enclosing(act, here.id, "item") or _enclosing(act, here.id, "article")
        within = enclosing.id if enclosing else -1
    elif kind == "item" and own is None:
        enclosing = _enclosing(act, here.id, "article")
        within = enclosing.id if enclosing else -1
    if kind == "annex":
        return _annex(act, scope, number, own)
    if own is None and (scope, kind) not in index.by_scope:
        return -2
    if kind in ("part", "indent"):
        return within
    target = _find(act, scope, kind, number, within)
    if target < 0 and own is None and within >= 0:
        target = _find(act, scope, kind, number, -1)
    for kind, number in units[1:]:
        if target < 0 or kind in ("part", "indent"):
            break
        target = _find(act, scope, kind, number, target)
    return target


def _annex(act: Act, scope: int, number: str, own: Self | None) -> int:
    """An annex of the scope, or of the act that holds it."""
    found = _find(act, scope, "annex", number, -1)
    while found < 0 and scope > 0 and (own is None or own.kind != "issuing"):
        scope = _index(act).scope[act.units[scope].parent]
        found = _find(act, scope, "annex", number, -1)
    return found
