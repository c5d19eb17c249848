"""Acts as Russian names them: form first, "Закона Республики Казахстан от … № … «О …»"."""

from __future__ import annotations

import re

from actlint.structure.named_act import NamedAct, closing_quote

_FORM = re.compile(
    r"(?<!\w)(?P<adj>[а-я]{4,20}(?:ого|ому|ым|ом|ий|ый)\s)?"
    r"(?P<form>закон|кодекс|приказ|постановлени|указ|решени|распоряжени|конституци|правил|инструкци|положени)"
    r"(?P<e>а|у|ом|е|ы|ов|ам|ами|ах|ем|я|ю|и|ях|ями|ей)?(?!\w)"
)
_DATE = re.compile(r"от\s(\d{1,2}[.\s][а-я0-9]{2,8}[.\s]\d{4}(?:\s?г(?:ода|\.)?)?)")
_NUMBER = re.compile(r"(?:№|(?<!\w)n)\s?([\w/.-]{1,20})")
_LAWS = ("закон", "кодекс", "конституци")
_TITLED = ("правил", "инструкци", "положени")  # count only with a title
_TITLES = ("о ", "об ", "обо ")
_WINDOW = 320


def acts_ru(text: str, folded: str) -> list[NamedAct]:
    """Find acts as Russian names them."""
    out: list[NamedAct] = []
    last = 0
    for found in _FORM.finditer(folded):
        if found.start() < last:
            continue
        form = found["form"]
        stop = found.end()
        window = folded[stop : stop + _WINDOW]
        cut = min((x for x in (window.find(";"), window.find(":"), window.find("(далее")) if x >= 0), default=len(window))
        bracket = window.find(")")
        if bracket >= 0 and "(" not in window[:bracket]:
            cut = min(cut, bracket)
        window = window[:cut]
        end, date, number = stop, "", ""
        dated = _DATE.search(window, 0, 150)
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
        if quote >= 0 and form in _TITLED and len(between) > 2:
            continue
        if quote >= 0 and (len(between) < 60 or "зарегистрирован" in between) and "," not in between.replace("казахстан,", ""):
            close = closing_quote(text, folded, stop + quote)
            if close > 0 and folded.startswith(_TITLES, stop + quote + 1):
                title, end = (stop + quote + 1, close), close + 1
        if title[0] >= 0 and not date:
            late = _DATE.match(folded, end + 1)
            if late:
                date, end = text[late.start(1) : late.end(1)], late.end()
                numbered = _NUMBER.match(folded, end + 1)
                if numbered:
                    number, end = text[numbered.start(1) : numbered.end(1)], numbered.end()
        elif date and not number:
            numbered = _NUMBER.search(window, 0, dated.start() if dated else 0)
            number = text[stop + numbered.start(1) : stop + numbered.end(1)] if numbered else ""
        law = form in _LAWS
        plain_republic = window.startswith(" республики казахстан")
        if end == stop and plain_republic:
            end = stop + len(" республики казахстан")
        capital = text[found.start("form")].isupper()
        if not (date or number or title[0] >= 0 or plain_republic or (law and (capital or found["adj"]))):
            continue
        if form in _TITLED and title[0] < 0:
            continue
        start = found.start()
        if found["adj"] and form != "кодекс" and not found["adj"].startswith("конституционн"):
            start = found.start("form")
        out.append(NamedAct(start, end, form, date, number, title, law, found["e"] or ""))
        last = end
    return out
