#!/usr/bin/env python3
"""Measure each rule by itself over labelled acts and write `measured.yaml` of the pack.

    python tools/measure_rules.py ../shared/gold/train

A rule's precision is the share of the paragraphs where it stands (uncleared, no judge) that an expert marked. Rules seen in
fewer than ten paragraphs are left out: their precision is not known.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from datetime import date
from pathlib import Path

from actlint.norms import analyse
from actlint.read import read
from actlint.rules import default_dir, find, load
from actlint.rules.evaluate import gold
from actlint.structure import parse

LEAST = 10


def main() -> None:
    """Measure and write."""
    folder = Path(sys.argv[1])
    names, labels = gold(folder)
    marked = {(x["act"], x["line"]) for x in labels}
    stands: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for name in names:
        act = parse(read(folder / "acts" / f"{name}.txt"))
        for hit in find(act, analyse(act), load()):
            if not hit.cleared_by:
                stands[hit.rule].add((name, act.document.paragraphs[hit.paragraph].number))
    lines = [
        f"# Measured {date.today()}: python tools/measure_rules.py {folder}",
        "# precision: share of the paragraphs where the rule stands that an expert marked; n: paragraphs.",
        "rules:",
    ]
    for rule, places in sorted(stands.items()):
        if len(places) >= LEAST:
            lines.append(f"  {rule}: {{precision: {len(places & marked) / len(places):.2f}, n: {len(places)}}}")
    (default_dir() / "measured.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
