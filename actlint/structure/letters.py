"""Lower case and look-alike letters evened out, one character to one character.

The words this package looks for are Cyrillic; half of the Kazakh acts in circulation write Latin ``i`` (and other look-alikes)
inside them. `actlint.language.fold` decides word by word; here every look-alike is mapped, which is enough to recognise a label
or a set phrase.
"""

from __future__ import annotations

from collections.abc import Sequence

_PAIRS = (
    *zip("aceiopxykmthbə", "асеіорхукмтнвә", strict=True),
    *((dash, "-") for dash in "‐‑‒–—−"),
    *((quote, '"') for quote in "«»“”„‟"),
    *((space, " ") for space in "\xa0\t\n\r\u202f\u2009"),
    ("ё", "е"),
)
# the few capitals whose lower case is longer than one character stay as they are
_LONGER = str.maketrans({"İ": "і"})

_BETWEEN = "\0"

BLANK = " \t\r\n\xa0\u202f\u2009\ufeff\u200b\xad"
"""What may stand before a label without meaning anything."""


def plain(text: str) -> str:
    """Return the text in lower case with look-alikes, dashes, quotes and spaces evened out, same length."""
    low = text.lower()
    if len(low) != len(text):
        low = text.translate(_LONGER).lower()
    # a chain of replacements is ten times as fast as str.translate on Cyrillic text
    for mark, even in _PAIRS:
        low = low.replace(mark, even)
    return low


def plain_all(texts: Sequence[str]) -> list[str]:
    """`plain` of many texts at once: a chain of replacements costs as much for a short text as for a long one."""
    found = plain(_BETWEEN.join(texts)).split(_BETWEEN)
    return found if len(found) == len(texts) else [plain(text) for text in texts]


def words(listed: str) -> tuple[str, ...]:
    """Split a list written with bars."""
    return tuple(listed.split("|"))
