"""Counts of what stands, by factor and by rule: which rules a body's drafts break most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from actlint.model.finding import FACTORS, Checked, Level
from actlint.report.words import say

LEVELS: tuple[Level, ...] = ("error", "warning", "hint")


def render(results: Sequence[Checked], *, lang: str) -> str:
    """Two tables, commonest first.

    Args:
        results: one for each file.
        lang: ``kk``, ``ru`` or ``en``.
    """
    standing = [f for r in results for f in r.findings if not f.suppressed and not f.cleared_by]
    factors = Counter((f.factor, f.level) for f in standing)
    rules = Counter((f.rule, f.level) for f in standing)
    names = {factor: say(f"factor.{factor}", lang) for factor in FACTORS}
    lines = [*_table(say("label.factor", lang), factors, names, lang), *_table(say("label.rule", lang), rules, {}, lang)]
    return "\n".join(lines)


def _table(head: str, counts: Counter[tuple[str, Level]], names: dict[str, str], lang: str) -> list[str]:
    totals: Counter[str] = Counter()
    for (name, _), count in counts.items():
        totals[name] += count
    shown = {name: names.get(name, name) for name in totals}
    wide = max((len(x) for x in (*shown.values(), head)), default=0)
    titles = [*(say(f"level.{x}", lang) for x in LEVELS), say("label.total", lang)]
    columns = [max(6, len(x)) for x in titles]
    lines = [_row(head, titles, wide, columns)]
    for name, total in totals.most_common():
        lines.append(_row(shown[name], [*(counts[name, x] for x in LEVELS), total], wide, columns))
    return [*lines, ""]


def _row(name: str, cells: Sequence[object], wide: int, columns: Sequence[int]) -> str:
    return f"{name:<{wide}}" + "".join(f"  {cell:>{width}}" for cell, width in zip(cells, columns, strict=True))
