"""Lower case and look-alike letters evened out, one character to one character.

The words this package looks for are Cyrillic; half of the Kazakh acts in circulation write Latin ``i`` (and other look-alikes)
inside them. `actlint.language.fold` decides word by word; here every look-alike is mapped, which is enough to recognise a label
or a set phrase.
"""

from __future__ import annotations

_UPPER = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІ"
_LATIN = "aceiopxykmthbəAEIOPCXYKMTHBƏ"
_CYRILLIC = "асеіорхукмтнвәаеіорсхукмтнвә"
_TABLE: dict[int, int] = {ord(a): ord(a.lower()) for a in _UPPER}
_TABLE.update({ord(a): ord(b) for a, b in zip(_LATIN, _CYRILLIC, strict=True)})
_TABLE.update({ord(a): ord("-") for a in "‐‑‒–—−"})
_TABLE.update({ord(a): ord('"') for a in "«»“”„‟"})
_TABLE.update({ord(a): 0x20 for a in "\xa0\t\n\r\u202f\u2009"})
_TABLE.update({ord(a): ord("е") for a in "ёЁ"})

BLANK = " \t\r\n\xa0\u202f\u2009\ufeff\u200b\xad"
"""What may stand before a label without meaning anything."""


def plain(text: str) -> str:
    """Return the text in lower case with look-alikes, dashes, quotes and spaces evened out, same length."""
    return text.translate(_TABLE)


def words(listed: str) -> tuple[str, ...]:
    """Split a list written with bars."""
    return tuple(listed.split("|"))
