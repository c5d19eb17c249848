"""Kind `reference`: references that name no act, name only a field, or lack requisites."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from actlint.rules.context import Context
from actlint.rules.found import Found, Maker, phrases
from actlint.rules.schema import Choice, Field, Items

FIELDS = {
    "kinds": Field(Items(Choice(("blanket", "field", "act", "internal")), least=1, lone=True), required=True),
    "lacks": Field(Items(Choice(("form", "date", "number")), least=1, lone=True), help="requisites of which one is missing"),
    "with": phrases("phrases one of which stands in the same sentence"),
}


class Compiled(msgspec.Struct, frozen=True, array_like=True, tag="reference"):
    """Kinds of reference, requisites, ids of phrases."""

    anchors: tuple[int, ...]
    lang: str
    kinds: tuple[str, ...]
    lacks: tuple[str, ...]


def compile(data: dict[str, Any], lang: str, maker: Maker) -> Compiled:
    """Register the phrases; with them the rule is tried only where one stands."""
    with_ = maker.phrases(data["with"], lang) if "with" in data else ()
    return Compiled(with_, lang, data["kinds"], data.get("lacks", ()))


def run(compiled: Compiled, context: Context, paragraph: int) -> Iterator[Found]:
    """Every fitting reference of a paragraph in the rule's language."""
    if context.act.places[paragraph].language not in (compiled.lang, "mixed"):
        return
    for one in context.references.get(paragraph, ()):
        if one.kind not in compiled.kinds or (compiled.lacks and all(getattr(one, x) for x in compiled.lacks)):
            continue
        if compiled.anchors and not context.holds(compiled.anchors, paragraph, context.sentence(paragraph, one.start)):
            continue
        yield Found(paragraph, one.start, one.end, (("act", one.act),))


def explain(compiled: Compiled, text: Callable[[int], str]) -> list[tuple[str, tuple[str, ...]]]:
    """What it looks for, as (field, values)."""
    return [("kinds", compiled.kinds), ("lacks", compiled.lacks), ("with", tuple(map(text, compiled.anchors)))]
