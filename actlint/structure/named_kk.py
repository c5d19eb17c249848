"""Acts as Kazakh names them: form last, "«… туралы» Қазақстан Республикасының … жылғы … Заңы"."""

from __future__ import annotations

import re

from actlint.structure.letters import words
from actlint.structure.named_act import NamedAct, opening_quote

_FORMS = words("кодексі|кодекс|заң|бұйрық|бұйрығ|қаулы|жарлық|жарлығ|шешім|өкім|конституция|қағида|нұсқаулық|нұсқаулығ|ереже")
_DATE = re.compile(r"(\d{4}\sж(?:ылғы|ылдың|\.)\s?\"?\d{1,2}\"?\s?[а-яәғқңөұүһі]{3,9}(?:дағы|дегі|тағы|тегі|ғы|гі))")
_NUMBER = re.compile(r"(?:№|(?<!\w)n)\s?([\w/.-]{1,20})")
_NOT = ("заңды", "заңна", "заңға қай", "заңс", "заңдылы", "шешімде", "ережеле")
_LAWS = ("заң", "кодекс", "кодексі", "конституция")
_TITLED = ("қағида", "нұсқаулық", "нұсқаулығ", "ереже")  # count only with a title
_TITLES = ("туралы", "жайлы")
_BRACKETS = re.compile(r"\([^()]*\)")
_REPUBLIC = ("қазақстан республикасы", "қазақстан республикасының")
_HINTS = ('"', "жыл", " ж.", "қазақстан республикас")  # a title, a date or the state stands before every name
_WINDOW = 600
_NEAR = 130
_WORDS = 12


def _form_words(folded: str) -> list[tuple[int, int, str]]:
    """The words that name forms of acts: offsets and stem. Plain search is several times as fast as one pattern of all stems."""
    found: dict[int, tuple[int, int, str]] = {}
    for form in filter(folded.__contains__, _FORMS):
        at = folded.find(form)
        while at >= 0:
            stop = at + len(form)
            while folded[stop : stop + 1].isalpha():
                stop += 1
            if at not in found and not folded[at - 1 : at].isalnum() and stop - at - len(form) <= 12:
                found[at] = (at, stop, form)
            at = folded.find(form, stop)
    return sorted(found.values())


def _blank_brackets(text: str) -> str:
    return _BRACKETS.sub(lambda found: " " * len(found.group()), text) if "(" in text else text


def _title(text: str, folded: str, window: str, low: int) -> tuple[int, int]:
    """Offsets of the title in quotation marks that stands before the form word, (-1, -1) when there is none."""
    close = window.rfind('"')
    after = window[close + 1 :]
    if close < 0 or len(after.split()) > 2 * _WORDS or "," in after or "осы " in after:
        return -1, -1
    opening = opening_quote(text, folded, low + close)
    if opening < low or not folded[opening : low + close].rstrip(' "').endswith(_TITLES):
        return -1, -1
    return opening + 1, low + close


def _dated(window: str, near: int) -> re.Match[str] | None:
    """The last date that has at most `near` words after it in the window."""
    if "ж" not in window:
        return None
    found = next(reversed(list(_DATE.finditer(window))), None)
    return found if found and len(window[found.end() :].split()) <= near else None


def acts_kk(text: str, folded: str) -> list[NamedAct]:
    """Find acts as Kazakh names them."""
    out: list[NamedAct] = []
    last = 0
    for start, stop, form in _form_words(folded):
        if folded.startswith(_NOT, start):
            continue
        low = max(last, start - _WINDOW)
        capital = text[start].isupper() or (form.startswith("кодекс") and text[_word_before(folded, start)].isupper())
        if not capital and not any(folded.find(hint, low, start) >= 0 for hint in _HINTS):
            continue
        window = _blank_brackets(folded[low:start])
        cut = max(window.rfind(";"), window.rfind(":"), window.rfind("бұдан әрі"))
        low, window = low + cut + 1, window[cut + 1 :]
        title = _title(text, folded, window, low)
        # the date stands before the form word, or before the title
        after = window[title[1] + 1 - low :] if title[0] >= 0 else window
        ahead = window[: title[0] - 1 - low] if title[0] >= 0 else ""
        dated = _dated(after, _WORDS)
        base = low + len(window) - len(after)
        if dated is None and ahead:
            dated, base = _dated(ahead, _WORDS // 2), low
        date = number = ""
        begin = title[0] - 1 if title[0] >= 0 else start
        if dated:
            date, begin = text[base + dated.start(1) : base + dated.end(1)], min(begin, base + dated.start())
        numbered = _NUMBER.search(folded, base + dated.end(), min(start, base + dated.end() + 30)) if dated else None
        numbered = numbered or _NUMBER.search(after)
        if numbered:
            number = numbered.group(1)
        republic = after.rstrip().endswith(_REPUBLIC)
        if begin == start and republic:
            begin = low + window.rfind("қазақстан республикас")
        law = form in _LAWS
        named = date or title[0] >= 0 or (number and len(after) < _NEAR) or (republic and law) or (law and capital)
        if not named or (form in _TITLED and title[0] < 0):
            continue
        if form.startswith("кодекс"):
            begin = min(begin, _word_before(folded, start))
        out.append(NamedAct(begin, stop, form, date, number.upper(), title, law, folded[start + len(form) : stop]))
        last = stop
    return out


def _word_before(folded: str, at: int) -> int:
    stop = at - 1
    while stop > 0 and folded[stop - 1].isalpha():
        stop -= 1
    return max(stop, 0)
