"""Kind `deadline`: the term of a norm is vague, set by the one who acts, referred away, without start or limit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from actlint.model.norm import Deadline
from actlint.rules.context import Context
from actlint.rules.found import Found, Maker
from actlint.rules.schema import Choice, Field, Items

STATES: dict[str, Callable[[Deadline], bool]] = {
    "vague": lambda x: x.kind == "vague",
    "set-by-actor": lambda x: x.kind == "set-by-actor",
    "referred": lambda x: x.kind == "referred",
    "no-start": lambda x: x.kind == "fixed" and not x.start and x.unit != "",
    "no-cap": lambda x: x.kind != "none" and not x.cap,
    "prolonged": lambda x: x.prolonged and not x.cap,
    "plain-days": lambda x: x.kind == "fixed" and x.unit == "day",
}
FIELDS = {"state": Field(Items(Choice(tuple(STATES)), least=1, lone=True), required=True, help="all of them must hold")}


class Compiled(msgspec.Struct, frozen=True, array_like=True, tag="deadline"):
    """States that must hold."""

    anchors: tuple[int, ...]
    lang: str
    states: tuple[str, ...]


def compile(data: dict[str, Any], lang: str, maker: Maker) -> Compiled:
    """Keep the states."""
    return Compiled((), lang, data["state"])


def run(compiled: Compiled, context: Context, paragraph: int) -> Iterator[Found]:
    """The words of every such term of the paragraph."""
    for norm in context.norms_with_term(paragraph):
        extent = norm.deadline.extent
        if norm.language == compiled.lang and extent and all(STATES[x](norm.deadline) for x in compiled.states):
            number, start, end = extent
            yield Found(number, start, end, (("action", norm.action),), norm=norm)


def explain(compiled: Compiled, text: Callable[[int], str]) -> list[tuple[str, tuple[str, ...]]]:
    """What it looks for, as (field, values)."""
    return [("state", compiled.states)]
