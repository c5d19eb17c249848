"""SARIF 2.1.0, for code hosts and editors (https://docs.oasis-open.org/sarif/sarif/v2.1.0/).

Hosts show only results that have a line. A Word file has none, so its paragraph number stands in; the unit of the act is the
logical location, and the characters are exact for plain text alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

import msgspec

import actlint
from actlint.model.finding import FACTORS, Checked, Finding
from actlint.report.hosts import line
from actlint.report.words import say

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "hint": "note"}


def render(results: Sequence[Checked], *, lang: str, packs: Sequence[Mapping[str, str]] = ()) -> str:
    """One run with a result for each finding; files that could not be checked are notifications.

    Args:
        results: one for each file.
        lang: of rule names; the findings hold their own words.
        packs: rule packs in use.
    """
    rules: dict[str, dict[str, Any]] = {}
    for one in (f for r in results for f in r.findings):
        rules.setdefault(one.rule, _rule(one, lang))
    order = {id: i for i, id in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "actlint",
                "version": actlint.__version__,
                "rules": list(rules.values()),
                "properties": {"packs": [dict(x) for x in packs]},
            }
        },
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not any(r.error for r in results),
                "toolExecutionNotifications": [
                    {"level": "error", "descriptor": {"id": r.error.code}, "locations": [{"physicalLocation": _file(r)}],
                     "message": {"text": f"{r.error.message}. {r.error.advice}"}}
                    for r in results if r.error
                ],
            }
        ],
        "results": [_result(r, f, order[f.rule]) for r in results for f in r.findings],
    }  # fmt: skip
    return msgspec.json.format(msgspec.json.encode({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}), indent=1).decode()


def _rule(one: Finding, lang: str) -> dict[str, Any]:
    name = say(f"factor.{one.factor}", lang)
    return {
        "id": one.rule,
        "shortDescription": {"text": name},
        "fullDescription": {"text": one.why or name},
        "help": {"text": "\n\n".join(x for x in (one.why, one.advice, "; ".join(one.basis)) if x) or name},
        "properties": {"factor": one.factor, "code": FACTORS.get(one.factor, "")},
    }


def _file(result: Checked) -> dict[str, Any]:
    return {"artifactLocation": {"uri": quote(PurePath(result.path).as_posix() or "-")}}


def _result(result: Checked, one: Finding, rule: int) -> dict[str, Any]:
    place = _file(result)
    place["region"] = {"startLine": line(one), "snippet": {"text": one.quote}}
    if one.line:
        place["region"] |= {"startColumn": one.start + 1, "endColumn": one.end + 1}
    else:
        place["contextRegion"] = {"startLine": line(one), "snippet": {"text": one.text}}
    value: dict[str, Any] = {
        "ruleId": one.rule,
        "ruleIndex": rule,
        "level": _LEVELS[one.level],
        "message": {"text": "\n".join(one.signs or (one.message,))},
        "locations": [
            {
                "physicalLocation": place,
                "logicalLocations": [{"fullyQualifiedName": one.address, "kind": "member"}] if one.address else [],
            }
        ],
        "partialFingerprints": {"actlint/v1": one.fingerprint},
        "properties": {"factor": one.factor, "also": list(one.also), "confidence": one.confidence, "advice": one.advice},
    }
    if one.confidence is not None:
        value["rank"] = one.confidence * 100
    if one.cleared_by:
        value |= {"kind": "pass", "level": "none"}
    if one.suppressed:
        value["suppressions"] = [{"kind": "external", "justification": one.suppressed}]
    return value
