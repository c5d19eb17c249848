"""The words that name units in references, in both languages, and the patterns that find them with their numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actlint.model.act import UnitKind
from actlint.structure.numbers import NUMBERS, ORDINAL_KK, ORDINAL_RU, expand, ordinal

_KK: tuple[tuple[str, UnitKind], ...] = (
    ("тармақша", "subitem"),
    ("тармақ", "item"),
    ("тармағ", "item"),
    ("баб", "article"),
    ("бап", "article"),
    ("тарау", "chapter"),
    ("бөлім", "section"),
    ("параграф", "paragraph"),
    ("қосымша", "annex"),
    ("бөліг", "part"),
    ("бөлік", "part"),
    ("абзац", "indent"),
)
_RU: tuple[tuple[str, UnitKind], ...] = (
    ("подпункт", "subitem"),
    ("пункт", "item"),
    ("стат", "article"),
    ("глав", "chapter"),
    ("подраздел", "subsection"),
    ("раздел", "section"),
    ("параграф", "paragraph"),
    ("приложени", "annex"),
    ("част", "part"),
    ("абзац", "indent"),
)
_KK_UNIT = re.compile(
    rf"(?<![\w.№/-])(?:(?P<n>{NUMBERS})\s?-?\s?|(?P<o>{ORDINAL_KK})\s)"
    r"(?P<w>тармақша|тарма[қғ]|ба[бп]|тарау|бөлім|параграф|қосымша|бөлі[гк]|абзац)(?P<e>[а-яәғқңөұүһі]{0,12})(?!\w)"
)
_RU_UNIT = re.compile(
    r"(?<!\w)(?P<w>подпункт|пункт|стат(?=ь|е[йи])|глав(?=[аеуыо])|подраздел|раздел|параграф|приложени|част(?=[ьия])|абзац)"
    rf"(?P<e>[а-я]{{0,4}})\s(?:№\s?)?(?:(?P<n>{NUMBERS})|(?P<o>{ORDINAL_RU}))(?![\d/])"
)
_KK_HINTS = ("тарма", "-ба", "тарау", "бөлім", "қосымша", "бөлі", "абзац", "параграф")
_RU_HINTS = ("пункт", "стат", "глав", "раздел", "приложени", "част", "абзац", "параграф")
_RU_PLURAL = ("ы", "ов", "ам", "ами", "ах", "ей", "ьи", "ьям", "ьями", "ьях", "и", "ях", "ям", "ями", "й")


@dataclass(frozen=True, slots=True)
class Named:
    """One unit word with its numbers and where it stands in the text."""

    start: int
    end: int
    kind: UnitKind
    numbers: tuple[str, ...]
    ending: str


def units_kk(folded: str) -> list[Named]:
    """Find units as Kazakh prints them: "12-тармағының", "2) және 3) тармақшалары", "екінші бөлігі"."""
    if not any(map(folded.__contains__, _KK_HINTS)):
        return []
    out: list[Named] = []
    for found in _KK_UNIT.finditer(folded):
        word = found["w"]
        kind = next(kind for stem, kind in _KK if word.startswith(stem))
        if kind != "subitem" and found["n"] and ")" in found["n"]:
            continue  # "1) Бөлім …": a label and the first word after it
        plural = found["e"].startswith(("тар", "тер", "лар", "лер", "дар", "дер"))
        numbers = (ordinal(found["o"]),) if found["o"] else expand(found["n"], plural)
        out.append(Named(found.start(), found.end(), kind, numbers, found["e"]))
    return out


def units_ru(folded: str) -> list[Named]:
    """Find units as Russian prints them: "подпунктом 2)", "статей 12-15", "части второй"."""
    if not any(map(folded.__contains__, _RU_HINTS)):
        return []
    out: list[Named] = []
    for found in _RU_UNIT.finditer(folded):
        word = found["w"]
        kind = next(kind for stem, kind in _RU if word.startswith(stem))
        plural = found["e"].endswith(_RU_PLURAL)
        numbers = (ordinal(found["o"]),) if found["o"] else expand(found["n"], plural)
        out.append(Named(found.start(), found.end(), kind, numbers, found["e"]))
    return out
