"""Kind `phrase`: one of several phrases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from actlint.rules.context import Context
from actlint.rules.found import Found, Maker, phrases

FIELDS = {"any": phrases("the phrases, any of which is found", required=True)}


class Compiled(msgspec.Struct, frozen=True, array_like=True, tag="phrase"):
    """Ids of the phrases."""

    anchors: tuple[int, ...]


def compile(data: dict[str, Any], lang: str, maker: Maker) -> Compiled:
    """Register the phrases."""
    return Compiled(maker.phrases(data["any"], lang))


def run(compiled: Compiled, context: Context, paragraph: int) -> Iterator[Found]:
    """Every place of any of the phrases."""
    for start, end in context.spans(compiled.anchors, paragraph):
        yield Found(paragraph, start, end)


def explain(compiled: Compiled, text: Callable[[int], str]) -> list[tuple[str, tuple[str, ...]]]:
    """What it looks for, as (field, values)."""
    return [("any", tuple(map(text, compiled.anchors)))]
