"""Kind `absence`: something is said and what belongs to it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from actlint.rules.context import Context
from actlint.rules.found import Found, Maker, phrases
from actlint.rules.schema import Choice, Field, Flag

FIELDS = {
    "when": phrases("what is there", required=True),
    "lacks": phrases("what should be there too", required=True),
    "scope": Field(Choice(("sentence", "paragraph", "item", "next", "act")), required=True, help="where it is looked for"),
    "once": Field(Flag(), help="only the first place of the act"),
}


class Compiled(msgspec.Struct, frozen=True, array_like=True, tag="absence"):
    """Ids of the phrases and the scope."""

    anchors: tuple[int, ...]
    lacks: tuple[int, ...]
    scope: str
    once: bool


def compile(data: dict[str, Any], lang: str, maker: Maker) -> Compiled:
    """Register the phrases."""
    return Compiled(maker.phrases(data["when"], lang), maker.phrases(data["lacks"], lang), data["scope"], data.get("once", False))


def run(compiled: Compiled, context: Context, paragraph: int) -> Iterator[Found]:
    """Places of the first phrases whose scope lacks the others."""
    for start, end in context.spans(compiled.anchors, paragraph):
        if _lacking(compiled, context, paragraph, start) and (not compiled.once or context.first(compiled)):
            yield Found(paragraph, start, end)


def _lacking(compiled: Compiled, context: Context, paragraph: int, start: int) -> bool:
    if compiled.scope == "sentence":
        return not context.holds(compiled.lacks, paragraph, context.sentence(paragraph, start))
    return context.first_holding(compiled.lacks, context.reach(paragraph, compiled.scope)) is None


def explain(compiled: Compiled, text: Callable[[int], str]) -> list[tuple[str, tuple[str, ...]]]:
    """What it looks for, as (field, values)."""
    return [
        ("when", tuple(map(text, compiled.anchors))),
        ("lacks", tuple(map(text, compiled.lacks))),
        ("scope", (compiled.scope,)),
    ]
