"""Small things the checks share."""

from __future__ import annotations

import re

from actlint.language import fold
from actlint.model.act import Act

NORMS = ("operative", "definitions")
_WORD = re.compile(r"[^\W_]+")


def content(text: str, start: int = 0) -> list[str]:
    """Words and numbers of a text in matching form."""
    return _WORD.findall(fold(text), start)


def words(line: str, start: int = 0) -> list[str]:
    """The same of a line that is in matching form already."""
    return _WORD.findall(line, start)


def first_words(text: str, start: int, count: int = 6) -> tuple[int, int]:
    """Extent of the first words from an offset: what a finding about a whole paragraph quotes."""
    found = list(_WORD.finditer(text[: start + 400], start))[:count]
    return (found[0].start(), found[-1].end()) if found else (start, len(text.rstrip()))


def run_in(act: Act, number: str, kind: str) -> bool:
    """The number stands inside a paragraph: several units were typed (or flattened) into one, and the tree does not know them."""
    number = re.escape(number)
    marks = {
        "subitem": rf"\s{number}\)\s(?!тармақша|пункт|стат|част|и\s|және\s)",
        "item": rf"(?:^|\s){number}\.\s?[«\"А-ЯӘҒҚҢӨҰҮҺІI]",
        "article": rf"(?<!\d){number}-бап(?!\w)",
        "chapter": rf"(?<!\d){number}-тарау(?!\w)",
    }
    mark = marks.get(kind)
    if mark is None:
        return False
    pattern = re.compile(mark)
    pairs = zip(act.document.paragraphs, act.places, strict=True)
    return any(pattern.search(paragraph.text, place.body) for paragraph, place in pairs)


def is_amending(act: Act) -> bool:
    """The act amends others: its numbers and references are partly theirs."""
    return act.kind in ("amending", "comparison") or any(unit.quoted for unit in act.units)
