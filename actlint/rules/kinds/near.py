"""Kind `near`: two phrases near each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from actlint.rules.context import Context, Span
from actlint.rules.found import Found, Maker, phrases
from actlint.rules.schema import Choice, Count, Field

FIELDS = {
    "first": phrases("one phrase", required=True),
    "then": phrases("the other phrase", required=True),
    "within": Field(Count(1, 60), help="at most so many words between them; without it, the same sentence"),
    "order": Field(Choice(("given", "any")), help="given: first comes first (default)"),
    "mark": Field(Choice(("first", "then", "both")), help="which words are quoted (default: from the one to the other)"),
}


class Compiled(msgspec.Struct, frozen=True, array_like=True, tag="near"):
    """Ids of the phrases and how they must stand."""

    anchors: tuple[int, ...]
    then: tuple[int, ...]
    within: int
    ordered: bool
    mark: str


def compile(data: dict[str, Any], lang: str, maker: Maker) -> Compiled:
    """Register the phrases."""
    return Compiled(
        maker.phrases(data["first"], lang),
        maker.phrases(data["then"], lang),
        data.get("within", 0),
        data.get("order", "given") == "given",
        data.get("mark", "both"),
    )


def run(compiled: Compiled, context: Context, paragraph: int) -> Iterator[Found]:
    """Each first phrase with the nearest fitting second one."""
    text = context.text(paragraph)
    others = context.spans(compiled.then, paragraph)
    if not others:
        return
    for one in context.spans(compiled.anchors, paragraph):
        low, high = context.sentence(paragraph, one[0])
        fitting = [x for x in others if low <= x[0] and x[1] <= high and _fits(compiled, text, one, x)]
        if not fitting:
            continue
        other = min(fitting, key=lambda x: abs(x[0] - one[0]))
        marked = {"first": one, "then": other}.get(compiled.mark, (min(one[0], other[0]), max(one[1], other[1])))
        data = (("first", text[one[0] : one[1]]), ("then", text[other[0] : other[1]]))
        yield Found(paragraph, marked[0], marked[1], data)


def _fits(compiled: Compiled, text: str, one: Span, other: Span) -> bool:
    between = (one[1], other[0]) if one[1] <= other[0] else (other[1], one[0])
    if between[0] > between[1] or (compiled.ordered and other[0] < one[1]):
        return False
    return not compiled.within or len(text[between[0] : between[1]].split()) <= compiled.within


def explain(compiled: Compiled, text: Callable[[int], str]) -> list[tuple[str, tuple[str, ...]]]:
    """What it looks for, as (field, values)."""
    return [
        ("first", tuple(map(text, compiled.anchors))),
        ("then", tuple(map(text, compiled.then))),
        ("within", (str(compiled.within),) if compiled.within else ()),
    ]
