#!/usr/bin/env python3
"""Measure each rule over labelled acts; write `measured.yaml` of the pack and the status of each rule.

    python tools/measure_rules.py ../shared/gold/train

Needs scikit-learn. Two things are measured. `alone`: the share of the paragraphs where a rule stands (uncleared, no judge) that
an expert marked. `precision`: the share of a rule's findings, as reported by default, that are right; each act is decided by a
judge that was trained on the other acts, and a finding is right when a reading marked the paragraph with a shared factor
(absences: two paragraphs nearer or farther). From the same findings comes the scale that turns the judge's probability into how
sure a finding on a rule is (`actlint.rules.measured`). Figures of fewer than ten cases are left out: they are not known.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from train_judge import FOLDS, SECOND, Row, fitted, rows, second_pass

from actlint.language.resources import folder
from actlint.model.finding import Finding
from actlint.norms import analyse
from actlint.read import read
from actlint.rules import default_dir, find, load
from actlint.rules.decide import Profile, decide
from actlint.rules.evaluate import gold, matches
from actlint.rules.judge.model import Judge
from actlint.rules.judge.model import load as load_judge
from actlint.rules.measured import Measure, Measured, measured
from actlint.rules.pack import Pack
from actlint.structure import parse

LEAST_CASES = 10
STATUS = re.compile(r"(^- id: (?P<rule>\S+)\n(?:[ #].*\n|\n)*?  status: )\w+", re.MULTILINE)
ASKED_AT = 0.3  # surety from which findings are looked at while the scale is fitted
STRENGTH = 0.3  # of the evidence against the assumption that rules do not differ (inverse of the penalty)


@dataclass(frozen=True)
class Seen:
    """A finding of a held-out act with the judge's probability, and whether it is right."""

    act: str
    rule: str
    probability: float
    right: bool
    owed: frozenset[int]
    """The labels that both readings call a factor and that it finds, by their number."""


