"""The typed label a paragraph begins with: "1-тарау.", "Статья 23.", "2.1.", "15-1.", "8-1)", "а)", "§ 1."."""

from __future__ import annotations

from dataclasses import dataclass

from actlint.model.act import UnitKind
from actlint.structure.letters import BLANK, plain
from actlint.structure.numbers import ordinal

_DIGITS = frozenset("0123456789")
_DASHES = frozenset("-–—−‑•·*●▪")
_QUOTES = frozenset('«"“„')
_ROMAN = frozenset("IVXІХVivx")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}

_WORDS_RU: dict[str, UnitKind] = {
    "глава": "chapter",
    "раздел": "section",
    "подраздел": "subsection",
    "статья": "article",
    "параграф": "paragraph",
    "часть": "book",
    "тарау": "chapter",
    "бөлім": "section",
    "бап": "article",
}
_WORDS_KK: dict[str, UnitKind] = {
    "тарау": "chapter",
    "бөлім": "section",
    "бөлімше": "subsection",
    "кіші бөлім": "subsection",
    "бап": "article",
    "параграф": "paragraph",
    "бөлік": "book",
    "глава": "chapter",
    "статья": "article",
}
_FIRST = frozenset(word[0] for word in _WORDS_RU) | frozenset("гГрРпПсСчЧтТбБc")


@dataclass(frozen=True, slots=True)
class Label:
    """A label.

    Args:
        kind: what unit it numbers; ``indent`` for a dash or bullet.
        number: the number without dots and brackets, empty for a dash.
        body: offset in the text where the words begin.
        quoted: an opening quotation mark stands before it: the unit is new wording quoted by an amending act.
        roman: the number is written in Roman digits (already turned into a decimal one).
    """

    kind: UnitKind
    number: str
    body: int
    quoted: bool = False
    roman: bool = False


def _skip(text: str, at: int) -> int:
    end = len(text)
    while at < end and text[at] in BLANK:
        at += 1
    return at


def start_of_words(text: str) -> int:
    """Return the offset of the first character that is neither blank nor a Word bookmark left in plain text."""
    at = _skip(text, 0)
    if text.startswith("[bookmark", at):
        close = text.find("]", at)
        if close > 0:
            at = _skip(text, close + 1)
    return at


def _number(text: str, at: int) -> int:
    """Return the end of a number such as 12, 2.1, 15-1, 2.1-1 that begins at `at`."""
    end = len(text)
    while at < end and text[at] in _DIGITS:
        at += 1
    while at + 1 < end and text[at] in ".-–" and text[at + 1] in _DIGITS:
        at += 1
        while at < end and text[at] in _DIGITS:
            at += 1
    return at


def _tidy(number: str) -> str:
    return number.replace("–", "-")


def _after(text: str, at: int, marks: str = ".:,") -> int:
    at = _skip(text, at)
    while at < len(text) and text[at] in marks:
        at += 1
    return _skip(text, at)


def _digits(text: str, at: int) -> Label | None:
    stop = _number(text, at)
    number = _tidy(text[at:stop])
    parts = number.replace("-", ".").split(".")
    if len(parts[0]) > 3 or any(len(p) > 3 for p in parts) or parts[0] == "0":
        return None
    mark = text[stop : stop + 1]
    if mark == ")":
        body = _after(text, stop + 1)
        # "2) тармақша мынадай редакцияда", "6) және 7) тармақшалар": the sub-item is spoken of, not numbered
        rest = plain(text[stop + 1 : stop + 16]).lstrip()
        if rest.startswith(("тармақша", ",")) or (rest.startswith(("және ", "мен ", "и ")) and any(c in _DIGITS for c in rest)):
            return None
        return Label("subitem", number, body)
    if mark == ".":
        return Label("item", number, _after(text, stop + 1))
    rest = plain(text[stop : stop + 16])
    stripped = rest.lstrip(" -")
    if stripped is not rest and stripped:
        for word, kind in _WORDS_KK.items():
            if stripped.startswith(word) and not stripped[len(word) : len(word) + 1].isalpha():
                tail = stripped[len(word) : len(word) + 1]
                # "2-бап 3-тармақ" in a sentence is a reference, a heading goes on with a mark, a capital or nothing
                body = _after(text, stop + (len(rest) - len(stripped)) + len(word), ".:,-–—")
                if tail in ("", ".", ":", ",") or body >= len(text) or text[body].isupper() or text[body] in _QUOTES:
                    return Label(kind, number, body)
                return None
    if rest.startswith(" )"):
        return Label("subitem", number, _after(text, stop + 2))
    if "." in number and mark in BLANK and mark and len(parts) <= 4 and all(len(p) <= 2 for p in parts):
        body = _skip(text, stop)
        if body < len(text) and text[body].isupper():
            return Label("item", number, body)
    return None


