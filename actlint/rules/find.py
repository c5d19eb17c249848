"""Run a pack over an act: one pass over the paragraphs, and every place says what cleared it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from actlint.model.act import Act
from actlint.model.finding import Hit
from actlint.model.norm import ActNorms
from actlint.read.heap import give_back
from actlint.rules.context import Context
from actlint.rules.found import Found
from actlint.rules.guards import GUARDS, custom, in_budget_row, in_title
from actlint.rules.kinds import RUN
from actlint.rules.pack import Condition, Detector, Pack, Rule


def find(act: Act, norms: ActNorms, pack: Pack) -> tuple[Hit, ...]:
    """All hits of all rules, in text order; those that a condition takes away carry `cleared_by`."""
    return tuple(each_hit(act, norms, pack))


def each_hit(act: Act, norms: ActNorms, pack: Pack, *, hints: bool = True) -> Iterator[Hit]:
    """The same one after another: a long act has hundreds of thousands.

    Args:
        act, norms: of one document.
        pack: the rules.
        hints: also run the checks of the whole act that only ever give hints.
    """
    context = Context(act, norms, pack)
    whole = _of_whole(context, hints)
    give_back(len(act.places))
    zones = frozenset().union(*(x.zones for x in pack.detectors)) if pack.detectors else frozenset()
    for number, place in enumerate(act.places):
        if place.zone not in zones:
            continue
        hits = [hit for one in _by_words(context, number) for hit in _hits(one, context, number)]
        without_words = _by_norms(context, number)
        mine = whole.get(number)
        for one in sorted(without_words.union(mine)) if mine else sorted(without_words):
            detector = pack.detectors[one]
            if mine and one in mine:
                hits += _kept(detector, context, mine[one])
            else:
                hits += _hits(detector, context, number)
        if len(hits) > 1:
            hits.sort(key=lambda x: (x.start, x.end, x.rule))
            yield from _distinct(hits)
        else:
            yield from hits


def _of_whole(context: Context, hints: bool) -> dict[int, dict[int, list[Found]]]:
    """What the checks of the whole act found, by paragraph and detector."""
    out: dict[int, dict[int, list[Found]]] = {}
    for number in context.pack.whole:
        detector = context.pack.detectors[number]
        if not hints and context.pack.rules[detector.rule].level == "hint":
            continue
        data = detector.data
        for one in RUN[type(data)](data, context, -1):
            out.setdefault(one.paragraph, {}).setdefault(number, []).append(one)
    return out


def _by_words(context: Context, number: int) -> Iterator[Detector]:
    """The detectors one of whose words stands in a paragraph."""
    place, pack = context.act.places[number], context.pack
    tried: set[int] = set()
    for literal in context.literals(number):
        tried.update(pack.triggers.get(literal, ()))
    for one in sorted(tried):
        detector = pack.detectors[one]
        if place.zone in detector.zones and detector.lang in (place.language or detector.lang, "mixed"):
            yield detector


def _by_norms(context: Context, number: int) -> set[int]:
    """The detectors that ask for no word: those for signs that the paragraph's norms have, and those tried everywhere."""
    tried = set(context.pack.everywhere)
    for norm in context.norms_of(number):
        for sign in norm.signs:
            tried.update(context.pack.signed.get((sign.id, norm.language), ()))
    return tried


def _hits(detector: Detector, context: Context, paragraph: int) -> Iterator[Hit]:
    return _kept(detector, context, RUN[type(detector.data)](detector.data, context, paragraph))


def _kept(detector: Detector, context: Context, founds: Iterable[Found]) -> Iterator[Hit]:
    """The places that fulfil the rule's conditions."""
    rule = context.pack.rules[detector.rule]
    for found in founds:
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
    """Of a paragraph's hits leave out a rule's second one on the same or a contained stretch; one that stands wins over a
    cleared one."""
    kept: dict[str, list[Hit]] = {}
    for hit in sorted(hits, key=lambda x: (x.cleared_by is not None, x.start - x.end)):
        others = kept.setdefault(hit.rule, [])
        if not any(x.start <= hit.start and hit.end <= x.end for x in others):
            others.append(hit)
    chosen = {id(x) for xs in kept.values() for x in xs}
    return (x for x in hits if id(x) in chosen)
