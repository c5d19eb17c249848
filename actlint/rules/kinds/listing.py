"""Kind `list`: a list after a head that ends openly, or a list that is announced and missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from actlint.rules.context import Context
from actlint.rules.found import Found, Maker, phrases
from actlint.rules.schema import Choice, Field

FIELDS = {
    "head": phrases("words that announce the list; may be left out for state open"),
    "state": Field(Choice(("open", "missing")), required=True),
    "tail": phrases("words that leave it open (default <open>)"),
}


class Compiled(msgspec.Struct, frozen=True, array_like=True, tag="list"):
    """Ids of the phrases; anchors are the words that are quoted."""

    anchors: tuple[int, ...]
    head: tuple[int, ...]
    missing: bool


def compile(data: dict[str, Any], lang: str, maker: Maker) -> Compiled:
    """Register the phrases."""
    head = maker.phrases(data["head"], lang) if "head" in data else ()
    if data["state"] == "missing":
        return Compiled(head, head, True)
    tail = maker.phrases(data["tail"], lang) if "tail" in data else maker.class_phrases("open", lang)
    return Compiled(tail, head, False)


def run(compiled: Compiled, context: Context, paragraph: int) -> Iterator[Found]:
    """The open tail under a fitting head, or the head without its list."""
    for start, end in context.spans(compiled.anchors, paragraph):
        if compiled.missing:
            _, high = context.sentence(paragraph, start)
            rest = context.text(paragraph)[end:high]
            if context.followers.get(paragraph) and high >= len(context.text(paragraph).rstrip()):
                continue
            if not rest.partition(":")[2].strip():
                yield Found(paragraph, start, end)
        elif not compiled.head or _under(compiled.head, context, paragraph, start):
            yield Found(paragraph, start, end)


def _under(head: tuple[int, ...], context: Context, paragraph: int, at: int) -> bool:
    """A head stands before the tail in its sentence, or in the clause its item continues."""
    low, _ = context.sentence(paragraph, at)
    if context.holds(head, paragraph, (low, at)):
        return True
    return any(context.holds(head, above) for above in context.heads(paragraph))


def explain(compiled: Compiled, text: Callable[[int], str]) -> list[tuple[str, tuple[str, ...]]]:
    """What it looks for, as (field, values)."""
    tail = () if compiled.missing else compiled.anchors
    return [("head", tuple(map(text, compiled.head))), ("tail", tuple(map(text, tail)))]
