"""The coverage line: which factors a check can see in the text, so that silence about the others is not read as praise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from actlint.model.finding import Checked
from actlint.report.words import say

_NOT_CHECKED = frozenset({"latin-kazakh", "not-kk-ru", "no-norms"})


def clean(result: Checked) -> bool:
    """Whether a file may be said to have no factors: it has no findings, and it was understood."""
    return not result.findings and result.error is None and not _NOT_CHECKED & set(result.notes)


def lines(states: Mapping[str, str], lang: str) -> Iterator[str]:
    """One sentence each for the factors assessed fully, in part and not at all, with their names.

    Args:
        states: ``full``, ``partly`` or ``none`` by factor id.
        lang: ``kk``, ``ru`` or ``en``.
    """
    for state in ("full", "partly", "none"):
        names = [say(f"factor.{factor}", lang) for factor, one in states.items() if one == state]
        if names:
            yield f"{say(f'coverage.{state}', lang, count=len(names))}: {'; '.join(names)}."


def counts(states: Mapping[str, str], lang: str) -> str:
    """The same in numbers."""
    have = list(states.values())
    return say("label.coverage", lang, **{state: have.count(state) for state in ("full", "partly", "none")})
