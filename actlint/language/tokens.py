"""Words, numbers and marks with their places."""

from __future__ import annotations

import re
from sys import intern

from actlint.language.fold import IGNORED, fold
from actlint.model.text import Token

# The groups tell the kind. A word may hold inner hyphens, and has its characters without width at the end; a number may hold the
# signs of dates, inserted units and fractions ("01.12.2025", "15-1", "2,5") and an ordinal or case ending ("5-ші", "3-го").
_TOKEN = re.compile(
    r"""
    ([^\W\d_]+(?:-+[^\W\d_]+)*\xad*)
    |(\d+(?:[.,/-]\d+)*
      (?:-(?:[шс][іы]|ін?ші|ын?шы|[гкғқ][еа]|[дтн][ае]н|[дтн][іы]|[дтн][іы]ң|[дт][еа]|[мбп]ен|го|му|ый|ой|ая|ое|ые|ых|ым|[йяехм])(?![^\W_]))?)
    |(?:_+|[^\w\s\xad])
    """,
    re.VERBOSE,
)
_KINDS = ("mark", "word", "number")


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Split a stretch of a text into tokens.

    Args:
        text: the text of a paragraph, as printed.
        start, end: the stretch; to the end by default.
    """
    folded = fold(text)
    found = []
    for match in _TOKEN.finditer(folded, start, len(text) if end is None else end):
        a, b = match.span()
        word = folded[a:b]
        if word[-1] == IGNORED:
            word = word.rstrip(IGNORED)
        word = intern(word)  # the words of a long act are few: each is kept once
        raw = text[a:b]
        found.append(Token(word if raw == word else raw, word, a, b, _KINDS[match.lastindex or 0]))
    return tuple(found)
