"""Acts named in a text, with form, date, registration number and title, in both languages.

Russian names an act form first ("Закона Республики Казахстан от … № … «О …»"), Kazakh form last ("«… туралы» Қазақстан
Республикасының … жылғы … Заңы"), so one reader looks ahead and the other back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_RU_FORM = re.compile(
    r"(?<!\w)(?P<adj>[а-я]{4,20}(?:ого|ому|ым|ом|ий|ый)\s)?"
    r"(?P<form>закон|кодекс|приказ|постановлени|указ|решени|распоряжени|конституци|правил|инструкци|положени)"
    r"(?P<e>а|у|ом|е|ы|ов|ам|ами|ах|ем|я|ю|и|ях|ями|ей)?(?!\w)"
)
_KK_FORM = re.compile(
    r"(?<!\w)(?P<form>заң|кодекс|кодексі|бұйры[қғ]|қаулы|жарлы[қғ]|шешім|өкім|конституция|қағида|нұсқаулы[қғ]|ереже)"
    r"(?P<e>[а-яәғқңөұүһі]{0,12})(?!\w)"
)
_RU_DATE = re.compile(r"от\s(\d{1,2}[.\s][а-я0-9]{2,8}[.\s]\d{4}(?:\s?г(?:ода|\.)?)?)")
_KK_DATE = re.compile(r"(\d{4}\sж(?:ылғы|\.)\s?\"?\d{1,2}\"?\s?[а-яәғқңөұүһі]{4,12})")
_NUMBER = re.compile(r"(?:№|(?<!\w)n)\s?([\w/.-]{1,20})")
_RU_LAWS = ("закон", "кодекс", "конституци")
_KK_LAWS = ("заң", "кодекс", "конституция")
_KK_NOT = ("заңды", "заңна", "заңға қай", "заңс", "заңдылы", "шешімде", "ережеле")
_WINDOW = 320


@dataclass(frozen=True, slots=True)
class Act:
    """An act named in a text.

    Args:
        start, end: the extent of the name.
        form: the word of its form, as printed in evened-out letters without ending.
        date, number: empty when absent.
        title: offsets of the title in quotation marks, (-1, -1) when it has none.
        law: a law or code, or the Constitution: date and number are not required.
        ending: what follows the stem of the form word (the case ending shows whether units follow).
    """

    start: int
    end: int
    form: str
    date: str
    number: str
    title: tuple[int, int]
    law: bool
    ending: str


def _closing_quote(text: str, folded: str, at: int) -> int:
    """Offset of the mark that closes the quotation opened at `at`, or -1."""
    if text[at] == "«":
        depth = 0
        for i in range(at, min(len(text), at + 400)):
            depth += (text[i] == "«") - (text[i] == "»")
            if depth == 0:
                return i
        return -1
    i = at
    while (i := folded.find('"', i + 1)) >= 0:
        before, after = folded[i - 1 : i], folded[i + 1 : i + 2]
        # a mark between a blank and a letter opens an inner title
        if not (before in " (" and (after.isalpha() or after.isdigit())):
            return i if i - at < 500 else -1
    return -1


def _opening_quote(text: str, folded: str, at: int) -> int:
    """Offset of the mark that opens the quotation closed at `at`, or -1."""
    if text[at] == "»":
        depth = 0
        for i in range(at, max(-1, at - 400), -1):
            depth += (text[i] == "»") - (text[i] == "«")
            if depth == 0:
                return i
        return -1
    i = at
    while (i := folded.rfind('"', 0, i)) >= 0:
        if i == 0 or folded[i - 1] in " (,":
            return i if at - i < 500 else -1
    return -1


def acts_ru(text: str, folded: str) -> list[Act]:
    """Find acts as Russian names them."""
    out: list[Act] = []
    last = 0
    for found in _RU_FORM.finditer(folded):
        if found.start() < last:
            continue
        form = found["form"]
        stop = found.end()
        window = folded[stop : stop + _WINDOW]
        cut = min((x for x in (window.find(";"), window.find(":"), window.find("(далее")) if x >= 0), default=len(window))
        window = window[:cut]
        end, date, number = stop, "", ""
        dated = _RU_DATE.search(window, 0, 150)
        quote = window.find('"')
        if dated and not (0 <= quote < dated.start()):
            date, end = text[stop + dated.start(1) : stop + dated.end(1)], stop + dated.end()
        offset = end - stop
        numbered = _NUMBER.match(window, offset + (window[offset : offset + 1] == " "))
        if numbered:
            number, end = text[stop + numbered.start(1) : stop + numbered.end(1)].rstrip("."), stop + numbered.end()
        quote = window.find('"', end - stop)
        title = (-1, -1)
        between = window[end - stop : quote] if quote >= 0 else ""
        if quote >= 0 and (len(between) < 60 or "зарегистрирован" in between) and "," not in between.replace("казахстан,", ""):
            close = _closing_quote(text, folded, stop + quote)
            if close > 0:
                title, end = (stop + quote + 1, close), close + 1
        law = form in _RU_LAWS
        plain_republic = window.startswith(" республики казахстан")
        if end == stop and plain_republic:
            end = stop + len(" республики казахстан")
        capital = text[found.start("form")].isupper()
        if not (date or number or title[0] >= 0 or plain_republic or (law and (capital or found["adj"]))):
            continue
        if form in ("правил", "инструкци", "положени") and title[0] < 0:
            continue
        start = found.start()
        if found["adj"] and form != "кодекс" and not found["adj"].startswith("конституционн"):
            start = found.start("form")
        out.append(Act(start, end, form, date, number, title, law, found["e"] or ""))
        last = end
    return out


def acts_kk(text: str, folded: str) -> list[Act]:
    """Find acts as Kazakh names them."""
    out: list[Act] = []
    last = 0
    for found in _KK_FORM.finditer(folded):
        form = found["form"]
        if folded.startswith(_KK_NOT, found.start()):
            continue
        start = found.start()
        low = max(last, start - _WINDOW)
        window = folded[low:start]
        cut = max(window.rfind(";"), window.rfind(":"), window.rfind("бұдан әрі"))
        low += cut + 1
        window = folded[low:start]
        date = number = ""
        title = (-1, -1)
        begin = start
        dated = next(reversed(list(_KK_DATE.finditer(window))), None)
        if dated and len(window) - dated.end() < 130:
            date, begin = text[low + dated.start(1) : low + dated.end(1)], low + dated.start()
            numbered = _NUMBER.search(window, dated.end(), min(len(window), dated.end() + 30))
            number = text[low + numbered.start(1) : low + numbered.end(1)] if numbered else ""
        close = window.rfind('"')
        if close >= 0 and len(window) - close < 150 and "," not in window[close:]:
            opening = _opening_quote(text, folded, low + close)
            if opening >= low:
                title, begin = (opening + 1, low + close), min(begin, opening)
        republic = window.rstrip().endswith(("қазақстан республикасы", "қазақстан республикасының"))
        if begin == start and republic:
            begin = low + window.rfind("қазақстан республикас")
        law = form in ("заң", "кодекс", "кодексі", "конституция")
        capital = text[start].isupper() or (form.startswith("кодекс") and text[_word_before(folded, start)].isupper())
        if not (date or number or title[0] >= 0 or (republic and law) or (law and capital)):
            continue
        if form in ("қағида", "нұсқаулық", "нұсқаулығ", "ереже") and title[0] < 0:
            continue
        if form == "кодекс" or form == "кодексі":
            begin = min(begin, _word_before(folded, start))
        out.append(Act(begin, found.end(), form, date, number, title, law, found["e"]))
        last = found.end()
    return out


def _word_before(folded: str, at: int) -> int:
    stop = at - 1
    while stop > 0 and folded[stop - 1].isalpha():
        stop -= 1
    return max(stop, 0)
