"""A draft of the expert conclusion in the five sections that practice expects, as Markdown.

The sections are those of item 29 of the rules of scientific anti-corruption expertise (Government resolution No. 451 of
16 July 2020; repealed, and still the model of contents). What a machine cannot know is left as a blank to fill in; hints are
left to the expert.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from actlint.model.act import Act
from actlint.model.finding import FACTORS, Checked, Finding
from actlint.report import coverage as covered
from actlint.report import words
from actlint.report.clause import clause
from actlint.report.words import say

BLANK = "________"
AROUND = 600  # characters of the clause on either side of the words found
_PARTS = frozenset({"section", "subsection", "chapter", "paragraph", "annex"})
_MARKDOWN = re.compile(r"([\\`*_<>\[\]#|])")


def render(result: Checked, *, lang: str, act: Act | None = None, coverage: Mapping[str, str] | None = None) -> str:
    """The conclusion on one draft.

    Args:
        result: a file that could be checked.
        lang: ``kk``, ``ru`` or ``en``.
        act: the draft, for a list of its chapters.
        coverage: ``full``, ``partly`` or ``none`` by factor: what is assessed from the text.
    """
    standing = [f for f in result.findings if not f.suppressed and not f.cleared_by and f.level != "hint"]
    lines = [f"# {say('conclusion.title', lang)}", "", *_general(result, act, lang)]
    lines += [f"## 2. {say('conclusion.questions', lang)}", "", BLANK, ""]
    lines += [f"## 3. {say('conclusion.norms', lang)}", ""]
    for number, one in enumerate(standing, 1):
        lines += _norm(number, one, lang)
    if covered.clean(result) or (result.findings and not standing):
        lines += [say("conclusion.none", lang), ""]
    lines += [f"## 4. {say('conclusion.consequences', lang)}", "", *(list(_consequences(standing)) or [BLANK]), ""]
    lines += [f"## 5. {say('conclusion.proposals', lang)}", ""]
    for number, one in enumerate(standing, 1):
        lines += [
            f"5.{number}. {_head(one)}: {_escaped(one.advice) or BLANK}",
            "",
            f"{say('conclusion.wording', lang)}: {BLANK}",
            "",
        ]
    if not standing:
        lines += [BLANK, ""]
    lines += ["---", "", *_limits(result, coverage or {}, lang)]
    lines += [f"{say('conclusion.signature', lang)}: {BLANK}", ""]
    return "\n".join(lines)


def _general(result: Checked, act: Act | None, lang: str) -> Iterator[str]:
    yield from (f"## 1. {say('conclusion.general', lang)}", "")
    title = _escaped(result.title) or BLANK
    for id, value in (("expert", BLANK), ("developer", BLANK), ("draft", title), ("aim", BLANK)):
        yield f"- {say(f'conclusion.{id}', lang)}: {value}"
    parts = [u for u in act.units if u.kind in _PARTS and u.heading and not u.quoted] if act else []
    yield f"- {say('conclusion.structure', lang)}:{'' if parts else f' {BLANK}'}"
    yield from (f"    - {_escaped(' '.join(u.heading.split()))}" for u in parts)
    yield ""


def _norm(number: int, one: Finding, lang: str) -> Iterator[str]:
    before, quote, after = (_escaped(x) for x in clause(one, AROUND, longest=2 * AROUND))
    yield from (f"### 3.{number}. {_head(one)} – {say(f'factor.{one.factor}', lang)} ({FACTORS[one.factor]})", "")
    yield from (f"> {before}**{quote.strip()}**{after}", "")
    yield from (f"- {_escaped(x)}" for x in one.signs or (one.message,))
    if one.also:
        yield f"- {say('label.also', lang)}: {', '.join(say(f'factor.{x}', lang) for x in one.also)}"
    if one.basis:
        yield f"- {say('label.basis', lang)}: {'; '.join(one.basis)}"
    yield ""


def _consequences(standing: Sequence[Finding]) -> Iterator[str]:
    """What each norm lets happen; norms with the same consequence stand together, by their numbers in section 3."""
    numbers: dict[str, list[str]] = {}
    for number, one in enumerate(standing, 1):
        if one.why:
            numbers.setdefault(one.why, []).append(f"3.{number}")
    yield from (f"- {', '.join(own)}: {_escaped(why)}" for why, own in numbers.items())


def _limits(result: Checked, coverage: Mapping[str, str], lang: str) -> Iterator[str]:
    """What the reader of the conclusion must know of how far the check could see."""
    yield from (f"**{say('conclusion.limits', lang)}**", "")
    yield from (f"- {words.note(x, lang)}" for x in result.notes)
    if result.not_read:
        parts = ", ".join(f"{say(f'not-read.{x.what}', lang)} – {x.count}" for x in result.not_read)
        yield f"- {say('label.not-read', lang)}: {parts}"
    yield from (f"- {x}" for x in covered.lines(coverage, lang))
    yield from (f"- {say('disclaimer', lang)}", "")


def _head(one: Finding) -> str:
    return _escaped(one.address) or "–"


def _escaped(text: str) -> str:
    """Text that Markdown shows as it is: acts hold rows of underscores and stars."""
    return _MARKDOWN.sub(r"\\\1", text)