def main() -> None:
    """Measure and write."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path)
    arguments.add_argument("--precision", type=float, default=0.8, help="share of the findings of held-out acts to be right")
    options = arguments.parse_args()
    names, labels = gold(options.gold)
    again = second_pass(SECOND)
    stands = standing(options.gold, names)
    marked = {(x["act"], x["line"]) for x in labels}
    alone = {r: (len(p & marked) / len(p), len(p)) for r, p in stands.items() if len(p) >= LEAST_CASES}

    for lang in ("kk", "ru"):
        print(f"{lang}: the readings agree, {agreement(labels, again, lang)}")
    both = _both(labels, again)
    judges = held_out_judges(rows(options.gold, again))
    seen = [x for name in names if name in again for x in findings(options.gold, name, judges[name], both)]
    owed = {x["number"]: x["act"] for x in both if x["strength"] == "factor"}
    slope, languages, shifts = scale(seen)
    neutral = Measured({}, slope, languages)
    sureness = np.array([neutral.surety("", x.act[-2:], x.probability) for x in seen])
    odds = np.log(sureness / (1 - sureness)) + np.array([shifts.get(x.rule, 0.0) for x in seen])
    least = reaching([x.right for x in seen], odds, options.precision)
    for lang in ("kk", "ru"):
        mine = [x for x, o in zip(seen, odds, strict=True) if o >= np.log(least / (1 - least)) and x.act.endswith(lang)]
        due = sum(act.endswith(lang) for act in owed.values())
        found = len(frozenset().union(*(x.owed for x in mine)))
        print(f"{lang}: {np.mean([x.right for x in mine]):.3f} of {len(mine)} right, {found} of {due} factors found")
    for low in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        inside = [x.right for x, o in zip(seen, odds, strict=True) if low <= 1 / (1 + np.exp(-o)) < low + 0.1]
        print(f"  surety {low:.1f}: {len(inside):4d} findings, {np.mean(inside):.2f} right")
    reported: dict[str, list[bool]] = defaultdict(list)
    for x, o in zip(seen, odds, strict=True):
        if o >= np.log(least / (1 - least)):
            reported[x.rule].append(x.right)

    lines = [
        f"# Measured {date.today()}: python tools/measure_rules.py {options.gold}",
        "# precision: share of the findings reported by default that are right, in acts the judge had not seen; n: findings.",
        "# alone: share of the paragraphs where the rule stands that an expert marked; shift: what it adds to the log-odds.",
        f"findings: {{slope: {slope:.3f}, kk: {languages['kk']:.3f}, ru: {languages['ru']:.3f}, least: {least:.2f}}}",
        "rules:",
    ]
    for rule in sorted({*alone, *shifts}):
        row = []
        if len(reported[rule]) >= LEAST_CASES:
            row += [f"precision: {np.mean(reported[rule]):.2f}", f"n: {len(reported[rule])}"]
        if rule in alone:
            row.append(f"alone: {alone[rule][0]:.2f}")
        if abs(shifts.get(rule, 0.0)) >= 0.01:
            row.append(f"shift: {shifts[rule]:.2f}")
        if row:
            lines.append(f"  {rule}: {{{', '.join(row)}}}")
    target = default_dir() / "measured.yaml"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    proven = {rule for rule, one in measured(yaml.safe_load(target.read_text(encoding="utf-8"))).rules.items() if one.proven}
    for path in sorted(default_dir().glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        new = STATUS.sub(lambda m: m[1] + ("stable" if m["rule"] in proven else "preview"), text)
        if new != text:
            path.write_text(new, encoding="utf-8")


def standing(source: Path, names: list[str]) -> dict[str, set[tuple[str, int]]]:
    """The paragraphs where each rule stands."""
    out: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for name in names:
        act = parse(read(source / "acts" / f"{name}.txt"))
        for hit in find(act, analyse(act), load()):
            if not hit.cleared_by:
                out[hit.rule].add((name, act.document.paragraphs[hit.paragraph].number))
    return out


def _both(labels: Any, again: dict[str, dict[int, list[dict[str, Any]]]]) -> list[dict[str, Any]]:
    """The labels of both readings of the acts that were read twice: a factor where both say so, else a hint."""
    first: dict[tuple[str, int], list[dict[str, Any]]] = defaultdict(list)
    for x in labels:
        first[x["act"], x["line"]].append(x)
    out: list[dict[str, Any]] = []
    for act, lines in again.items():
        for line in sorted({n for a, n in first if a == act} | set(lines)):
            one, two = first.get((act, line), []), lines.get(line, [])
            agreed = {f for x in two if x["strength"] == "factor" for f in (x["factor"], *x["also"])}
            for x in (*one, *two):
                names = {x["factor"], *(x.get("also") or ())}
                sure = x in one and x["strength"] == "factor" and bool(names & agreed)
                out.append({**x, "act": act, "line": line, "strength": "factor" if sure else "hint", "number": len(out)})
    return out


def agreement(labels: Any, again: dict[str, dict[int, list[dict[str, Any]]]], lang: str) -> str:
    """F1 of the second reading against the first, by place and by factor and place."""
    one: dict[tuple[str, int], set[str]] = defaultdict(set)
    two: dict[tuple[str, int], set[str]] = defaultdict(set)
    for x in labels:
        if x["act"] in again and x["act"].endswith(lang):
            one[x["act"], x["line"]] |= {x["factor"], *(x.get("also") or ())}
    for act, lines in again.items():
        for line, found in lines.items() if act.endswith(lang) else ():
            two[act, line] |= {f for x in found for f in (x["factor"], *x["also"])}
    places = one.keys() & two.keys()
    shared = sum(bool(one[x] & two[x]) for x in places)
    every = len(one) + len(two)
    return f"F1 by place {2 * len(places) / every:.2f}, by factor and place {2 * shared / every:.2f}"


def held_out_judges(data: list[Row]) -> dict[str, Judge]:
    """For each act a judge that was trained on other acts."""
    curves = load_judge(folder() / "models" / "kz.judge").header.curves
    acts = np.array([r.act for r in data])
    out: dict[str, Judge] = {}
    for fit, rest in GroupKFold(FOLDS).split(acts, acts, acts):
        judge = fitted([data[i] for i in fit], curves)
        out.update(dict.fromkeys(acts[rest], judge))
    return out


def findings(source: Path, name: str, judge: Judge, labels: list[dict[str, Any]]) -> Iterator[Seen]:
    """What the judge alone would report of an act, few or many."""
    act = parse(read(source / "acts" / f"{name}.txt"))
    norms = analyse(act)
    pack = load()
    plain = Pack(msgspec.structs.replace(pack.packed, measured=_asked(pack)), lambda: pack.texts)
    mine = [x for x in labels if x["act"] == name]
    for one in decide(act, norms, find(act, norms, plain), plain, lang="en", profile=Profile(hints=False), judge=judge):
        if one.confidence is not None and one.factor in judge.header.factors:
            yield Seen(name, one.rule, one.confidence, *_right(one, mine))


def _asked(pack: Pack) -> Measured:
    """A scale that changes nothing and reports all rules from the same low bound."""
    return Measured({x: Measure(precision=1.0, alone=0.0) for x in pack.rules}, least=ASKED_AT)


def _right(one: Finding, labels: list[dict[str, Any]]) -> tuple[bool, frozenset[int]]:
    hit = [x for x in labels if matches(one, x)]
    return bool(hit), frozenset(x["number"] for x in hit if x["strength"] == "factor")


def scale(seen: list[Seen]) -> tuple[float, dict[str, float], dict[str, float]]:
    """Slope, shift by language and shift by rule of the log-odds that a finding is right."""
    p = np.clip([x.probability for x in seen], 0.02, 0.98)
    rules = sorted({x.rule for x in seen})
    x = np.zeros((len(seen), 2 + len(rules)))
    x[:, 0] = np.log(p / (1 - p))
    x[:, 1] = [s.act.endswith("kk") for s in seen]
    x[np.arange(len(seen)), [2 + rules.index(s.rule) for s in seen]] = 1
    fit = LogisticRegression(C=STRENGTH, max_iter=3000).fit(x, [s.right for s in seen])
    slope, kk, *shifts = map(float, fit.coef_[0])
    middle = float(fit.intercept_[0])
    return slope, {"kk": middle + kk, "ru": middle}, dict(zip(rules, shifts, strict=True))


def reaching(right: list[bool], odds: np.ndarray, share: float) -> float:
    """The least surety, in hundredths, from which a share of the findings is right."""
    order = np.argsort(-odds)
    good = np.cumsum(np.array(right)[order]) / np.arange(1, len(right) + 1)
    last = int(np.flatnonzero(good >= share)[-1])
    return float(np.ceil(100 / (1 + np.exp(-odds[order[last]]))) / 100)


if __name__ == "__main__":
    main()
