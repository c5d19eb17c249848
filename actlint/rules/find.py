"""Run a pack over an act: one pass over the paragraphs, and every place says what cleared it."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.act import Act
from actlint.model.finding import Hit
from actlint.model.norm import ActNorms
from actlint.rules.context import Context
from actlint.rules.found import Found
from actlint.rules.guards import GUARDS, custom, in_budget_row, in_title
from actlint.rules.kinds import RUN
from actlint.rules.pack import Condition, Detector, Pack, Rule


def find(act: Act, norms: ActNorms, pack: Pack) -> tuple[Hit, ...]:
    """All hits of all rules, in text order; those that a condition takes away carry `cleared_by`."""
    context = Context(act, norms, pack)
    hits = [hit for detector, paragraph in _tried(context) for hit in _hits(detector, context, paragraph)]
    hits.sort(key=lambda x: (x.paragraph, x.start, x.end, x.rule))
    return tuple(_distinct(hits))


def _tried(context: Context) -> Iterator[tuple[Detector, int]]:
    """Which detectors are worth running where; -1 is the act as a whole."""
    pack = context.pack
    triggers, detectors = pack.triggers, pack.detectors
    zones = frozenset().union(*(x.zones for x in detectors)) if detectors else frozenset()
    for number, place in enumerate(context.act.places):
        if place.zone not in zones:
            continue
        literals = context.literals(number)
        tried: set[int] = set()
        for literal in literals:
            tried.update(triggers.get(literal, ()))
        for one in sorted(tried):
            detector = detectors[one]
            if place.zone in detector.zones and detector.lang in (place.language or detector.lang, "mixed"):
                yield detector, number
    for detector in pack.whole:
        yield detector, -1


def _hits(detector: Detector, context: Context, paragraph: int) -> Iterator[Hit]:
    rule = context.pack.rules[detector.rule]
    for found in RUN[type(detector.data)](detector.data, context, paragraph):
        place = context.act.places[found.paragraph]
        if place.zone not in detector.zones or found.end <= found.start:
            continue
        if in_title(context, found) or in_budget_row(context, found):
            continue
        if not any(x.isalnum() for x in context.text(found.paragraph)[found.start : found.end]):
            continue  # a mark alone says nothing to a reader
        if detector.frame and not detector.frame.holds(found.norm or context.norm(found.paragraph, found.start)):
            continue
        if detector.lacks_near:
            sentence = context.sentence(found.paragraph, found.start)
            if context.holds(detector.lacks_near, found.paragraph, sentence):
                continue
        if any(_unit(x, context, found) is None for x in rule.require):
            continue
        yield _hit(rule, found, found.cleared_by or _cleared(rule, context, found))


def _cleared(rule: Rule, context: Context, found: Found) -> tuple[str, int] | None:
    for condition in rule.unless:
        unit = _unit(condition, context, found)
        if unit is not None:
            return condition.name, unit
    return None


def _unit(condition: Condition, context: Context, found: Found) -> int | None:
    """The unit that fulfils a condition, -1 for the place's own sentence, None when it does not hold."""
    if condition.scope:
        return custom(condition, context, found)
    return GUARDS[condition.name](context, found)


def _hit(rule: Rule, found: Found, cleared_by: tuple[str, int] | None) -> Hit:
    return Hit(
        rule.id,
        rule.factor,
        found.paragraph,
        found.start,
        found.end,
        rule.also,
        cleared_by,
        found.data,
        found.sign,
    )


def _distinct(hits: list[Hit]) -> Iterator[Hit]:
    """Leave out a rule's second hit on the same or a contained stretch; one that stands wins over a cleared one."""
    kept: dict[tuple[str, int], list[Hit]] = {}
    for hit in sorted(hits, key=lambda x: (x.cleared_by is not None, x.start - x.end)):
        others = kept.setdefault((hit.rule, hit.paragraph), [])
        if not any(x.start <= hit.start and hit.end <= x.end for x in others):
            others.append(hit)
    chosen = {id(x) for xs in kept.values() for x in xs}
    return (x for x in hits if id(x) in chosen)
