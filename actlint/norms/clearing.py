"""What takes a sign away: the same item, its list, another item of the act, a definition."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from actlint.model.act import Act
from actlint.model.norm import Sign
from actlint.norms.framed import Frame
from actlint.norms.index import Index
from actlint.norms.words import Reading

_STEM = 6
_SHARED = 0.6  # of the nouns round an action, how many another place must share to speak of the same thing
_TERM = frozenset({"no-term", "referred-term-missing"})


def clear(
    act: Act, made: Sequence[Frame], readings: Mapping[int, Sequence[Reading]], index: Index, signs: Sequence[Sequence[Sign]]
) -> list[list[Sign]]:
    """Clear the signs that something in the act answers.

    Args:
        act: the act.
        made: its frames.
        readings: its sentences, by paragraph.
        index: what the act says in all.
        signs: the signs of each frame.

    Returns:
        The signs of each frame, the cleared ones with what cleared them.
    """

    @cache  # many actions without a term ask about the same places
    def spoken_of(place: int) -> set[str]:
        return {t.folded[:_STEM] for r in readings.get(place, ()) for t in r.tokens if t.kind == "word" and len(t.folded) > 4}

    return [[_cleared(act, index, spoken_of, frame, sign) for sign in mine] for frame, mine in zip(made, signs, strict=True)]


def _cleared(act: Act, index: Index, spoken_of: Callable[[int], set[str]], frame: Frame, sign: Sign) -> Sign:
    zone = act.places[frame.norm.paragraph].zone
    if zone != "operative":
        return replace(sign, cleared_by=("closing-item" if zone == "closing" else "definition", frame.norm.unit))
    by: tuple[str, int] | None = None
    if sign.id in _TERM:
        by = _by_term(act, index, spoken_of, frame)
    elif sign.factor == "refusal-grounds":
        by = _by_grounds(act, index, frame)
    elif sign.id == "power-as-right" and frame.norm.list_head and frame.reading.has("closed-list"):
        by = ("list", frame.norm.unit)
    elif sign.factor == "vague-term":
        by = _by_definition(act, index, sign)
    elif sign.id == "no-appeal":
        by = _by_place(act, index.appeal, "appeal-elsewhere")
    elif sign.id == "no-recusal":
        by = _by_place(act, index.recusal, "recusal-elsewhere")
    return replace(sign, cleared_by=by) if by is not None else sign


def _by_place(act: Act, places: Sequence[int], name: str) -> tuple[str, int] | None:
    return (name, act.places[places[0]].unit) if places else None


def _by_term(act: Act, index: Index, spoken_of: Callable[[int], set[str]], frame: Frame) -> tuple[str, int] | None:
    """A term for the same action on the same thing in another place."""
    norm = frame.norm
    mine = _things(frame)
    if len(mine) < 2:
        return None
    for place in index.terms.get(norm.action_class, ()):
        if place == norm.paragraph:
            continue
        if len(mine & spoken_of(place)) >= max(2, _SHARED * len(mine)):
            return "term-elsewhere", act.places[place].unit
    return None


def _things(frame: Frame) -> set[str]:
    """Beginnings of the nouns round the action."""
    action = frame.clause.action
    if action is None:
        return set()
    tokens = frame.reading.tokens[max(0, action.first - 5) : action.last + 6]
    return {t.folded[:_STEM] for t in tokens if t.kind == "word" and len(t.folded) > 4}


def _by_grounds(act: Act, index: Index, frame: Frame) -> tuple[str, int] | None:
    if frame.norm.list_head:
        return "list", frame.norm.unit
    for place in index.grounds.get(frame.norm.action_class, ()):
        if place != frame.norm.paragraph and frame.head < 0:
            return "grounds-elsewhere", act.places[place].unit
    return None


def _by_definition(act: Act, index: Index, sign: Sign) -> tuple[str, int] | None:
    paragraph, start, end = sign.extent
    word = act.document.paragraphs[paragraph].text[start:end].lower()[:_STEM]
    place = index.defined.get(word)
    return None if place is None else ("definition", act.places[place].unit)
