"""Kind `frame`: norms whose frame fulfils the detector's `frame` conditions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from actlint.rules.context import Context
from actlint.rules.found import Found, Maker, phrases
from actlint.rules.schema import Choice, Field

FIELDS = {
    "mark": Field(Choice(("action", "sentence")), help="which words are quoted (default action)"),
    "with": phrases("phrases one of which stands in the norm"),
    "lacks": phrases("phrases none of which stands in the norm"),
}


class Compiled(msgspec.Struct, frozen=True, array_like=True, tag="frame"):
    """What is quoted, and ids of phrases."""

    anchors: tuple[int, ...]
    lang: str
    mark: str
    lacks: tuple[int, ...]


def compile(data: dict[str, Any], lang: str, maker: Maker) -> Compiled:
    """Register the phrases; with `with` the rule is tried only where one stands."""
    with_ = maker.phrases(data["with"], lang) if "with" in data else ()
    lacks = maker.phrases(data["lacks"], lang) if "lacks" in data else ()
    return Compiled(with_, lang, data.get("mark", "action"), lacks)


def run(compiled: Compiled, context: Context, paragraph: int) -> Iterator[Found]:
    """Every norm of the language that has the phrases; the frame itself is judged with the other conditions."""
    for norm in context.norms_of(paragraph):
        span = (norm.start, norm.end)
        if norm.language != compiled.lang or (compiled.anchors and not context.holds(compiled.anchors, norm.paragraph, span)):
            continue
        if compiled.lacks and context.holds(compiled.lacks, norm.paragraph, span):
            continue
        extent = norm.action_extent if compiled.mark == "action" else None
        number, start, end = extent or (norm.paragraph, norm.start, norm.end)
        yield Found(number, start, end, (("action", norm.action), ("actor", norm.actor.name)), norm=norm)


def explain(compiled: Compiled, text: Callable[[int], str]) -> list[tuple[str, tuple[str, ...]]]:
    """What it looks for, as (field, values)."""
    return [("with", tuple(map(text, compiled.anchors))), ("lacks", tuple(map(text, compiled.lacks)))]
