"""Kind `sign`: signs of the norm analysis."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from actlint.rules.context import Context
from actlint.rules.found import Found, Maker
from actlint.rules.schema import Field, Items, Text

FIELDS = {"signs": Field(Items(Text(r"[a-z][a-z-]*"), least=1, lone=True), required=True, help="ids of lexicon/signs.yaml")}


class Compiled(msgspec.Struct, frozen=True, array_like=True, tag="sign"):
    """Ids of the signs."""

    anchors: tuple[int, ...]
    lang: str
    signs: tuple[str, ...]


def compile(data: dict[str, Any], lang: str, maker: Maker) -> Compiled:
    """Keep the ids."""
    return Compiled((), lang, data["signs"])


def run(compiled: Compiled, context: Context, paragraph: int) -> Iterator[Found]:
    """Every such sign; one that the analysis cleared stays cleared."""
    for name in compiled.signs:
        for norm in context.norms_of(paragraph):
            for sign in norm.signs if norm.language == compiled.lang else ():
                if sign.id != name:
                    continue
                number, start, end = sign.extent
                yield Found(number, start, end, sign.data, name, sign.cleared_by, norm)


def explain(compiled: Compiled, text: Callable[[int], str]) -> list[tuple[str, tuple[str, ...]]]:
    """What it looks for, as (field, values)."""
    return [("signs", compiled.signs)]
