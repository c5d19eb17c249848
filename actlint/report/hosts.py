"""Reports that continuous integration reads: JUnit, GitLab code quality, GitHub annotations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from xml.sax.saxutils import escape, quoteattr

import msgspec

from actlint.model.finding import Checked, Finding
from actlint.report.words import say

_GITLAB = {"error": "major", "warning": "minor", "hint": "info"}
_GITHUB = {"error": "error", "warning": "warning", "hint": "notice"}
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def standing(result: Checked) -> list[Finding]:
    """Findings that are neither accepted nor cleared."""
    return [f for f in result.findings if not f.suppressed and not f.cleared_by]


def line(one: Finding) -> int:
    """The line of a plain text; of other files the paragraph, as hosts want a line of every finding."""
    return one.line or max(1, one.paragraph)


def junit(results: Sequence[Checked], *, lang: str, packs: Sequence[Mapping[str, str]] = ()) -> str:
    """A test suite a file, a failed test a finding."""
    suites = "\n".join(_suite(x) for x in results)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="actlint">{suites}</testsuites>\n'


def _suite(result: Checked) -> str:
    path, found, cases = _attribute(result.path), standing(result), []
    if result.error:
        text = _attribute(f"{result.error.message}. {result.error.advice}")
        cases.append(f'<testcase classname={path} name="read"><error message={text}/></testcase>')
    for one in found:
        body = "\n".join(x for x in (one.quote, *one.signs, one.why, one.advice) if x)
        cases.append(
            f"<testcase classname={path} name={_attribute(f'{one.rule} {one.address}')}>"
            f"<failure type={_attribute(one.level)} message={_attribute(one.message)}>{escape(_xml(body))}</failure></testcase>"
        )
    if not cases:
        cases.append(f'<testcase classname={path} name="check"/>')
    counts = f'tests="{len(cases)}" failures="{len(found)}" errors="{int(result.error is not None)}"'
    return f"<testsuite name={path} {counts}>{''.join(cases)}</testsuite>"


def _xml(text: str) -> str:
    """Text without the characters that XML cannot hold, even escaped."""
    return _NOT_XML.sub("\ufffd", text)


def _attribute(text: str) -> str:
    return quoteattr(_xml(text))


def gitlab(results: Sequence[Checked], *, lang: str, packs: Sequence[Mapping[str, str]] = ()) -> str:
    """A code quality report."""
    rows = [
        {
            "description": f"{one.address}: {one.message}" if one.address else one.message,
            "check_name": one.rule,
            "fingerprint": fingerprint,
            "severity": _GITLAB[one.level],
            "location": {"path": result.path, "lines": {"begin": line(one)}},
        }
        for result in results
        for fingerprint, one in _told_apart(result)
    ]
    return msgspec.json.format(msgspec.json.encode(rows), indent=1).decode()


def _told_apart(result: Checked) -> Iterator[tuple[str, Finding]]:
    """Findings with fingerprints that differ within and between files: GitLab drops a row whose fingerprint it has seen."""
    seen: dict[str, int] = {}
    for one in standing(result):
        count = seen[one.fingerprint] = seen.get(one.fingerprint, 0) + 1
        yield blake2b(f"{result.path}\0{one.fingerprint}\0{count}".encode("utf-8", "replace"), digest_size=16).hexdigest(), one


def github(results: Sequence[Checked], *, lang: str, packs: Sequence[Mapping[str, str]] = ()) -> str:
    """Workflow commands that become annotations."""
    lines = []
    for result in results:
        if result.error:
            text = _command(f"{result.error.message}. {result.error.advice}")
            lines.append(f"::error file={_property(result.path)}::{text}")
        for one in standing(result):
            title = _property(say(f"factor.{one.factor}", lang))
            place = f"file={_property(result.path)},line={line(one)},col={one.start + 1},title={title}"
            text = f"{one.address}: {one.message}" if one.address else one.message
            lines.append(f"::{_GITHUB[one.level]} {place}::{_command(text)}")
    return "".join(f"{x}\n" for x in lines)


def _command(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _command(text).replace(":", "%3A").replace(",", "%2C")
