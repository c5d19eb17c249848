#!/usr/bin/env python3
"""How much is reported on acts that nobody picked: findings per 100 paragraphs by rule, hints apart, as a Markdown table.

    python bench/noise.py                                   # all of ../shared/real/kk, two processes
    python bench/noise.py ../shared/real/kk --sample 60     # so many acts, the same ones each time
    python bench/noise.py --show kz.deadline.no-term=15     # and so many findings of a rule, to be read

The acts are real and unlabelled: what is reported is not all false. docs/noise.md holds the table and what was read.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from actlint.batch import Settings, check, files
from actlint.model.finding import Checked, Finding

REAL = Path(__file__).resolve().parent.parent.parent / "shared" / "real" / "kk"
SEED = 1
AROUND = 160
"""Characters shown on either side of the quoted words."""


@dataclass
class Counted:
    """What a folder gave: acts and paragraphs checked, files that could not be, findings by rule (level hint apart)."""

    acts: int = 0
    paragraphs: int = 0
    failed: int = 0
    findings: dict[str, list[Finding]] = field(default_factory=lambda: defaultdict(list))
    hints: dict[str, list[Finding]] = field(default_factory=lambda: defaultdict(list))

    def add(self, one: Checked) -> None:
        """Count one file."""
        if one.error is not None:
            self.failed += 1
            return
        self.acts += 1
        self.paragraphs += one.paragraphs
        for finding in one.findings:
            (self.hints if finding.level == "hint" else self.findings)[finding.rule].append(finding)

    def rate(self, found: Sequence[Finding]) -> float:
        """So many findings for each 100 paragraphs."""
        return 100 * len(found) / self.paragraphs if self.paragraphs else 0.0


def table(counted: Counted) -> str:
    """The rules that reported something, noisiest first, and a line for all."""
    rows = ["| rule | findings | per 100 paragraphs | hints | per 100 paragraphs |", "|---|--:|--:|--:|--:|"]
    everything = [[x for many in kind.values() for x in many] for kind in (counted.findings, counted.hints)]
    names = sorted({*counted.findings, *counted.hints}, key=lambda r: (-len(counted.findings[r]), -len(counted.hints[r]), r))
    for name, found, hints in [("**all**", *everything), *((f"`{n}`", counted.findings[n], counted.hints[n]) for n in names)]:
        rows.append(f"| {name} | {len(found)} | {counted.rate(found):.2f} | {len(hints)} | {counted.rate(hints):.2f} |")
    return "\n".join(rows)


def shown(found: Sequence[Finding], count: int) -> str:
    """Some findings with the text around them."""
    drawn = random.Random(SEED).sample(list(found), min(count, len(found)))
    lines = []
    for x in drawn:
        before, after = x.text[max(0, x.start - AROUND) : x.start], x.text[x.end : x.end + AROUND]
        lines.append(f"- {x.address}, {x.level}, {x.confidence}: {before}[[{x.quote}]]{after}".replace("\n", " "))
    return "\n".join(lines)


def main() -> int:
    """Check, count, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=REAL)
    parser.add_argument("--sample", type=int, default=0, help="only so many files, drawn with a fixed seed (default: all)")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--show", action="append", default=[], metavar="RULE=N", help="also print so many of its findings")
    options = parser.parse_args()
    paths = sorted(files([str(options.folder)]))
    if options.sample and options.sample < len(paths):
        paths = sorted(random.Random(SEED).sample(paths, options.sample))
    counted = Counted()
    for one, _ in check(paths, Settings(hints=True), jobs=options.jobs):
        counted.add(one)
    print(f"{counted.acts} acts, {counted.paragraphs} paragraphs, {counted.failed} files not read\n")
    print(table(counted))
    for wanted in options.show:
        rule, _, count = wanted.partition("=")
        print(f"\n{rule}\n{shown(counted.findings[rule] or counted.hints[rule], int(count or 15))}")
    return int(not counted.acts)


if __name__ == "__main__":
    sys.exit(main())
