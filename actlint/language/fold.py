"""Text in matching form: lower case, look-alike letters and marks evened out, one character to one character."""

from __future__ import annotations

import re
from functools import lru_cache

IGNORED = "\xad"
"""What characters without width fold to. They are moved to the end of their word, so that words are whole wherever one looks."""

_SAME_LENGTH = {
    " ": "\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r\x0b\x0c\x1f\u2028\u2029",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    '"': "«»“”„‟″",
    "'": "‘’‚‛′´",
    IGNORED: "\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\ufeff\u0301\u0300\ufe0f",
    "е": "ё",
    "ө": "ɵѳ",
    "ң": "ӊ",
}
_MARKS = {ord(old): new for new, many in _SAME_LENGTH.items() for old in many}
# lower case first: it is one C call, and leaves few characters to replace
_RARE = re.compile("[" + "".join(map(chr, _MARKS)) + "]")

_LATIN = "aceiopxykhmtəABCEHIKMOPTXYƏ"
_CYRILLIC = "асеіорхукһмтәАВСЕНІКМОРТХУӘ"
_LOOKALIKE = str.maketrans(_LATIN, _CYRILLIC)
_LATIN_LETTER = re.compile(f"[{_LATIN}]")
_CYRILLIC_LETTER = re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)
_WORD = re.compile(rf"[^\W\d_]+(?:[{_SAME_LENGTH[IGNORED]}{IGNORED}]+[^\W\d_]+)*")
_BROKEN = re.compile(rf"(?<![\w-])[\w-]*+{IGNORED}[\w{IGNORED}-]*+")
_BREVE = {"и\u0306": "й" + IGNORED, "И\u0306": "Й" + IGNORED, "е\u0308": "е" + IGNORED, "Е\u0308": "Е" + IGNORED}


def _even_out(found: re.Match[str]) -> str:
    word = found[0]
    if _LATIN_LETTER.search(word) and _CYRILLIC_LETTER.search(word):
        return word.translate(_LOOKALIKE)
    return word


def _mend(found: re.Match[str]) -> str:
    whole = found[0].replace(IGNORED, "")
    return whole + IGNORED * (len(found[0]) - len(whole))


@lru_cache(maxsize=512)
def fold(text: str) -> str:
    """Return `text` in matching form, of the same length and with every word in its place.

    Lower case; Latin look-alikes inside words that have Cyrillic letters become Cyrillic (``бекiтiлсiн``), ``ё`` becomes ``е``;
    every kind of space becomes a space, dashes ``-``, quotation marks ``"``. Characters without width become `IGNORED` and
    move to the end of their word; all others stay where they are.

    Args:
        text: any text.
    """
    if text.isascii():
        lower = text.lower()
        return lower.translate(_MARKS) if _RARE.search(lower) else lower
    if "\u0306" in text or "\u0308" in text:
        for old, new in _BREVE.items():
            text = text.replace(old, new)
    if _LATIN_LETTER.search(text):
        text = _WORD.sub(_even_out, text)
    lower = text.lower()
    if len(lower) != len(text):  # a few letters, such as İ, have a lower form of two characters
        lower = "".join(c if len(low := c.lower()) != 1 else low for c in text)
    # a replacement for each kind that is there costs less than str.translate
    for mark in set(_RARE.findall(lower)):
        lower = lower.replace(mark, _MARKS[ord(mark)])
    return _BROKEN.sub(_mend, lower) if IGNORED in lower else lower
