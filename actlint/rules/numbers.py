"""Numbers in figures or in words, as acts write them: "5", "5 (бес)", "он бес", "двадцати пяти"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from actlint.model.text import Token
from actlint.norms.lexicon import lexicon

_BRACKET = 6  # tokens at most between the brackets that repeat a number in words


@cache
def number_words() -> frozenset[str]:
    """Words that are numbers, of both languages."""
    return frozenset(word for words in lexicon().numbers.values() for word in words)


def number_end(tokens: Sequence[Token], at: int) -> int:
    """The index after the number that begins at `at`, its repetition in brackets included; 0 when none begins there."""
    words = number_words()
    end = at
    while end < len(tokens) and (tokens[end].kind == "number" or tokens[end].folded in words):
        end += 1
    if end == at:
        return 0
    if end + 1 < len(tokens) and tokens[end].folded == "(" and tokens[end + 1].folded in words:
        close = next((i for i in range(end + 1, min(end + _BRACKET, len(tokens))) if tokens[i].folded == ")"), 0)
        return close + 1 if close else end
    return end
