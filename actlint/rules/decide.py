"""From hits to findings: the judge says which places an expert would mark, the hits say why.

A place is reported when the judge finds it likely enough, for the rule that names its sign (`measured`), or when a rule stands
there that measured well by itself. A likely place without a sign is a hint, and so is a marker at an unlikely place; signs of
analysis at unlikely places are left out. One paragraph gives one finding, the strongest factor with its signs, and a second one
where another sentence has a factor of its own.
Structural checks prove what they say and need no judge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from actlint.language import sentences
from actlint.language.resources import folder
from actlint.model.act import Act
from actlint.model.finding import Finding, Hit, Level
from actlint.model.norm import ActNorms
from actlint.rules.judge.features import Lines, groups
from actlint.rules.judge.model import Judge, load
from actlint.rules.kinds import structural as whole_act
from actlint.rules.measured import PROVEN
from actlint.rules.pack import Pack
from actlint.rules.wording import MOST_FACTORS, finding, unnamed


@dataclass(frozen=True, slots=True)
class Profile:
    """What is wanted.

    Args:
        hints: also give hints; without them places that have no sign need not be judged.
        cleared: also give the signs that something in the act takes away, as hints that say by what.
        select, ignore: factor or rule ids; empty `select` means all.
    """

    hints: bool = True
    cleared: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def wants(self, rule: str, factor: str) -> bool:
        """Whether a rule of a factor is asked for."""
        names = (rule, factor)
        return (not self.select or any(x in self.select for x in names)) and not any(x in self.ignore for x in names)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge says of a paragraph: how likely an expert marks it, and as which factors, likeliest first."""

    probability: float
    factors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    """What all places of an act are decided with."""

    act: Act
    pack: Pack
    judge: Judge
    lines: Lines
    lang: str
    profile: Profile
    structural: frozenset[str]


def decide(
    act: Act,
    norms: ActNorms,
    hits: Iterable[Hit],
    pack: Pack,
    *,
    lang: str,
    profile: Profile | None = None,
    judge: Judge | None = None,
) -> tuple[Finding, ...]:
    """The findings of an act, in text order, with texts in the language asked for.

    Args:
        act, norms: of one document.
        hits: in text order; they are asked for one after another and not kept.
        pack: the rules that gave the hits.
        lang: ``kk``, ``ru`` or ``en``.
        profile: what is wanted; default all that stands.
        judge: a model other than the one that is shipped.
    """
    judge = judge or load(folder() / "models" / "kz.judge")
    structural = frozenset(x.rule for x in pack.detectors if isinstance(x.data, whole_act.Compiled))
    case = _Case(act, pack, judge, Lines(act, norms), lang, profile or Profile(), structural)
    found: list[Finding] = []
    for index, mine in _by_paragraph(hits, len(act.places)):
        if mine or case.profile.hints:
            here = _of_paragraph(case, index, mine)
            found += here if len(here) < 2 else sorted(here, key=lambda f: (f.start, f.end, f.rule))
    return tuple(found)


def _by_paragraph(hits: Iterable[Hit], count: int) -> Iterator[tuple[int, list[Hit]]]:
    """Every paragraph of an act with its hits."""
    coming = iter(hits)
    following = next(coming, None)
    for index in range(count):
        mine: list[Hit] = []
        while following is not None and following.paragraph == index:
            mine.append(following)
            following = next(coming, None)
        yield index, mine


def _of_paragraph(case: _Case, index: int, hits: Sequence[Hit]) -> list[Finding]:
    """The findings of a paragraph that are wanted."""
    act, pack, profile = case.act, case.pack, case.profile
    weighed: list[Hit] = []
    found: list[Finding] = []
    for hit in hits:
        if hit.cleared_by:
            if profile.cleared:
                found.append(finding(act, pack, case.lang, (hit,), "hint", pack.alone(hit.rule), ()))
        elif hit.rule in case.structural or hit.factor not in case.judge.header.factors:
            level: Level = pack.rules[hit.rule].level  # type: ignore[assignment]
            if level != "hint" or profile.hints:
                found.append(finding(act, pack, case.lang, (hit,), level, pack.alone(hit.rule), hit.also))
        else:
            weighed.append(hit)
    if (weighed or profile.hints) and case.lines.is_judged(index):
        found.extend(_judged(case, index, weighed))
    return [
        one for one in found if (profile.hints or one.level != "hint" or one.cleared_by) and profile.wants(one.rule, one.factor)
    ]


