"""The JSON report (docs/report.schema.json) and JSON Lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

import actlint
from actlint.model.finding import Checked, Finding

VERSION = 1


def render(
    results: Sequence[Checked],
    *,
    lang: str = "en",
    packs: Sequence[Mapping[str, str]] = (),
    coverage: Mapping[str, str] | None = None,
) -> str:
    """The whole report as one JSON value.

    Args:
        results: one for each file.
        lang: not used; the findings hold their own words.
        packs: name, version and hash of each rule pack.
        coverage: ``full``, ``partly`` or ``none`` by factor: what is assessed from the text.
    """
    value = {
        "version": VERSION,
        "tool": {"name": "actlint", "version": actlint.__version__, "packs": [dict(x) for x in packs]},
        "documents": [document(x) for x in results],
        "summary": {**summary(results), "coverage": dict(coverage or {})},
    }
    return msgspec.json.format(msgspec.json.encode(value), indent=1).decode()


def render_lines(results: Sequence[Checked], *, lang: str = "en", packs: Sequence[Mapping[str, str]] = ()) -> str:
    """One line a document, without the frame."""
    return "".join(msgspec.json.encode(document(x)).decode() + "\n" for x in results)


def document(result: Checked) -> dict[str, Any]:
    """One file's part of the report."""
    error = result.error
    return {
        "path": result.path,
        "format": result.format,
        "language": result.language,
        "kind": result.kind,
        "title": result.title,
        "paragraphs": result.paragraphs,
        "not_read": [{"what": x.what, "count": x.count} for x in result.not_read],
        "notes": list(result.notes),
        "error": {"code": error.code, "message": error.message, "advice": error.advice} if error else None,
        "findings": [finding(x) for x in result.findings],
    }


def finding(one: Finding) -> dict[str, Any]:
    """One finding: its fields but the internal index."""
    value: dict[str, Any] = msgspec.to_builtins(one)
    del value["index"]
    return value


def summary(results: Sequence[Checked]) -> dict[str, Any]:
    """Counts over all files; suppressed and cleared findings are counted apart."""
    standing = [f for r in results for f in r.findings if not f.suppressed and not f.cleared_by]
    return {
        "documents": len(results),
        "failed": sum(r.error is not None for r in results),
        "findings": len(standing),
        "levels": dict(Counter(f.level for f in standing)),
        "factors": dict(sorted(Counter(f.factor for f in standing).items())),
        "suppressed": sum(bool(f.suppressed) for r in results for f in r.findings),
        "cleared": sum(bool(f.cleared_by) for r in results for f in r.findings),
    }
