#!/usr/bin/env python3
"""Train the judge from labelled acts and write the model and its card.

    python tools/train_judge.py ../shared/gold/train patterns/models/kz.judge

Needs scikit-learn, which actlint itself does not. Everything that is chosen (calibration, thresholds) is chosen by
cross-validation over whole acts of the training folder; no other acts are read.

The acts carry the labels of one reader. `tools/second_pass.tsv` holds those of a second reading of the same acts, a line
a label (act, line, f or h, factors; line 0 says that the act was read), so that each act counts as the acts do on which
findings are measured: a place is marked when either reading marks it, and it is owed when both call it a factor.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold

from actlint.model.finding import FACTORS
from actlint.norms import analyse
from actlint.read import read
from actlint.rules.judge import features
from actlint.rules.judge.model import Curve, Header, Judge, dump
from actlint.structure import parse

PLACE_BITS, FACTOR_BITS = 20, 17
PLACE = {"w": 1.0, "s": 1.0, "h": 0.5, "p": 0.3, "n": 0.3, "t": 0.3, "u": 0.3, "l": 0.4, "f": 0.4, "x": 0.8, "g": 1.0}
FACTOR = {"s": 1.0, "l": 0.4, "h": 0.5, "u": 0.3, "x": 0.8, "g": 1.0}
NAMES = tuple(x for x in FACTORS if x not in ("collision", "parity"))
ONCE = {1: 0.25, 2: 1.0}  # weight of a place in an act read once: 1 a hint, 2 a factor
TWICE = {(0, 1): 0.15, (0, 2): 0.4, (1, 1): 0.6, (1, 2): 0.9, (2, 2): 1.0}  # in an act read twice, the milder reading first
SECOND = Path(__file__).with_name("second_pass.tsv")
FOLDS = 5
HINT, SURE, ALSO = 0.25, 0.8, 0.2  # least probability of a hint, of an error, of a further factor


@dataclass(frozen=True)
class Row:
    """A judged paragraph of a training act with its labels."""

    act: str
    language: str
    groups: dict[str, list[int]]
    labels: tuple[dict[str, Any], ...]
    again: tuple[dict[str, Any], ...] | None = None
    """Labels of the second reading, None where the act was read once."""

    @property
    def readings(self) -> tuple[int, ...]:
        """What each reading saw, the milder first: 2 a factor, 1 a hint, 0 nothing."""
        read = (self.labels,) if self.again is None else (self.labels, self.again)
        return tuple(sorted(max((2 if x["strength"] == "factor" else 1 for x in one), default=0) for one in read))

    @property
    def level(self) -> int:
        """2 a factor in every reading, 1 marked in one at least, 0 not marked."""
        return min(self.readings) if min(self.readings) == 2 else int(max(self.readings) > 0)

    @property
    def weight(self) -> float:
        """How much the place counts in training."""
        seen = self.readings
        return (ONCE.get(seen[0]) if len(seen) == 1 else TWICE.get(seen)) or 1.0  # type: ignore[call-overload]

    @property
    def factors(self) -> set[str]:
        """Every factor that a reading gave the place."""
        return {f for x in (*self.labels, *(self.again or ())) for f in (x["factor"], *(x.get("also") or ()))}


def second_pass(path: Path) -> dict[str, dict[int, list[dict[str, Any]]]]:
    """The labels of the second reading by act and line; an act that was read without a label is there too."""
    out: dict[str, dict[int, list[dict[str, Any]]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        act, number, *label = line.split("\t")
        lines = out.setdefault(act, {})
        if label:
            factor, *also = label[1].split(",")
            strength = "factor" if label[0] == "f" else "hint"
            lines.setdefault(int(number), []).append({"strength": strength, "factor": factor, "also": also})
    return out


def rows(folder: Path, again: dict[str, dict[int, list[dict[str, Any]]]]) -> list[Row]:
    """All judged paragraphs of the acts of a gold folder, through the same steps as a check."""
    labels: dict[tuple[str, int], list[dict[str, Any]]] = defaultdict(list)
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        labels[one["act"], one["line"]].append(one)
    out = []
    for name in (folder / "acts.txt").read_text(encoding="utf-8").split():
        document = read(folder / "acts" / f"{name}.txt")
        act = parse(document)
        norms = analyse(act)
        lines = features.Lines(act, norms)
        for i in lines.judged():
            groups = features.groups(lines, i)
            number = document.paragraphs[i].number
            more = tuple(again[name].get(number, ())) if name in again else None
            out.append(Row(name, name[-2:], groups, tuple(labels.get((name, number), ())), more))
    return out


def matrix(rows: list[Row], weights: dict[str, float], bits: int) -> csr_matrix:
    """Rows by hashed features; each group counts its weight over the root of its size."""
    mask = (1 << bits) - 1
    ids, values, ends = [], [], [0]
    for row in rows:
        count = 0
        for name, weight in weights.items():
            group = row.groups[name]
            if group:
                ids.append(np.array(group, np.int64) & mask)
                values.append(np.full(len(group), weight / len(group) ** 0.5, np.float32))
                count += len(group)
        ends.append(ends[-1] + count)
    out = csr_matrix((np.concatenate(values), np.concatenate(ids).astype(np.int32), np.array(ends)), (len(rows), mask + 1))
    out.sum_duplicates()
    return out


def rarity(x: csr_matrix) -> np.ndarray:
    """Inverse document frequency by feature; nought for those seen once. It is folded into the weights."""
    seen = np.bincount(x.indices, minlength=x.shape[1])
    out = (np.log((1 + x.shape[0]) / (1 + seen)) + 1) / 4
    out[seen < 2] = 0
    return out.astype(np.float32)


def scaled(x: csr_matrix, by: np.ndarray) -> csr_matrix:
    x = x.copy()
    x.data *= by[x.indices]
    x.eliminate_zeros()
    return x


def place_model(x: csr_matrix, level: np.ndarray, weight: np.ndarray) -> LogisticRegression:
    model = LogisticRegression(C=0.7, class_weight="balanced", solver="liblinear")
    return model.fit(x, level >= 1, sample_weight=weight)


def held_out(x: csr_matrix, level: np.ndarray, weight: np.ndarray, acts: np.ndarray) -> np.ndarray:
    """Scores of each row by a model that has not seen its act."""
    out = np.zeros(x.shape[0])
    for fit, rest in GroupKFold(FOLDS).split(x, level, acts):
        out[rest] = place_model(x[fit], level[fit], weight[fit]).decision_function(x[rest])
    return out


def curve(score: np.ndarray, marked: np.ndarray) -> Curve:
    fit = LogisticRegression(C=1e6).fit(score[:, None], marked)
    return Curve(float(fit.coef_[0, 0]), float(fit.intercept_[0]))


def ranking(score: np.ndarray, level: np.ndarray) -> str:
    """Average precision of the marked places, and precision where 0.73 of the factors are found."""
    order = np.argsort(-score)
    right = np.cumsum(level[order] >= 1) / np.arange(1, len(order) + 1)
    found = np.cumsum(level[order] == 2) / (level == 2).sum()
    average = average_precision_score(level >= 1, score)
    return f"average precision {average:.3f}, at recall 0.73 {right[np.argmax(found >= 0.73)]:.3f}"


def quantised(weights: np.ndarray) -> tuple[bytes, float]:
    top = float(np.quantile(np.abs(weights[weights != 0]), 0.9999))
    step = top / 127
    return (np.clip(np.round(weights / step), -128, 127).astype(np.int16) + 128).astype(np.uint8).tobytes(), step


def fitted(data: list[Row], curves: dict[str, Curve]) -> Judge:
    """Both models, made from all rows."""
    x = matrix(data, PLACE, PLACE_BITS)
    rare = rarity(x)
    level, weight = np.array([r.level for r in data]), np.array([r.weight for r in data])
    model = place_model(scaled(x, rare), level, weight)
    place, place_step = quantised(model.coef_[0] * rare)
    labelled = [r for r in data if r.level]
    y = matrix(labelled, FACTOR, FACTOR_BITS)
    seldom = rarity(y)
    y = scaled(y, seldom)
    weights, biases = [], []
    for name in NAMES:
        marked = np.array([name in r.factors for r in labelled])
        one = LogisticRegression(C=1, solver="liblinear").fit(y, marked)
        weights.append(one.coef_[0] * seldom)
        biases.append(float(one.intercept_[0]))
    tables, factor_step = quantised(np.concatenate(weights))
    factor = np.frombuffer(tables, np.uint8).reshape(len(NAMES), -1).T.tobytes()
    header = Header(
        PLACE_BITS,
        FACTOR_BITS,
        place_step,
        factor_step,
        PLACE,
        FACTOR,
        float(model.intercept_[0]),
        tuple(biases),
        NAMES,
        curves,
        HINT,
        SURE,
        ALSO,
    )
    return Judge(header, place, factor)


def main() -> None:
    """Train, calibrate by cross-validation over acts, write the model."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path)
    arguments.add_argument("model", type=Path)
    arguments.add_argument(
        "--without", metavar="GROUPS", help="write nothing; say how well held-out acts are ranked without these feature groups"
    )
    options = arguments.parse_args()

    data = rows(options.gold, second_pass(SECOND))
    level, weight = np.array([r.level for r in data]), np.array([r.weight for r in data])
    acts = np.array([r.act for r in data])
    language = np.array([r.language for r in data])
    kept = {name: w for name, w in PLACE.items() if name not in (options.without or "")}
    x = matrix(data, kept, PLACE_BITS)
    score = held_out(scaled(x, rarity(x)), level, weight, acts)
    if options.without is not None:
        twice = np.array([r.again is not None for r in data])
        for lang in ("kk", "ru"):
            mine = twice & (language == lang)
            print(f"{lang}: {ranking(score[mine], level[mine])}")
        return
    curves = {}
    for lang in ("kk", "ru"):
        mine = language == lang
        curves[lang] = curve(score[mine], level[mine] >= 1)
        p = np.array([curves[lang](s) for s in score[mine]])
        print(f"{lang}: {mine.sum()} places of held-out acts, {(level[mine] >= 1).sum()} labelled")
        for low in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
            inside = (p >= low) & (p < low + 0.1)
            print(f"  probability {low:.1f}: {inside.sum():4d} places, {(level[mine][inside] >= 1).mean():.2f} labelled")

    options.model.parent.mkdir(parents=True, exist_ok=True)
    dump(options.model, fitted(data, curves))
    print(options.model, options.model.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
