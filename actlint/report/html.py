"""One self-contained page: the act with marked places and their explanations beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from actlint.model.act import Act
from actlint.model.finding import Checked, Finding, Level
from actlint.report.words import say

_HEADINGS = frozenset({"title", "heading", "stamp", "enacting", "requisites"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a paragraph's text and the findings that mark it (numbers from 1 on the page)."""

    text: str
    marks: tuple[int, ...]
    level: Level | None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as shown."""

    label: str
    stretches: tuple[Stretch, ...]
    heading: bool
    notes: tuple[tuple[int, Finding], ...]


def render(results: Sequence[Checked], *, lang: str, acts: Mapping[str, Act] | None = None, follow: bool = False) -> str:
    """The page.

    Args:
        results: one for each file.
        lang: language of labels.
        follow: labels of a file are in the language of its act, as its findings are.
        acts: acts by path; where one is missing (a result from the cache), only the paragraphs with findings are shown.
    """
    import jinja2

    folder = Path(__file__).parent / "page"
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    documents = []
    number = 0
    for result in results:
        shown = [f for f in result.findings if f.suppressed is None]
        numbered = tuple(enumerate(shown, number + 1))
        number += len(shown)
        own = result.language if follow and result.language in ("kk", "ru") else lang
        documents.append(
            {"lang": own, "result": result, "blocks": list(_blocks(result, numbered, (acts or {}).get(result.path)))}
        )
    standing = [f for r in results for f in r.findings if not f.suppressed and not f.cleared_by]
    return environment.get_template("report.html").render(
        documents=documents,
        lang=lang,
        say=lambda id, in_=lang, **values: say(id, in_, **values),
        factors=sorted(Counter(f.factor for f in standing).items(), key=lambda x: -x[1]),
        levels=Counter(f.level for f in standing),
        files=sum(r.error is None for r in results),
        style=(folder / "report.css").read_text(encoding="utf-8"),
        script=(folder / "report.js").read_text(encoding="utf-8"),
    )


def _blocks(result: Checked, numbered: Sequence[tuple[int, Finding]], act: Act | None) -> Iterator[Block]:
    by_index: dict[int, list[tuple[int, Finding]]] = {}
    for number, one in numbered:
        by_index.setdefault(one.index, []).append((number, one))
    if act is None:
        for index in sorted(by_index):
            yield _block("", by_index[index][0][1].text, False, by_index[index])
        return
    for index, (paragraph, place) in enumerate(zip(act.document.paragraphs, act.places, strict=True)):
        yield _block(paragraph.label, paragraph.text, place.zone in _HEADINGS, by_index.get(index, []))


def _block(label: str, text: str, heading: bool, notes: Sequence[tuple[int, Finding]]) -> Block:
    edges = sorted({0, len(text), *(x for _, f in notes for x in (f.start, f.end))})
    stretches = []
    for start, end in pairwise(edges):
        marks = [(n, f) for n, f in notes if f.start <= start and end <= f.end]
        level = min((f.level for _, f in marks), key=("error", "warning", "hint").index) if marks else None
        stretches.append(Stretch(text[start:end], tuple(n for n, _ in marks), level))
    return Block(label, tuple(stretches), heading, tuple(notes))
