"""Reports that continuous integration reads: JUnit, GitLab code quality, GitHub annotations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

import msgspec

from actlint.model.finding import Checked
from actlint.report.words import say

_GITLAB = {"error": "major", "warning": "minor", "hint": "info"}
_GITHUB = {"error": "error", "warning": "warning", "hint": "notice"}


def junit(results: Sequence[Checked], *, lang: str, packs: Sequence[Mapping[str, str]] = ()) -> str:
    """A test suite a file, a failed test a finding."""
    suites = []
    for result in results:
        standing = [f for f in result.findings if not f.suppressed and not f.cleared_by]
        cases = []
        if result.error:
            text = f"{result.error.message}. {result.error.advice}"
            cases.append(
                f'<testcase classname={quoteattr(result.path)} name="read"><error message={quoteattr(text)}/></testcase>'
            )
        for one in standing:
            body = "\n".join(x for x in (one.quote, *one.signs, one.why, one.advice) if x)
            name = quoteattr(f"{one.rule} {one.address}")
            cases.append(
                f"<testcase classname={quoteattr(result.path)} name={name}>"
                f"<failure type={quoteattr(one.level)} message={quoteattr(one.message)}>{_xml(body)}</failure></testcase>"
            )
        if not cases:
            cases.append(f'<testcase classname={quoteattr(result.path)} name="check"/>')
        suites.append(
            f'<testsuite name={quoteattr(result.path)} tests="{len(cases)}" failures="{len(standing)}" '
            f'errors="{int(result.error is not None)}">{"".join(cases)}</testsuite>'
        )
    return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="actlint">' + "\n".join(suites) + "</testsuites>\n"


def _xml(text: str) -> str:
    return escape("".join(x for x in text if x >= " " or x in "\n\t"))


def gitlab(results: Sequence[Checked], *, lang: str, packs: Sequence[Mapping[str, str]] = ()) -> str:
    """A code quality report."""
    rows = [
        {
            "description": f"{one.address}: {one.message}" if one.address else one.message,
            "check_name": one.rule,
            "fingerprint": one.fingerprint,
            "severity": _GITLAB[one.level],
            "location": {"path": result.path, "lines": {"begin": max(1, one.paragraph)}},
        }
        for result in results
        for one in result.findings
        if not one.suppressed and not one.cleared_by
    ]
    return msgspec.json.format(msgspec.json.encode(rows), indent=1).decode()


def github(results: Sequence[Checked], *, lang: str, packs: Sequence[Mapping[str, str]] = ()) -> str:
    """Workflow commands that become annotations."""
    lines = []
    for result in results:
        if result.error:
            text = _command(f"{result.error.message}. {result.error.advice}")
            lines.append(f"::error file={_property(result.path)}::{text}")
        for one in result.findings:
            if one.suppressed or one.cleared_by:
                continue
            title = _property(say(f"factor.{one.factor}", lang))
            place = f"file={_property(result.path)},line={max(1, one.paragraph)},col={one.start + 1},title={title}"
            lines.append(f"::{_GITHUB[one.level]} {place}::{_command(f'{one.address}: {one.message}')}")
    return "".join(f"{x}\n" for x in lines)


def _command(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _command(text).replace(":", "%3A").replace(",", "%2C")
