"""Lists as `numbering.xml` defines them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from actlint.read.docx.names import MC, Element, attribute, child, children, integer, switched_on, value
from actlint.read.docx.styles import Styles

LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list.

    Args:
        start: number of its first paragraph.
        format: a value of ST_NumberFormat.
        pattern: the label with ``%1`` … ``%9`` for the numbers of the levels.
        restart: -1: anew after every paragraph of a higher level; 0: never; n: after one of level n (from 1) or higher.
        legal: all numbers of the label are Arabic (`w:isLgl`).
        style: id of the paragraph style bound to it.
        font: font of the label, for symbols.
        custom: the sample row of a custom format ("001, 002, ...").
        language: of the label, for numbers in words.
    """

    start: int = 0
    format: str = "decimal"
    pattern: str = ""
    restart: int = -1
    legal: bool = False
    style: str = ""
    font: str = ""
    custom: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A list instance (`w:num`).

    Args:
        counters: name of the row of counters it shares with the other instances of its definition.
        levels: its levels, its own overrides applied.
        starts: level → number it starts from when the instance is used for the first time.
    """

    counters: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lists:
    """All list instances by `w:numId`."""

    by_id: dict[str, List] = field(default_factory=dict)


def parse(root: Element | None, styles: Styles) -> Lists:
    """Read `numbering.xml`.

    Args:
        root: its root, None when the part is missing.
        styles: to follow lists that a numbering style defines.
    """
    definitions = {attribute(a, "abstractNumId"): a for a in children(root, "abstractNum")}
    instances = {attribute(n, "numId"): n for n in children(root, "num")}
    levels: dict[str, dict[int, Level]] = {}
    by_id: dict[str, List] = {}
    for list_id, instance in instances.items():
        name = _definition(value(instance, "abstractNumId"), definitions, instances, styles)
        if name not in definitions:
            continue
        if name not in levels:
            levels[name] = {integer(attribute(e, "ilvl"), -1): _level(e) for e in children(definitions[name], "lvl")}
        own = dict(levels[name])
        starts: dict[int, int] = {}
        for override in children(instance, "lvlOverride"):
            depth = integer(attribute(override, "ilvl"), -1)
            replacing = child(override, "lvl")
            if replacing is not None:
                own[depth] = _level(replacing)
            begin = integer(value(override, "startOverride"), -1)
            if begin >= 0:
                starts[depth] = begin
                own[depth] = replace(own.get(depth, Level()), start=begin)
        by_id[list_id] = List(name, own, starts)
    return Lists(by_id)


def _definition(name: str, definitions: dict[str, Element], instances: dict[str, Element], styles: Styles) -> str:
    """Follow `w:numStyleLink` to the definition that has the levels."""
    visited: set[str] = set()
    while name in definitions and name not in visited:
        visited.add(name)
        link = value(definitions[name], "numStyleLink")
        if not link or link not in styles.by_id:
            return name
        name = value(instances.get(styles.by_id[link].list_id), "abstractNumId")
    return name


def _level(element: Element) -> Level:
    number_format = child(element, "numFmt")
    custom = ""
    if number_format is None:
        choice = element.find(f"{{{MC}}}AlternateContent/{{{MC}}}Choice")
        number_format = child(choice, "numFmt")
        custom = attribute(number_format, "format")
    run = child(element, "rPr")
    fonts = child(run, "rFonts")
    return Level(
        start=integer(value(element, "start"), 0),
        format=attribute(number_format, "val", "decimal"),
        pattern=value(element, "lvlText"),
        restart=integer(value(element, "lvlRestart"), -1),
        legal=bool(switched_on(element, "isLgl")),
        style=value(element, "pStyle"),
        font=attribute(fonts, "ascii") or attribute(fonts, "hAnsi"),
        custom=custom,
        language=value(run, "lang").partition("-")[0].lower(),
    )
