"""What is odd about the characters of a document, and the one repair: Kazakh letters of old fonts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from actlint.model.document import Document, Paragraph

_LEGACY: Final = str.maketrans("ЌќЄєЅѕЇїЎўҐґЈјЋћ", "ҚқҒғҢңҮүҰұӨөӘәҺһ")
"""Fonts of the 1990s drew Kazakh letters at the code points of other Cyrillic letters (KZ-1048 read as CP1251 gives the same)."""
_LEGACY_LETTERS: Final = re.compile("[ЌќЄєЅѕЇїЎўҐґЈјЋћ]")
_ONLY_LEGACY: Final = re.compile("[ЌќЎўЅѕЈј]")
"""Of these, the letters that no Ukrainian text has."""
_KAZAKH: Final = re.compile("[ӘәҒғҚқҢңӨөҰұҮүҺһ]")
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]+")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f]+")
_ODD: Final = (
    ("zero-width", re.compile("[\u200b-\u200d\u2060\ufeff]")),
    ("bidi-controls", re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")),
    ("decomposed", re.compile("[\u0300-\u036f]")),
    ("lost-characters", re.compile("\ufffd")),
)
_LATIN_KAZAKH: Final = re.compile(
    r"\b(?:qazaqstan|respublika[sn]\w*|turaly|j[aäá]'?ne|bo[iıy]+n(?:sh|ş)a|bekit\w+|[eé]?rej[eé]l\w+|t[aä]rtib\w+|zañ\w*|za[nń]\w*|"
    r"m[eé]mlek[eé]ttik|t[aá]rtip\w*|ml?[eé]ke[mn][eé]\w*|tarmaq\w*|bap\w*|b[uū]i?yr\w+|[aä]kimdi[kg]\w*|q[uū]qyq\w*|osy)\b",
    re.IGNORECASE,
)
_SAMPLE: Final = 200_000
_SHARE: Final = 0.01


def with_remarks(document: Document) -> Document:
    """The document with notes on its characters; letters of old Kazakh fonts are replaced one for one, so that offsets hold.

    Notes: ``legacy-font``, ``latin-kazakh`` and ``not-kk-ru`` (out of scope: say so instead of "nothing found"), ``zero-width``,
    ``bidi-controls``, ``decomposed`` (letters with separate diacritics), ``lost-characters``.
    """
    sample = "\n".join(_sample(document.paragraphs))
    notes = list(document.notes)
    paragraphs = document.paragraphs
    if _is_legacy(sample):
        notes.append("legacy-font")
        paragraphs = tuple(_repaired(p) for p in paragraphs)
    notes += _script(sample)
    for note, pattern in _ODD:
        if any(pattern.search(p.text) for p in paragraphs):
            notes.append(note)
    return replace(document, paragraphs=paragraphs, notes=tuple(dict.fromkeys(notes)))


def _sample(paragraphs: Iterable[Paragraph]) -> Iterable[str]:
    left = _SAMPLE
    for paragraph in paragraphs:
        if left <= 0:
            return
        yield paragraph.text[:left]
        left -= len(paragraph.text)


def _is_legacy(sample: str) -> bool:
    """Letters of old fonts stand where Kazakh letters should: many of them, some that Ukrainian does not have."""
    legacy = len(_LEGACY_LETTERS.findall(sample))
    if legacy < 5 or len(_ONLY_LEGACY.findall(sample)) * 3 < legacy:
        return False
    return legacy > _SHARE * sum(map(len, _CYRILLIC.findall(sample))) and legacy > len(_KAZAKH.findall(sample))


def _repaired(paragraph: Paragraph) -> Paragraph:
    if not _LEGACY_LETTERS.search(paragraph.text + paragraph.label):
        return paragraph
    return replace(paragraph, text=paragraph.text.translate(_LEGACY), label=paragraph.label.translate(_LEGACY))


def _script(sample: str) -> list[str]:
    latin, cyrillic = (sum(map(len, runs.findall(sample))) for runs in (_LATIN, _CYRILLIC))
    if latin <= cyrillic or latin < 40:
        return []
    words = len(re.findall(r"\w+", sample)) or 1
    return ["latin-kazakh"] if len(_LATIN_KAZAKH.findall(sample)) > 0.02 * words else ["not-kk-ru"]
