"""The clause of a finding, cut to what a reader needs to see round the words found."""

from __future__ import annotations

from actlint.model.finding import Finding


def clause(one: Finding, around: int, longest: int = 320) -> tuple[str, str, str]:
    """What stands before the words found, the words, and what stands after them; white space is evened out.

    Args:
        one: the finding.
        around: characters kept on either side.
        longest: characters kept of the words themselves; hints may mark a whole paragraph.
    """
    before, after = one.text[: one.start], one.text[one.end :]
    left, quote, right = (" ".join(x.split()) for x in (before, one.quote, after))
    if len(left) > around:
        left = "…" + left[-around:].split(" ", 1)[-1]
    if len(right) > around:
        right = right[:around].rsplit(" ", 1)[0] + "…"
    if len(quote) > longest:
        quote = f"{quote[: longest // 2].rsplit(' ', 1)[0]} … {quote[-longest // 2 :].split(' ', 1)[-1]}"
    return left + " " * _spaced(before[-1:], one.quote[:1]), quote, " " * _spaced(one.quote[-1:], after[:1]) + right


def _spaced(*edges: str) -> bool:
    return any(x.isspace() for x in edges)
