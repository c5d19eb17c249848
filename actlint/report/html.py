"""One self-contained page: the act with marked places and their explanations beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, groupby, pairwise
from pathlib import Path
from typing import Any

import actlint
from actlint.model.act import Act, Place
from actlint.model.document import Paragraph
from actlint.model.finding import Checked, Finding, Level
from actlint.report import coverage as covered
from actlint.report import words
from actlint.report.words import say

_HEADINGS = frozenset({"title", "heading", "stamp", "enacting", "requisites"})
_ORDER: tuple[Level, ...] = ("error", "warning", "hint")
Numbered = tuple[int, Finding]
"""A finding and its number on the page, from 1."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a paragraph's text, the findings that mark it (strongest first) and those whose words end with it."""

    text: str
    marks: tuple[int, ...]
    ends: tuple[int, ...]
    level: Level | None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as shown."""

    label: str
    stretches: tuple[Stretch, ...]
    notes: tuple[Numbered, ...]
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table as shown: rows of (columns spanned, paragraphs)."""

    rows: tuple[tuple[tuple[int, tuple[Block, ...]], ...], ...]


def render(
    results: Sequence[Checked],
    *,
    lang: str,
    acts: Mapping[str, Act] | None = None,
    coverage: Mapping[str, str] | None = None,
    follow: bool = False,
) -> str:
    """The page.

    Args:
        results: one for each file.
        lang: language of labels.
        acts: acts by path; where one is missing (a result from the cache), only the paragraphs with findings are shown.
        coverage: ``full``, ``partly`` or ``none`` by factor: what is assessed from the text.
        follow: labels of a file are in the language of its act, as its findings are.
    """
    import jinja2

    folder = Path(__file__).parent / "page"
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    documents: list[dict[str, Any]] = []
    shown: list[Finding] = []
    for result in results:
        own = [f for f in result.findings if f.suppressed is None]
        numbered = list(enumerate(own, len(shown) + 1))
        shown += own
        documents.append(_document(result, numbered, (acts or {}).get(result.path), lang, follow))
    return environment.get_template("report.html").render(
        documents=documents,
        lang=lang,
        say=lambda id, in_=lang, **values: say(id, in_, **values),
        note=words.note,
        cleared=words.cleared,
        factors=Counter(x for f in shown for x in {f.factor, *f.also}).most_common(),
        levels=Counter(f.level for f in shown),
        total=len(shown),
        files=sum(r.error is None for r in results),
        failed=sum(r.error is not None for r in results),
        coverage=list(covered.lines(coverage or {}, lang)),
        version=actlint.__version__,
        style=(folder / "report.css").read_text(encoding="utf-8"),
        script=(folder / "report.js").read_text(encoding="utf-8"),
    )


def _document(result: Checked, numbered: Sequence[Numbered], act: Act | None, lang: str, follow: bool) -> dict[str, Any]:
    known = result.language in ("kk", "ru")
    return {
        "result": result,
        "numbered": numbered,
        "blocks": list(_blocks(numbered, act)),
        "whole": act is not None,
        "clean": covered.clean(result),
        "levels": Counter(f.level for _, f in numbered),
        "lang": result.language if follow and known else lang,
        "tongue": result.language if known else "",
    }


def _blocks(numbered: Sequence[Numbered], act: Act | None) -> Iterator[Block | Table]:
    by_index: dict[int, list[Numbered]] = {}
    for number, one in numbered:
        by_index.setdefault(one.index, []).append((number, one))
    if act is None:
        for index in sorted(by_index):
            notes = by_index[index]
            yield Block("", _stretches(notes[0][1].text, notes), tuple(notes))
        return
    for table, own in groupby(zip(count(), act.document.paragraphs, act.places), key=lambda x: _outer(x[1])[:1]):
        blocks = [(_outer(p)[1:], _block(p, place, by_index.get(index, []))) for index, p, place in own]
        if table:
            yield _table(blocks)
        else:
            yield from (block for _, block in blocks)


def _block(paragraph: Paragraph, place: Place, notes: Sequence[Numbered]) -> Block:
    return Block(paragraph.label, _stretches(paragraph.text, notes), tuple(notes), place.zone in _HEADINGS)


def _outer(paragraph: Paragraph) -> tuple[int, ...]:
    """Table, row and column of the outermost cell a paragraph stands in; empty when it stands in none."""
    cell = paragraph.cell
    if cell is None:
        return ()
    return cell.path[0] if cell.path else (cell.table, cell.row, cell.column)


def _table(blocks: Sequence[tuple[tuple[int, ...], Block]]) -> Table:
    """A table from its paragraphs; cells without text are what is left between and before the others."""
    width = 1 + max(column for (_, column), _ in blocks)
    rows = []
    for _, own in groupby(sorted(blocks, key=lambda x: x[0]), key=lambda x: x[0][0]):
        cells = {column: tuple(b for _, b in some) for column, some in groupby(own, key=lambda x: x[0][1])}
        starts = sorted({0, *cells})
        rows.append(tuple((end - start, cells.get(start, ())) for start, end in pairwise([*starts, width])))
    return Table(tuple(rows))


def _stretches(text: str, notes: Sequence[Numbered]) -> tuple[Stretch, ...]:
    """The text cut at every edge of the words found."""
    edges = sorted({0, len(text), *(x for _, f in notes for x in (f.start, f.end))})
    cut = []
    for start, end in pairwise(edges):
        marks = sorted((x for x in notes if x[1].start <= start and end <= x[1].end), key=lambda x: _ORDER.index(x[1].level))
        ends = tuple(number for number, one in marks if one.end == end)
        cut.append(Stretch(text[start:end], tuple(n for n, _ in marks), ends, marks[0][1].level if marks else None))
    return tuple(cut)