def _roman(word: str) -> int:
    total = previous = 0
    for letter in reversed(plain(word).replace("і", "i").replace("х", "x").replace("v", "v")):
        value = _ROMAN_VALUES.get(letter, 0)
        total += value if value >= previous else -value
        previous = max(previous, value)
    return total


def _word(text: str, at: int) -> Label | None:
    stop = at
    end = min(len(text), at + 12)
    while stop < end and text[stop].isalpha():
        stop += 1
    kind = _WORDS_RU.get(plain(text[at:stop]))
    if kind is None:
        return None
    here = _skip(text, stop)
    if text.startswith("№", here):
        here = _skip(text, here + 1)
    stop = _number(text, here)
    roman = False
    if stop == here and kind in ("chapter", "section", "book"):
        while text[stop : stop + 1].isalpha():
            stop += 1
        spelled = ordinal(plain(text[here:stop]))
        if spelled and text[stop : stop + 1] in ("", ".", " "):
            return Label(kind, spelled, _after(text, stop))
        stop = here
    if stop == here:
        while stop < len(text) and text[stop] in _ROMAN:
            stop += 1
        roman = True
        if stop == here or text[stop : stop + 1].isalpha():
            return None
    number = str(_roman(text[here:stop])) if roman else _tidy(text[here:stop])
    mark = text[stop : stop + 1]
    body = _after(text, stop)
    if mark in ("", ".", ":") or body >= len(text):
        return Label(kind, number, body, roman=roman)
    if kind in ("chapter", "section", "subsection") and text[body].isupper():
        return Label(kind, number, body, roman=roman)
    return None


def _sign(text: str, at: int) -> Label | None:
    """§ 1. and its ruin S1."""
    here = _skip(text, at + 1)
    stop = _number(text, here)
    if stop == here:
        return None
    if text[at] == "S" and text[stop : stop + 1] != ".":
        return None
    return Label("paragraph", _tidy(text[here:stop]), _after(text, stop))


def scan(text: str, start: int = -1) -> Label | None:
    """Read the label at the beginning of a paragraph.

    Args:
        text: the paragraph.
        start: where its words begin, when known.

    Returns:
        The label, or None when the paragraph is not numbered.
    """
    at = start_of_words(text) if start < 0 else start
    if at >= len(text):
        return None
    quoted = text[at] in _QUOTES
    if quoted:
        at = _skip(text, at + 1)
        if at >= len(text):
            return None
    first = text[at]
    found: Label | None = None
    if first in _DIGITS:
        found = _digits(text, at)
    elif text[at + 1 : at + 2] == ")" and first.isalpha():
        found = Label("subitem", first.lower(), _after(text, at + 2))
    elif first in _DASHES:
        if not quoted and at + 1 < len(text) and (text[at + 1] in BLANK or text[at + 1].isalpha()):
            found = Label("indent", "", _skip(text, at + 1))
    elif first == "§" or (first == "S" and text[at + 1 : at + 2] in _DIGITS):
        found = _sign(text, at)
    elif first == "(":
        stop = _number(text, at + 1)
        if stop > at + 1 and text[stop : stop + 1] == ")":
            found = Label("subitem", _tidy(text[at + 1 : stop]), _after(text, stop + 1))
    elif first in _ROMAN:
        stop = at
        while stop < len(text) and text[stop] in _ROMAN:
            stop += 1
        if text[stop : stop + 1] == "." and text[at].isupper() and stop - at <= 6:
            body = _after(text, stop)
            # initials are no numbers: "Х. Фамилия", "И. О. Фамилия"
            initial = text[at] in "XХ" and stop - at == 1 and len(text[body:].split()) == 1
            if body < len(text) and text[body + 1 : body + 2] != "." and not initial:
                found = Label("chapter", str(_roman(text[at:stop])), body, roman=True)
    elif first in _FIRST:
        found = _word(text, at)
    if found is not None and quoted:
        return Label(found.kind, found.number, found.body, True, found.roman)
    return found