def verdict(judge: Judge, lines: Lines, index: int, least: float = 0.0) -> Verdict:
    """The judge's opinion of a paragraph; factors only where a hint is likely and the probability is at least `least`."""
    header = judge.header
    language = lines.act.places[index].language
    language = language if language in header.curves else "ru"
    features = groups(lines, index)
    probability = header.curves[language](judge.score(features))
    if probability < max(least, header.hint):
        return Verdict(probability, ())
    likely = sorted(judge.factors(features).items(), key=lambda x: -x[1])[:MOST_FACTORS]
    return Verdict(probability, tuple(f for i, (f, p) in enumerate(likely) if not i or p >= header.also))


def _judged(case: _Case, index: int, hits: list[Hit]) -> Iterator[Finding]:
    """The finding or hint of one paragraph."""
    act, pack, judge, hints = case.act, case.pack, case.judge, case.profile.hints
    measured = pack.packed.measured
    language = act.places[index].language
    language = language if language in judge.header.curves else "ru"
    sure = [h for h in hits if _stands_alone(pack, h)]
    needed = 0.0 if hints or sure else measured.needed((h.rule for h in hits), language)
    opinion = verdict(judge, case.lines, index, needed)
    if not hits:
        if opinion.factors:
            yield unnamed(act, case.lang, index, opinion.probability, opinion.factors)
        return
    ranked, named = _ranked(pack, hits, opinion.factors)
    share = measured.surety(ranked[0].rule, language, opinion.probability)
    if opinion.factors and named and measured.reported(ranked[0].rule, share):
        level = _level(share, pack.rules[ranked[0].rule].level, judge.header.error)
        yield finding(act, pack, case.lang, ranked, level, round(share, 2), opinion.factors)
        for others in _other_sentences(act, ranked):
            mine, plain = _ranked(pack, others, opinion.factors)
            main = mine[0]
            if plain and main.factor != ranked[0].factor and (main.factor in opinion.factors or _stands_alone(pack, main)):
                share = measured.surety(main.rule, language, opinion.probability)
                yield finding(act, pack, case.lang, mine, "warning", round(share, 2), opinion.factors)
                return
    elif sure:
        yield finding(act, pack, case.lang, sure, "warning", pack.alone(sure[0].rule), opinion.factors)
    elif hints and opinion.factors:
        yield finding(act, pack, case.lang, ranked, "hint", round(share, 2), opinion.factors)
    elif hints and (words := [h for h in hits if not h.sign]):
        best = max(words, key=lambda h: (pack.alone(h.rule) or 0.0, h.end - h.start))
        yield finding(act, pack, case.lang, (best,), "hint", pack.alone(best.rule), ())


def _other_sentences(act: Act, ranked: Sequence[Hit]) -> Iterator[list[Hit]]:
    """The hits of each sentence but that of the first hit: a second norm of the paragraph."""
    index = ranked[0].paragraph
    for sentence in sentences(act, index):
        if not sentence.start <= ranked[0].start < sentence.end:
            inside = [h for h in ranked if sentence.start <= h.start < sentence.end]
            if inside:
                yield inside


def _stands_alone(pack: Pack, hit: Hit) -> bool:
    """Whether a rule measured well enough to need no judge."""
    return pack.rules[hit.rule].level != "hint" and (pack.alone(hit.rule) or 0.0) >= PROVEN


def _level(probability: float, of_rule: str, surely: float) -> Level:
    """An error is what the judge is sure of; a rule of level error needs less, one of level hint never gets there."""
    least = {"error": surely - 0.2, "warning": surely}.get(of_rule, 2.0)
    return "error" if probability >= least else "warning"


def _ranked(pack: Pack, hits: list[Hit], factors: tuple[str, ...]) -> tuple[tuple[Hit, ...], bool]:
    """The hits, best explanation first, and whether the first one explains a likely factor.

    A rule of level error names its factor in plain words, so it leads whatever the judge thinks of the factor.
    """
    order = {f: i for i, f in enumerate(factors)}
    last = len(factors)

    def rank(hit: Hit) -> tuple[int, int, int]:
        own = order.get(hit.factor, last)
        beside = min((order[f] for f in hit.also if f in order), default=last)
        if pack.rules[hit.rule].level == "error":
            return -1, own, hit.start - hit.end
        return (0, own, hit.start - hit.end) if own < last else (1, beside, hit.start - hit.end)

    ranked = tuple(sorted(hits, key=rank))
    main = ranked[0]
    return ranked, pack.rules[main.rule].level == "error" or bool({main.factor, *main.also} & order.keys())
