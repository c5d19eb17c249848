"""Named conditions that rules use in `unless` and `require` (G1-G14 of the marker table; docs/rules-format.md lists them).

A guard takes the context and a found place. It gives the id of the unit that fulfils it, -1 for the place's own sentence, or None
when it does not hold. The words it looks for stand in patterns/kz/lexicon/guards.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from actlint.rules.context import Context
from actlint.rules.found import Found
from actlint.rules.pack import Condition

Guard = Callable[[Context, Found], "int | None"]
BODIES = ("body", "official", "commission")
_BRACKETS = re.compile(r"(?:\s+[^\s(]+){0,2}\s*\(([^)]{4,})\)")
_SUM = re.compile(r"-?\d[\d\s.,]*")
_CODE = re.compile(r"\d{1,3}")
_CODES = 3
_AROUND = 100  # letters
_NEED = re.compile(r"\b\w+[уұ][іы]?\s+қажет\b(?!\s+бол)")


def _words(name: str, context: Context, found: Found) -> tuple[int, ...]:
    """The guard's phrases in the language of the place."""
    sets = context.pack.guards.get(name, {})
    lang = context.act.places[found.paragraph].language
    return sets.get(lang, ()) if lang in ("kk", "ru") else tuple(x for ids in sets.values() for x in ids)


def _sentence(name: str, context: Context, found: Found) -> int | None:
    span = context.sentence(found.paragraph, found.start)
    return -1 if context.holds(_words(name, context, found), found.paragraph, span) else None


def _first(name: str, context: Context, found: Found, paragraphs: Sequence[int]) -> int | None:
    return _where(context, found, context.first_holding(_words(name, context, found), paragraphs))


def _where(context: Context, found: Found, paragraph: int | None) -> int | None:
    """The unit of a paragraph that fulfils a condition, -1 when it is the place's own."""
    if paragraph is None:
        return None
    return -1 if paragraph == found.paragraph else context.act.places[paragraph].unit


def subject_is_person(context: Context, found: Found) -> int | None:
    """G1: a citizen, applicant, deputy, expert or business acts."""
    norm = found.norm or context.norm(found.paragraph, found.start)
    if norm is not None and norm.actor.kind != "unknown":
        return -1 if norm.actor.kind == "person" else None
    return -1 if _sentence("body", context, found) is None and _sentence("person", context, found) is not None else None


def subject_is_body(context: Context, found: Found) -> int | None:
    """G1: a body, official or commission acts."""
    norm = found.norm or context.norm(found.paragraph, found.start)
    if norm is not None and norm.actor.kind != "unknown":
        return -1 if norm.actor.kind in BODIES else None
    return _sentence("body", context, found)


def list_follows(context: Context, found: Found) -> int | None:
    """G2, G10: the place's sentence ends with a colon and items follow, or an enumeration does."""
    text = context.text(found.paragraph)
    _, high = context.sentence(found.paragraph, found.start)
    below = context.followers.get(found.paragraph)
    if below and high >= len(text.rstrip()):
        return context.act.places[below[0]].unit
    after = text[found.end : high].partition(":")[2]
    return -1 if re.search(r"[;,]|\d\)", after) else None


def closed_by_list(context: Context, found: Found) -> int | None:
    """G2: the sentence names its cases, or a list of them follows."""
    norm = found.norm or context.norm(found.paragraph, found.start)
    if norm is not None and norm.conditions == "closed":
        return -1
    cases = _sentence("cases", context, found)
    return cases if cases is not None else list_follows(context, found)


def number_nearby(context: Context, found: Found) -> int | None:
    """G3: a measurable term stands in the same item or the next one."""
    return _first("term", context, found, context.close(found.paragraph))


def negated(context: Context, found: Found) -> int | None:
    """G4: the norm is a ban."""
    norm = found.norm or context.norm(found.paragraph, found.start)
    if norm is not None:
        return -1 if norm.modality == "ban" or (norm.negated and norm.modality == "power") else None
    return _sentence("ban", context, found)


def in_definition(context: Context, found: Found) -> int | None:
    """G5: the place defines a term."""
    place = context.act.places[found.paragraph]
    return place.unit if place.zone == "definitions" else None


def closing_item(context: Context, found: Found) -> int | None:
    """G7: a standard final item."""
    place = context.act.places[found.paragraph]
    if place.zone == "closing":
        return place.unit
    return _first("closing", context, found, (found.paragraph,))


def possibility_of_fact(context: Context, found: Found) -> int | None:
    """G8: what may happen, not what a body may do."""
    norm = found.norm or context.norm(found.paragraph, found.start)
    if norm is not None and norm.modality == "possibility":
        return -1
    return _overlap("fact", context, found)


