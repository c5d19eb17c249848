#!/usr/bin/env python3
"""What each part brings: rules alone, judge alone, both, over a folder of labelled acts; and what clears signs.

    python bench/ablation.py ../shared/gold/dev [--skip PREFIX …]

Rules alone: every paragraph where a rule of level warning or error stands. Judge alone: every paragraph it finds likely,
sign or not.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from actlint.language.resources import folder
from actlint.model.act import Act
from actlint.model.finding import Finding, Hit
from actlint.norms import analyse
from actlint.read import read
from actlint.rules import find, load
from actlint.rules.decide import Profile, decide, verdict
from actlint.rules.evaluate import evaluate, gold
from actlint.rules.judge.features import Lines
from actlint.rules.judge.model import load as load_judge
from actlint.structure import parse

JUDGE = load_judge(folder() / "models" / "kz.judge")


def bare(act: Act, index: int, factor: str, also: tuple[str, ...]) -> Finding:
    """A finding with nothing but its place and factors."""
    number = act.document.paragraphs[index].number
    return Finding("-", factor, also, "warning", None, number, index, 0, 1, "", "", "", "", "", "", (), (), None, None, "0" * 12)


def of_rules(act: Act, hits: tuple[Hit, ...]) -> list[Finding]:
    """Rules without the judge."""
    levels = {r.id: r.level for r in load().rules.values()}
    by_paragraph: dict[int, list[Hit]] = defaultdict(list)
    for hit in hits:
        if not hit.cleared_by and levels[hit.rule] != "hint":
            by_paragraph[hit.paragraph].append(hit)
    out = []
    for index, mine in by_paragraph.items():
        factors = [f for f, _ in Counter(f for h in mine for f in (h.factor, *h.also)).most_common(3)]
        out.append(bare(act, index, factors[0], tuple(factors[1:])))
    return out


def of_judge(act: Act, lines: Lines) -> list[Finding]:
    """The judge without signs."""
    out, measured = [], load().packed.measured
    for index in lines.judged():
        opinion = verdict(JUDGE, lines, index)
        language = act.places[index].language
        surety = measured.surety("", language if language in ("kk", "ru") else "ru", opinion.probability)
        if opinion.factors and surety >= measured.least:
            out.append(bare(act, index, opinion.factors[0], opinion.factors[1:]))
    return out


def main() -> None:
    """Print precision, recall and F1 of each, by language, and counts of signs found and cleared."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path)
    arguments.add_argument("--skip", nargs="*", default=[])
    options = arguments.parse_args()
    names, labels = gold(options.gold)
    names = [x for x in names if not x.startswith(tuple(options.skip) or ("\0",))]
    found: dict[str, dict[str, list[Finding]]] = defaultdict(dict)
    paragraphs, signs, cleared = {}, 0, Counter[str]()
    for name in names:
        act = parse(read(options.gold / "acts" / f"{name}.txt"))
        norms = analyse(act)
        hits = find(act, norms, load())
        paragraphs[name] = sum(1 for p in act.document.paragraphs if p.number)
        found["rules alone"][name] = of_rules(act, hits)
        found["judge alone"][name] = of_judge(act, Lines(act, norms))
        found["both"][name] = list(decide(act, norms, hits, load(), lang="en", profile=Profile(hints=False)))
        for norm in norms.norms:
            signs += len(norm.signs)
            cleared.update(s.cleared_by[0] for s in norm.signs if s.cleared_by)
    for kind, by_act in found.items():
        measured = evaluate(by_act, labels, paragraphs)
        for row in measured.total:
            print(
                f"{kind:12} {row.language or 'all':4} precision {row.precision.value or 0:.3f} ({row.precision.of:4}) "
                f"recall {row.recall.value or 0:.3f} ({row.recall.of:4}) F1 {row.f1 or 0:.3f}"
                + (f"  noise {measured.noise:.2f}" if not row.language else "")
            )
    print(f"signs {signs}, cleared {sum(cleared.values())}: " + ", ".join(f"{k} {v}" for k, v in cleared.most_common()))


if __name__ == "__main__":
    main()
