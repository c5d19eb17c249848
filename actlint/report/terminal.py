"""Findings for people at a terminal: `full` explains, `concise` gives a line each."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from actlint.model.finding import Checked, Finding
from actlint.report import words
from actlint.report.words import say

AROUND = 110  # characters of the clause shown on either side of the words found
_COLOURS = {"error": "31;1", "warning": "33;1", "hint": "36", "mark": "4;1", "head": "1", "dim": "2"}
Paint = Callable[[str, str], str]


def render(
    results: Sequence[Checked],
    *,
    lang: str,
    width: int = 100,
    colour: bool = False,
    packs: Sequence[Mapping[str, str]] = (),
    coverage: Mapping[str, int] | None = None,
    follow: bool = False,
) -> str:
    """The full report.

    Args:
        results: one for each file.
        lang: language of labels; the findings hold their own words.
        width: columns of the terminal.
        colour: use ANSI colours.
        packs: not shown.
        follow: labels of a file are in the language of its act, as its findings are.
        coverage: number of factors assessed (``full``), in part (``partly``) and not assessable (``none``).
    """
    paint = _painter(colour)
    width = max(40, min(width, 140))
    lines: list[str] = []
    for result in results:
        lines.extend(_file(result, act_language(result, lang) if follow else lang, width, paint))
    lines.extend(_summary(results, lang, width, coverage))
    return "\n".join(lines) + "\n"


def act_language(result: Checked, otherwise: str) -> str:
    """The language of an act where it is one of ours."""
    return result.language if result.language in ("kk", "ru") else otherwise


def render_concise(results: Sequence[Checked], *, lang: str, packs: Sequence[Mapping[str, str]] = ()) -> str:
    """One line a finding: ``path:paragraph:column: level factor rule: message``."""
    lines = []
    for result in results:
        if result.error:
            lines.append(f"{result.path}: {say('label.error', lang)}: {result.error.message}. {result.error.advice}")
        for one in result.findings:
            place = f"{result.path}:{one.paragraph}:{one.start + 1}"
            lines.append(f"{place}: {say(f'level.{one.level}', lang)} {one.factor} {one.rule}: {one.message}")
    return "".join(f"{x}\n" for x in lines)


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
    if not result.findings:
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
    share = f" · {one.confidence:.0%}" if one.confidence is not None else ""
    yield f"  {paint(level, one.level)} · {say(f'factor.{one.factor}', lang)}{share}"
    yield from (x for x in _clause(one, width, paint))
    for sign in one.signs or (one.message,):
        yield from _wrapped(f"• {sign}", width, "      ", "        ")
    for id, text in (("why", one.why), ("advice", one.advice), ("basis", "; ".join(one.basis))):
        if text:
            yield from _wrapped(f"{say(f'label.{id}', lang)}: {text}", width, "      ", "        ")
    if one.also:
        names = ", ".join(say(f"factor.{x}", lang) for x in one.also)
        yield from _wrapped(f"{say('label.also', lang)}: {names}", width, "      ", "        ")
    for id, extra in (("cleared", one.cleared_by), ("suppressed", one.suppressed)):
        if extra:
            yield from _wrapped(f"{say(f'label.{id}', lang)}: {extra}", width, "      ", "        ")
    yield paint(f"      {one.rule} · {one.fingerprint}", "dim")


def _clause(one: Finding, width: int, paint: Paint) -> Iterator[str]:
    """The words found inside their clause, marked with » « and underlined where colours are on."""
    before, after = one.text[: one.start], one.text[one.end :]
    if len(before) > AROUND:
        before = "…" + before[-AROUND:].split(" ", 1)[-1]
    if len(after) > AROUND:
        after = after[:AROUND].rsplit(" ", 1)[0] + "…"
    shown = f"{before}⟦{one.quote}⟧{after}"
    open_, marked = "⟦", False
    for line in _wrapped(" ".join(shown.split()), width, "    | "):
        out = ""
        for piece in line.replace("⟧", "⟧\0").replace("⟦", "\0⟦").split("\0"):
            marked = marked or piece.startswith(open_)
            text = piece.replace("⟦", "«").replace("⟧", "»") if paint("", "mark") == "" else piece.strip("⟦⟧")
            out += paint(text, "mark") if marked and text else text
            marked = marked and not piece.endswith("⟧")
        yield out


def _summary(results: Sequence[Checked], lang: str, width: int, coverage: Mapping[str, int] | None) -> Iterator[str]:
    standing = [f for r in results for f in r.findings if not f.suppressed and not f.cleared_by]
    levels = Counter(f.level for f in standing)
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
    failed = sum(r.error is not None for r in results)
    if failed:
        yield say("label.failed", lang, count=failed)
    if coverage:
        yield from _wrapped(say("label.coverage", lang, **coverage), width, "")
    yield from _wrapped(say("disclaimer", lang), width, "")


def _wrapped(text: str, width: int, indent: str, rest: str | None = None) -> list[str]:
    return textwrap.wrap(
        text, width, initial_indent=indent, subsequent_indent=indent if rest is None else rest, break_on_hyphens=False
    )