def duty_tiis(context: Context, found: Found) -> int | None:
    """G9: "тиіс" is a duty; only "тиісті" means proper."""
    return -1 if re.search(r"\bтиіс\b", context.folded(found.paragraph)[found.start : found.end]) else None


def explained_in_brackets(context: Context, found: Found) -> int | None:
    """G9: the words are explained in brackets right after them."""
    after = _BRACKETS.match(context.text(found.paragraph), found.end)
    return -1 if after and ("," in after[1] or re.search(r"\d", after[1]) or len(after[1].split()) > 2) else None


def need_duty(context: Context, found: Found) -> int | None:
    """G10: "-уі қажет", "необходимо": a duty, not a condition."""
    folded = context.folded(found.paragraph)
    near = _NEED.finditer(folded, max(0, found.start - _AROUND), found.end + _AROUND)
    if any(x.start() < found.end and found.start < x.end() for x in near):
        return -1
    return _overlap("need", context, found)


def internal_procedure(context: Context, found: Found) -> int | None:
    """G11: agenda, sitting, voting of a collegial body."""
    return _first("internal", context, found, (found.paragraph,))


def positive_sign(context: Context, found: Found) -> int | None:
    """G12: reasons, written form, publication or appeal in the same item."""
    return _first("positive", context, found, context.reach(found.paragraph, "item"))


def law_named(context: Context, found: Found) -> int | None:
    """A law or a unit of it is named in the same sentence."""
    low, high = context.sentence(found.paragraph, found.start)
    for one in context.references.get(found.paragraph, ()):
        if low <= one.start < high and (one.kind == "internal" or (one.kind == "act" and (one.units or one.act))):
            return one.target
    return None


def law_field(context: Context, found: Found) -> int | None:
    """Legislation of a named field is meant."""
    low, high = context.sentence(found.paragraph, found.start)
    fits = (x for x in context.references.get(found.paragraph, ()) if low <= x.start < high and x.kind == "field")
    return -1 if any(fits) else None


def court(context: Context, found: Found) -> int | None:
    """A court decides."""
    return _sentence("court", context, found)


def _overlap(name: str, context: Context, found: Found) -> int | None:
    return _covered(_words(name, context, found), context, found)


def _covered(phrases: tuple[int, ...], context: Context, found: Found) -> int | None:
    spans = context.spans(phrases, found.paragraph)
    return -1 if any(start < found.end and found.start < end for start, end in spans) else None


def in_title(context: Context, found: Found) -> bool:
    """G6: the place stands in the title of an act in quotation marks; such places are never reported."""
    return any(start < found.start and found.end <= end for start, end in context.titles(found.paragraph))


def in_budget_row(context: Context, found: Found) -> bool:
    """The place stands in a row of a budget typed as text (codes and empty cells, a name, a sum): no norm stands there."""
    text = context.text(found.paragraph)
    if "|" not in text:
        return False
    *cells, total = (cell.strip() for cell in text.split("|"))
    return bool(_SUM.fullmatch(total)) and sum(not cell or bool(_CODE.fullmatch(cell)) for cell in cells) >= _CODES


def custom(condition: Condition, context: Context, found: Found) -> int | None:
    """A condition of the rule's own: phrases with a scope."""
    lang = context.act.places[found.paragraph].language
    ids = condition.phrases.get(lang, ()) if lang in ("kk", "ru") else tuple(x for y in condition.phrases.values() for x in y)
    if condition.scope == "place":
        return _covered(ids, context, found)
    if condition.scope == "sentence":
        if not context.holds(ids, found.paragraph):  # asked first: it is cheap, and mostly the answer
            return None
        return -1 if context.holds(ids, found.paragraph, context.sentence(found.paragraph, found.start)) else None
    return _where(context, found, context.first_holding(ids, context.reach(found.paragraph, condition.scope)))


GUARDS: dict[str, Guard] = {
    "subject-is-person": subject_is_person,
    "subject-is-body": subject_is_body,
    "closed-by-list": closed_by_list,
    "list-follows": list_follows,
    "number-nearby": number_nearby,
    "negated": negated,
    "in-definition": in_definition,
    "closing-item": closing_item,
    "possibility-of-fact": possibility_of_fact,
    "duty-tiis": duty_tiis,
    "explained-in-brackets": explained_in_brackets,
    "need-duty": need_duty,
    "internal-procedure": internal_procedure,
    "positive-sign": positive_sign,
    "law-named": law_named,
    "law-field": law_field,
    "court": court,
}
