"""The JSON report (docs/report.schema.json) and JSON Lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    return "".join(parts(results, packs=packs, coverage=coverage))


def parts(
    results: Sequence[Checked], *, packs: Sequence[Mapping[str, str]] = (), coverage: Mapping[str, str] | None = None
) -> Iterator[str]:
    """The same in parts to be written one after another: a report may be longer than all that was checked."""
    tool = {"name": "actlint", "version": actlint.__version__, "packs": [dict(x) for x in packs]}
    yield f'{{\n "version": {VERSION},\n "tool": {_laid_out(tool, 1)},\n "documents": '
    yield from _listed((_document_parts(x) for x in results), 2)
    yield f',\n "summary": {_laid_out({**summary(results), "coverage": dict(coverage or {})}, 1)}\n}}'


def _document_parts(result: Checked) -> Iterator[str]:
    yield _laid_out(_frame(result), 2).removesuffix("\n  }") + ',\n   "findings": '
    yield from _listed(((_laid_out(finding(x), 4),) for x in result.findings), 4)
    yield "\n  }"


def _listed(values: Iterable[Iterable[str]], depth: int) -> Iterator[str]:
    """An array, each value on a line of its own."""
    between = "["
    for value in values:
        yield between + "\n" + " " * depth
        yield from value
        between = ","
    yield "[]" if between == "[" else "\n" + " " * (depth - 1) + "]"


def _laid_out(value: object, depth: int) -> str:
    """A value as text, indented as it stands at a depth of the report; no string holds a line break of its own."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1).decode().replace("\n", "\n" + " " * depth)


def render_lines(results: Sequence[Checked], *, lang: str = "en", packs: Sequence[Mapping[str, str]] = ()) -> str:
    """One line a document, without the frame."""
    return "".join(parts_of_lines(results))


def parts_of_lines(results: Sequence[Checked]) -> Iterator[str]:
    """The same in parts, as `parts` gives them."""
    for result in results:
        frame = msgspec.json.encode(_frame(result)).decode()
        yield frame.removesuffix("}") + ',"findings":['
        for number, one in enumerate(result.findings):
            yield ("," if number else "") + msgspec.json.encode(finding(one)).decode()
        yield "]}\n"


def _frame(result: Checked) -> dict[str, Any]:
    """One file's part of the report without its findings, which come last."""
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
