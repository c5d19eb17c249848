"""Numbers as lists print them: the values of ST_NumberFormat (ECMA-376 part 1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from actlint.read.docx.labels.definitions import Level

_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщыэюя"
"""Word leaves out ё, й, ъ and ь."""
_CHICAGO: Final = "*†‡§"
_ROMAN: Final = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LAST: Final = 32767
"""Word counts no further; a row of letters repeats itself once per turn, so that labels must be bounded."""


def _letters(row: str) -> Callable[[int], str]:
    def render(n: int) -> str:
        if n < 1:
            return ""
        turn, place = divmod(min(n, _LAST) - 1, len(row))
        return row[place] * (turn + 1)

    return render


def _roman(n: int) -> str:
    if not 0 < n <= _LAST:
        return str(n)
    out = ""
    for size, sign in _ROMAN:
        count, n = divmod(n, size)
        out += sign * count
    return out


def _ordinal(n: int, language: str) -> str:
    if language == "ru":
        return f"{n}-й"
    if language == "kk":
        return f"{n}-ші"
    ending = {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th") if n % 100 not in {11, 12, 13} else "th"
    return f"{n}{ending}"


_ONES: Final = (
    "Zero",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
)
_TENS: Final = ("Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety")
_ORDINAL_ENDINGS: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def _words(n: int) -> str:
    if not 0 <= n < 100:
        return str(n)
    if n < 20:
        return _ONES[n]
    tens, ones = divmod(n, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones].lower()}" if ones else "")


def _ordinal_words(n: int) -> str:
    head, dash, last = _words(n).rpartition("-")
    low = last.lower()
    if low.isdigit():
        return _ordinal(n, "")
    if low in _ORDINAL_ENDINGS:
        end = _ORDINAL_ENDINGS[low]
    elif low.endswith("y"):
        end = low[:-1] + "ieth"
    else:
        end = low + "th"
    return head + dash + (end if dash else end.capitalize())


_HAN: Final = "〇一二三四五六七八九"


def _han(n: int) -> str:
    """Chinese counting with units up to ten thousands."""
    if not 0 < n <= _LAST:
        return str(n)
    out = ""
    for unit, sign in ((10_000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, n = divmod(n, unit)
        if digit:
            out += _HAN[digit] + sign
        elif out and n and not out.endswith("零"):
            out += "零"
    return out.removeprefix("一") if out.startswith("一十") else out


def _enclosed(first: int, last: int) -> Callable[[int], str]:
    return lambda n: chr(first + n - 1) if 1 <= n <= last else str(n)


_PLAIN: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02d}",
    "upperRoman": lambda n: _roman(n).upper(),
    "lowerRoman": _roman,
    "upperLetter": _letters(_LATIN.upper()),
    "lowerLetter": _letters(_LATIN),
    "russianUpper": _letters(_RUSSIAN.upper()),
    "russianLower": _letters(_RUSSIAN),
    "chicago": _letters(_CHICAGO),
    "none": lambda n: "",
    "bullet": lambda n: "",
    "hex": lambda n: f"{n:X}",
    "chineseCountingThousand": _han,
    "numberInDash": lambda n: f"- {n} -",
    "cardinalText": _words,
    "ordinalText": _ordinal_words,
    "decimalEnclosedCircle": _enclosed(0x2460, 20),
    "decimalEnclosedParen": _enclosed(0x2474, 20),
    "decimalEnclosedFullstop": _enclosed(0x2488, 20),
}


def number(n: int, number_format: str, level: Level) -> str:
    """A number in a format; formats not known here (of East Asian scripts mostly) are shown as Arabic numerals.

    Args:
        n: the number.
        number_format: a value of ST_NumberFormat.
        level: the level it belongs to, for its language and its custom format.
    """
    if number_format == "ordinal":
        return _ordinal(n, level.language)
    if number_format in {"cardinalText", "ordinalText"} and level.language not in {"", "en"}:
        return str(n)
    if number_format == "custom":
        sample = level.custom.partition(",")[0].strip()[:9]
        return str(n).zfill(len(sample)) if sample.isdigit() else str(n)
    return _PLAIN.get(number_format, str)(n)
