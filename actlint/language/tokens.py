"""Words, numbers and marks with their places."""

from __future__ import annotations

import re

from actlint.language.fold import fold
from actlint.model.text import Token

# The groups tell the kind. A word may hold inner hyphens and characters without width; a number may hold the signs of dates,
# inserted units and fractions ("01.12.2025", "15-1", "2,5") and an ordinal or case ending ("5-ші", "15-тен", "3-го").
_TOKEN = re.compile(
    r"""
    ([^\W\d_]+(?:[\xad-]+[^\W\d_]+)*)
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
        found.append(Token(text[a:b], folded[a:b], a, b, _KINDS[match.lastindex or 0]))
    return tuple(found)
