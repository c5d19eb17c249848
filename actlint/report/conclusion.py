"""A draft of the expert conclusion in the five sections that practice expects, as Markdown.

The sections are those of the rules of scientific expertise of 2020 (resolution No. 451, item 29; repealed,
and still the model of contents). What a machine cannot know is left as a blank to fill in.
"""

from __future__ import annotations

from actlint.model.finding import Checked, Finding
from actlint.report.words import say

BLANK = "________"


def render(result: Checked, *, lang: str) -> str:
    """The conclusion on one draft.

    Args:
        result: a file that could be checked.
        lang: ``kk``, ``ru`` or ``en``.
    """
    standing = [f for f in result.findings if not f.suppressed and not f.cleared_by and f.level != "hint"]
    lines = [f"# {say('conclusion.title', lang)}", ""]
    lines += [f"## 1. {say('conclusion.general', lang)}", ""]
    for id, value in (
        ("conclusion.expert", BLANK),
        ("conclusion.developer", BLANK),
        ("conclusion.draft", result.title or BLANK),
        ("conclusion.aim", BLANK),
    ):
        lines.append(f"- {say(id, lang)}: {value}")
    lines += ["", f"## 2. {say('conclusion.questions', lang)}", "", BLANK, ""]
    lines += [f"## 3. {say('conclusion.norms', lang)}", ""]
    if not standing:
        lines += [say("label.none", lang), ""]
    for number, one in enumerate(standing, 1):
        lines += _norm(number, one, lang)
    lines += [f"## 4. {say('conclusion.consequences', lang)}", ""]
    lines += [f"{n}. {f.address}: {f.why}" for n, f in enumerate(standing, 1) if f.why] or [BLANK]
    lines += ["", f"## 5. {say('conclusion.proposals', lang)}", ""]
    lines += [f"{n}. {f.address}: {f.advice}" for n, f in enumerate(standing, 1) if f.advice] or [BLANK]
    lines += ["", say("disclaimer", lang), "", f"{say('conclusion.signature', lang)}: {BLANK}", ""]
    return "\n".join(lines)


def _norm(number: int, one: Finding, lang: str) -> list[str]:
    lines = [f"### 3.{number}. {one.address} – {say(f'factor.{one.factor}', lang)}", "", f"> {_clause(one)}", ""]
    lines += [f"- {x}" for x in one.signs or (one.message,)]
    if one.basis:
        lines.append(f"- {say('label.basis', lang)}: {'; '.join(one.basis)}")
    return [*lines, ""]


def _clause(one: Finding) -> str:
    """The paragraph with the words found in bold."""
    text = f"{one.text[: one.start]}**{one.quote.strip()}**{one.text[one.end :]}"
    return " ".join(text.split())
