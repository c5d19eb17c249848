"""Kind `structural`: a check of the act as a whole, by name (actlint.rules.structural)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from actlint.rules.context import Context
from actlint.rules.found import Found, Maker
from actlint.rules.schema import Field, Text

FIELDS = {"check": Field(Text(r"[a-z][a-z-]*"), required=True, help="the check's name")}


class Compiled(msgspec.Struct, frozen=True, array_like=True, tag="structural"):
    """The name of the check."""

    anchors: tuple[int, ...]
    lang: str
    check: str


def compile(data: dict[str, Any], lang: str, maker: Maker) -> Compiled:
    """Keep the name."""
    return Compiled((), lang, data["check"])


def run(compiled: Compiled, context: Context, paragraph: int) -> Iterator[Found]:
    """Whatever the check finds in the act, in places of the rule's language; the paragraph counts for nothing."""
    from actlint.rules.structural import found

    for one in found(compiled.check, context.act, context.norms):
        language = context.act.places[one.paragraph].language
        if compiled.lang == (language if language in ("kk", "ru") else "kk"):
            yield one


def explain(compiled: Compiled, text: Callable[[int], str]) -> list[tuple[str, tuple[str, ...]]]:
    """What it looks for, as (field, values)."""
    return [("check", (compiled.check,))]
