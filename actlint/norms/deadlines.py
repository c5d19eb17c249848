"""The term of an action: how long, from when, and who says so."""

from __future__ import annotations

from collections.abc import Mapping

from actlint.model.norm import Deadline
from actlint.model.text import Token
from actlint.norms.lexicon import Mark
from actlint.norms.words import Reading

_MONTHS = {
    "kk": (
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қыркүйег",
        "қазан",
        "қараша",
        "желтоқсан",
    ),
    "ru": ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"),
}
_NONE, _PROLONGED = Deadline(), Deadline(prolonged=True)  # most norms have one of them
_NEAR = 7
_IF = frozenset({"если", "случае", "случаях"})
_OPENING = 3
_WITHIN = frozenset({"ішінде", "течение", "течении"})
_LENGTH = {
    "kk": ("мерзімге", "мерзімімен", "астам", "жасқа", "жаста", "толған", "тәжірибесі", "өтілі"),
    "ru": ("возраст", "старше", "стаж", "опыт", "опыта", "сроком", "моложе"),
}
"""Words beside a period that make it a length of something else: validity, age, experience."""


def deadline(
    reading: Reading, numbers: Mapping[str, float], first: int = 0, last: int | None = None, predicate: int = -1
) -> Deadline:
    """Find the term in a stretch of a sentence.

    Args:
        reading: the sentence.
        numbers: value of number words of its language.
        first, last: the stretch of tokens, both included; the whole sentence by default.
        predicate: the token that says what is done; a term in the condition before it is not its own.

    Returns:
        The term; of several the one that is a number with a cap or a start.
    """
    stop = len(reading.sentence.tokens) - 1 if last is None else last
    marks = reading.marks
    if predicate >= 0 and "unit" in marks:
        first = max(first, _after_condition(reading, first, predicate))
    found = _fixed(reading, numbers, first, stop) if "unit" in marks else None
    if found is None and "time:cap" in marks:
        found = _date(reading, first, stop)
    prolonged = any(first <= a.first <= stop and a.name == "extend" for a in reading.actions)
    if found is None and "time:same-day" in marks:
        found = _same_day(reading, first, stop)
    if found is None:
        found = _worded(reading, first, stop)
    if found is None:
        return _PROLONGED if prolonged else _NONE
    if prolonged:
        return Deadline(found.kind, found.number, found.unit, found.start, found.cap, True, found.extent)
    return found


def _after_condition(reading: Reading, first: int, predicate: int) -> int:
    """Where the main clause begins after a condition that ends with a comma, else `first`."""
    tokens = reading.sentence.tokens
    if reading.sentence.language == "kk":
        cut = first
        for mark in reading.marks.get("condition", ()):
            if first <= mark.first and mark.last + 1 < predicate and tokens[mark.last + 1].folded == ",":
                cut = mark.last + 1
        return cut
    if not any(t.folded in _IF for t in tokens[first : first + _OPENING]):
        return first
    commas = [i for i in range(first, predicate) if tokens[i].folded == ","]
    return commas[-1] if commas else first


def _fixed(reading: Reading, numbers: Mapping[str, float], first: int, last: int) -> Deadline | None:
    marks, tokens, lang = reading.marks, reading.sentence.tokens, reading.sentence.language
    best: Deadline | None = None
    for mark in marks.get("unit", ()):
        if not first <= mark.first <= last:
            continue
        number, begin = _number(tokens, mark.first, numbers)
        if number <= 0 and _whole(tokens, mark):
            number = 1
        if number <= 0:
            continue
        low, high = max(first, begin - _NEAR), min(last, mark.last + _NEAR)
        cap = any(low <= m.first <= high for m in marks.get("time:cap", ()))
        start = _start(reading, low, high)
        near = {t.folded for t in tokens[max(first, begin - 3) : mark.last + 4]}
        length = not near.isdisjoint(_LENGTH[lang])
        if not cap and (not start or length):
            continue
        if length and mark.value in ("year", "month") and near.isdisjoint(_WITHIN):
            continue
        minimum = any(low <= m.first <= high for m in marks.get("time:minimum", ()))
        extent = (reading.sentence.paragraph, tokens[begin].start, tokens[mark.last].end)
        if best is None or best.unit == "day" or (not best.start and start):
            best = Deadline("fixed", number, mark.value, start, cap and not minimum, False, extent)
    return best


def _whole(tokens: tuple[Token, ...], mark: Mark) -> bool:
    """A unit alone is one: "тәулік ішінде", "в течение суток"."""
    before = tokens[mark.first - 1].folded if mark.first else ""
    after = tokens[mark.last + 1].folded if mark.last + 1 < len(tokens) else ""
    return after == "ішінде" or before in _WITHIN


def _number(tokens: tuple[Token, ...], at: int, numbers: Mapping[str, float]) -> tuple[float, int]:
    """The number that stands before a unit ("5", "5 (бес)", "он бес", "пяти"), and the token it begins at."""
    i = at - 1
    total, begin = 0.0, at
    while i >= 0 and i >= at - 6:
        word = tokens[i].folded
        if word in numbers:
            total += numbers[word]
            begin = i
        elif tokens[i].kind == "number" and word.replace(",", ".").replace(".", "", 1).isdigit():
            return float(word.replace(",", ".")), i
        elif word not in "()-" or not word:
            break
        i -= 1
    return total, begin


def _start(reading: Reading, low: int, high: int) -> str:
    for mark in reading.marks.get("time:start", ()):
        if low - 3 <= mark.first <= high + 3:
            tokens = reading.sentence.tokens
            if reading.sentence.language == "kk":
                begin = max(0, mark.first - 3)
                return " ".join(t.text for t in tokens[begin : mark.last + 1])
            return " ".join(t.text for t in tokens[mark.first : mark.last + 4])
    return ""


def _date(reading: Reading, first: int, last: int) -> Deadline | None:
    """A day of the calendar: "жыл сайын 1 шілдеге дейін", "до 15 числа", "не позднее 1 марта"."""
    tokens, lang = reading.sentence.tokens, reading.sentence.language
    for mark in reading.marks["time:cap"]:
        around = (
            range(max(first, mark.first - 4), mark.first) if lang == "kk" else range(mark.last + 1, min(last, mark.last + 4) + 1)
        )
        for i in around:
            word = tokens[i].folded
            if word.startswith(_MONTHS[lang]) or word in ("числа", "күніне", "күнге"):
                text = (reading.sentence.paragraph, tokens[min(around)].start, tokens[i].end)
                return Deadline("fixed", 0, "date", tokens[i].text, True, False, text)
    return None


def _same_day(reading: Reading, first: int, last: int) -> Deadline | None:
    """The day of an event or the next one: "түскен күні", "в день обращения"."""
    for mark in reading.within("time:same-day", first, last):
        start, end = reading.span(mark.first, mark.last)
        words = " ".join(t.text for t in reading.sentence.tokens[mark.first : mark.last + 1])
        return Deadline("fixed", 1, "day", words, True, False, (reading.sentence.paragraph, start, end))
    return None


def _worded(reading: Reading, first: int, last: int) -> Deadline | None:
    """A term in words only."""
    for value, kind in (("by-actor", "set-by-actor"), ("vague", "vague"), ("referred", "referred")):
        for mark in reading.marks.get(f"time:{value}", ()):
            if first <= mark.first <= last:
                return Deadline(kind, extent=(reading.sentence.paragraph, *reading.span(mark.first, mark.last)))  # type: ignore[arg-type]
    return None
