"""How many labelled places carry a sign of their factor, and how many signs there are.

    python bench/signs.py GOLD_FOLDER [--skip ACT,ACT] [--missed FACTOR] [--lang kk|ru]

GOLD_FOLDER holds acts/, acts.txt and gold.jsonl as the folders of ../shared/gold do. A labelled place counts as covered when its
paragraph (two paragraphs either way for factors that are the absence of something) carries a sign, not cleared, of its factor or
one of its `also`.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import yaml

from actlint.language.resources import folder
from actlint.model.document import Document, Paragraph
from actlint.norms import analyse
from actlint.structure import parse

ABSENT = {"deadline", "refusal-grounds", "procedure", "oversight", "conflict-of-interest", "liability"}


def read(path: Path) -> Document:
    """Read an act of one paragraph a line."""
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    return Document(str(path), "text", tuple(Paragraph(number, line) for number, line in enumerate(lines, 1)))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--skip", default="", help="names of acts, or beginnings of names, to leave out")
    parser.add_argument("--missed", default="", help="print the uncovered places of this factor")
    parser.add_argument("--lang", default="")
    options = parser.parse_args()
    also = {
        name: {block["factor"], *block.get("also", [])}
        for name, block in yaml.safe_load((folder() / "kz/lexicon/signs.yaml").read_text(encoding="utf-8"))["signs"].items()
    }
    skip = tuple(x for x in options.skip.split(",") if x)
    gold: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (options.gold / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold[row["act"]].append(row)
    owed: Counter[str] = Counter()
    found: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    good: Counter[str] = Counter()
    cleared: Counter[str] = Counter()
    marked = operative = wrongly = 0
    for act in (options.gold / "acts.txt").read_text(encoding="utf-8").split():
        if act.startswith(skip) if skip else False:
            continue
        if options.lang and not act.endswith(options.lang):
            continue
        document = read(options.gold / "acts" / f"{act}.txt")
        understood = parse(document)
        operative += sum(1 for place in understood.places if place.zone == "operative")
        wrongly += sum(understood.places[row["line"] - 1].zone != "operative" for row in gold[act] if row["strength"] == "factor")
        factors: dict[int, set[str]] = defaultdict(set)
        for norm in analyse(understood).norms:
            for sign in norm.signs:
                if sign.cleared_by is not None:
                    cleared[sign.cleared_by[0]] += 1
                    continue
                counts[sign.id] += 1
                factors[sign.extent[0] + 1] |= also[sign.id]
                near = [r for r in gold[act] if r["line"] == sign.extent[0] + 1]
                good[sign.id] += any(also[sign.id] & {r["factor"], *(r.get("also") or [])} for r in near)
        marked += len(factors)
        for row in gold[act]:
            if row["strength"] != "factor":
                continue
            owed[row["factor"]] += 1
            reach = 2 if row["factor"] in ABSENT else 0
            wanted = {row["factor"], *(row.get("also") or [])}
            here = set().union(*(factors[row["line"] + d] for d in range(-reach, reach + 1)))
            if here & wanted:
                found[row["factor"]] += 1
            elif options.missed in (row["factor"], "all"):
                text = document.paragraphs[row["line"] - 1].text
                zone = understood.places[row["line"] - 1].zone
                print(f"{act}:{row['line']} [{zone}] {row['quote']} || {row['why']} || {text[:300]}")
    print(f"{'factor':24}{'gold':>6}{'covered':>9}{'share':>7}")
    for factor in sorted(owed):
        print(f"{factor:24}{owed[factor]:6}{found[factor]:9}{found[factor] / owed[factor]:7.2f}")
    print(f"{'all':24}{sum(owed.values()):6}{sum(found.values()):9}{sum(found.values()) / max(1, sum(owed.values())):7.2f}")
    rate = 100 * sum(counts.values()) / max(1, operative)
    print(f"operative paragraphs {operative}, with a sign {marked}, signs per 100 of them {rate:.0f}")
    print(f"labelled places outside operative zones {wrongly}; cleared: {dict(cleared)}")
    print(f"{'sign':28}{'found':>7}{'labelled':>9}{'share':>7}")
    for name, count in counts.most_common():
        print(f"{name:28}{count:7}{good[name]:9}{good[name] / count:7.2f}")


if __name__ == "__main__":
    main()
