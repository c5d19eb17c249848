"""Findings for people at a terminal: `render` explains each, `render_concise` gives it a line."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from actlint.model.finding import Checked, Finding
from actlint.report import coverage as covered
from actlint.report import words
from actlint.report.clause import clause
from actlint.report.words import say

AROUND = 110  # characters of the clause shown on either side of the words found
_COLOURS = {"error": "31;1", "warning": "33;1", "hint": "36", "mark": "4;1", "head": "1", "dim": "2"}
_BAR = "    │ "
Paint = Callable[[str, str], str]


def render(results: Sequence[Checked], **more: Any) -> str:
    """The full report; the arguments are those of `parts`."""
    return "".join(parts(results, **more))


def parts(
    results: Sequence[Checked],
    *,
    lang: str,
    width: int = 100,
    colour: bool = False,
    packs: Sequence[Mapping[str, str]] = (),
    coverage: Mapping[str, str] | None = None,
    follow: bool = False,
) -> Iterator[str]:
    """The full report line by line.

    Args:
        results: one for each file.
        lang: language of labels; the findings hold their own words.
        width: columns of the terminal.
        colour: use ANSI colours.
        packs: not shown.
        coverage: ``full``, ``partly`` or ``none`` by factor: what is assessed from the text.
        follow: labels of a file are in the language of its act, as its findings are.
    """
    paint = _painter(colour)
    width = max(40, min(width, 140))
    for result in results:
        for line in _file(result, act_language(result, lang) if follow else lang, width, paint):
            yield line + "\n"
    for line in _summary(results, lang, width, coverage):
        yield line + "\n"


def act_language(result: Checked, otherwise: str) -> str:
    """The language of an act where it is one of ours."""
    return result.language if result.language in ("kk", "ru") else otherwise


def render_concise(results: Sequence[Checked], *, lang: str, packs: Sequence[Mapping[str, str]] = ()) -> str:
    """One line a finding: ``path:place:column: level factor rule: message``; the place is the line of a text file, else the
    paragraph."""
    return "".join(parts_concise(results, lang=lang))


def parts_concise(results: Sequence[Checked], *, lang: str) -> Iterator[str]:
    """The same line by line."""
    for result in results:
        if result.error:
            yield f"{result.path}: {say('label.error', lang)}: {result.error.message}. {result.error.advice}\n"
        for one in result.findings:
            place = f"{result.path}:{one.line or one.paragraph}:{one.start + 1}"
            yield f"{place}: {say(f'level.{one.level}', lang)} {one.factor} {one.rule}: {one.message}\n"


def _painter(colour: bool) -> Paint:
    if not colour:
        return lambda text, kind: text
    return lambda text, kind: f"\x1b[{_COLOURS[kind]}m{text}\x1b[0m"


def _file(result: Checked, lang: str, width: int, paint: Paint) -> Iterator[str]:
    yield paint(result.path or "–", "head")
    if result.title:
        yield from _wrapped(result.title, width, "  ")
    if result.error:
        yield from _wrapped(f"{say('label.error', lang)}: {result.error.message}", width, "  ")
        yield from _wrapped(f"{say('label.do', lang)}: {result.error.advice}", width, "  ")
        yield ""
        return
    for remark in result.notes:
        yield from _wrapped(f"! {words.note(remark, lang)}", width, "  ")
    if result.not_read:
        parts = ", ".join(f"{say(f'not-read.{x.what}', lang)} – {x.count}" for x in result.not_read)
        yield from _wrapped(f"! {say('label.not-read', lang)}: {parts}", width, "  ")
    yield ""
    if covered.clean(result):
        yield f"  {say('label.none', lang)}"
        yield ""
    address = None
    for one in result.findings:
        if one.address != address:
            address = one.address
            yield paint(f"  {address or say('label.document', lang)}", "head")
        yield from _finding(one, lang, width, paint)
        yield ""


def _finding(one: Finding, lang: str, width: int, paint: Paint) -> Iterator[str]:
    level = say(f"level.{one.level}", lang)
    share = f" · {say('label.confidence', lang)} {one.confidence * 100:.0f} %" if one.confidence is not None else ""
    first, *rest = _wrapped(f"{level} · {say(f'factor.{one.factor}', lang)}{share}", width, "  ", "    ")
    yield first.replace(level, paint(level, one.level), 1)
    yield from rest
    yield from _clause(one, width, paint)
    for sign in one.signs or (one.message,):
        yield from _wrapped(f"• {sign}", width, "      ", "        ")
    also = ", ".join(say(f"factor.{x}", lang) for x in one.also)
    cleared = words.cleared(one.cleared_by, lang) if one.cleared_by else ""
    for id, text in (
        ("why", one.why),
        ("advice", one.advice),
        ("basis", "; ".join(one.basis)),
        ("also", also),
        ("cleared", cleared),
        ("suppressed", one.suppressed),
    ):
        if text:
            yield from _wrapped(f"{say(f'label.{id}', lang)}: {text}", width, "      ", "        ")
    yield paint(f"      {one.rule} · {one.fingerprint}", "dim")


def _clause(one: Finding, width: int, paint: Paint) -> Iterator[str]:
    """The words found inside their clause: underlined on a terminal, with carets below where there are no colours."""
    before, quote, after = clause(one, AROUND)
    shown, low, high = before + quote + after, len(before), len(before) + len(quote)
    plain = paint("", "mark") == ""
    at = 0
    for line in textwrap.wrap(shown, width - len(_BAR), break_on_hyphens=False):
        at = shown.index(line, at)
        start, end = (min(max(x - at, 0), len(line)) for x in (low, high))
        marked = line[start:end]
        yield f"{_BAR}{line[:start]}{paint(marked, 'mark') if marked else ''}{line[end:]}"
        if plain and marked:
            yield f"{_BAR}{' ' * start}{'^' * len(marked)}"
        at += len(line)


def _summary(results: Sequence[Checked], lang: str, width: int, coverage: Mapping[str, str] | None) -> Iterator[str]:
    standing = [f for r in results for f in r.findings if not f.suppressed and not f.cleared_by]
    levels = Counter(f.level for f in standing)
    if coverage:
        yield from _wrapped(covered.counts(coverage, lang), width, "")
        rest = {factor: state for factor, state in coverage.items() if state != "full"}
        for line in covered.lines(rest, lang):
            yield from _wrapped(line, width, "", "  ")
    yield from _wrapped(say("disclaimer", lang), width, "")
    failed = sum(r.error is not None for r in results)
    if failed:
        yield say("label.failed", lang, count=failed)
    yield from _wrapped(
        say(
            "label.summary",
            lang,
            files=sum(r.error is None for r in results),
            errors=levels["error"],
            warnings=levels["warning"],
            hints=levels["hint"],
        ),
        width,
        "",
    )


def _wrapped(text: str, width: int, indent: str, rest: str | None = None) -> list[str]:
    return textwrap.wrap(
        text, width, initial_indent=indent, subsequent_indent=indent if rest is None else rest, break_on_hyphens=False
    )
