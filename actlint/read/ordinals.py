"""Numbers of list items in HTML and OpenDocument."""

from __future__ import annotations

from typing import Final

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
    (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_CYRILLIC: Final = "абвгдежзиклмнопрстуфхцчшщыэюя"


def ordinal(number: int, kind: str) -> str:
    """A number as a list shows it.

    Args:
        number: from 1.
        kind: ``1``, ``a``, ``A``, ``i``, ``I``, ``а`` or ``А`` (Cyrillic); anything else counts as ``1``.
    """
    if kind in {"i", "I"} and 0 < number < 4000:
        text = _roman(number)
    elif kind in {"a", "A"} and number > 0:
        text = _letters(number, "abcdefghijklmnopqrstuvwxyz")
    elif kind in {"а", "А"} and number > 0:
        text = _letters(number, _CYRILLIC)
    else:
        return str(number)
    return text.upper() if kind.isupper() else text


def _roman(number: int) -> str:
    out = []
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        out.append(letters * times)
    return "".join(out)


def _letters(number: int, alphabet: str) -> str:
    """a to z, then aa to zz, as Writer and browsers count on."""
    out = ""
    while number > 0:
        number, rest = divmod(number - 1, len(alphabet))
        out = alphabet[rest] + out
    return out
