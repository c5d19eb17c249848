"""Characters that Word writes as codes of a symbol font, and the elements that stand for one character."""

from __future__ import annotations

from typing import Final

MARKUP_CHARACTERS: Final = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
"""Run content that stands for one character."""

_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SYMBOL = (
    {ord("A") + i: c for i, c in enumerate(_GREEK)}
    | {ord("a") + i: c for i, c in enumerate("αβχδεφγηιϕκλμνοπθρστυϖωξψζ")}
    | {
        0x2D: "−",
        0xA3: "≤",
        0xA5: "∞",
        0xB0: "°",
        0xB1: "±",
        0xB3: "≥",
        0xB4: "×",
        0xB7: "•",
        0xB8: "÷",
        0xB9: "≠",
        0xBB: "≈",
        0xD2: "®",
        0xD3: "©",
        0xD4: "™",
        0xDE: "⇒",
        0xE5: "∑",
    }
)
_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "◻",
    0xD8: "➢",
    0xE0: "→",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def symbol(font: str, code: str) -> str:
    """The character of a `w:sym`: one character, whatever the file says.

    Args:
        font: name of the font.
        code: hexadecimal code; symbol fonts use the private range U+F000-U+F0FF.
    """
    try:
        number = int(code, 16)
    except ValueError:
        return "\ufffd"
    return readable(chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number < 0x110000 else "\ufffd", font)


def readable(character: str, font: str) -> str:
    """A character of a symbol font as ordinary Unicode, where it is one of the usual ones."""
    table = _FONTS.get(font.lower())
    number = ord(character)
    if table is None or not (0x20 <= number <= 0xFF or 0xF000 <= number <= 0xF0FF):
        return character
    return table.get(number & 0xFF, chr(number & 0xFF) if table is _SYMBOL and 0x20 <= number & 0xFF < 0x7F else character)


def bullet(pattern: str, font: str) -> str:
    """A bullet as ordinary Unicode: signs of symbol fonts that have no usual counterpart become a dot."""
    drawn = font.lower() in _FONTS
    return "".join(
        "•" if "\ue000" <= c <= "\uf8ff" or (drawn and c.isalnum()) else c for c in (readable(p, font) for p in pattern)
    )
