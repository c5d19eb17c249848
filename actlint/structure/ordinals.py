"""Ordinal words for parts and indents: "двадцать первый", "жиырма бірінші"."""

from __future__ import annotations

from actlint.structure.letters import words

_RU_STEMS = words(
    "|перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|шестнадцат"
    "|семнадцат|восемнадцат|девятнадцат"
)
_RU_TENS = words("||двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто")
_RU_TEN_STEMS = words("||двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност")
_RU_ENDINGS = {"m": ("ый", "ого"), "f": ("ая", "ой")}
_STRESSED = ("втор", "шест", "седьм", "восьм", "сороков")  # второй, шестой, седьмой, восьмой, сороковой
_KK_UNITS = words("|бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы")
_KK_TENS = words("|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан")
_KK_TEN_ORDINALS = words("|оныншы|жиырмасыншы|отызыншы|қырқыншы|елуінші|алпысыншы|жетпісінші|сексенінші|тоқсаныншы")


def russian(number: int, gender: str, genitive: bool) -> str:
    """Print an ordinal in Russian.

    Args:
        number: from 1.
        gender: ``m`` (абзац) or ``f`` (часть).
        genitive: in the genitive, else in the nominative.
    """
    if number >= 100 or number < 1:
        return f"{number}-й" if gender == "f" or not genitive else f"{number}-го"
    tens, unit = divmod(number, 10)
    if number < 20:
        lead, stem = "", _RU_STEMS[number]
    elif unit == 0:
        lead, stem = "", _RU_TEN_STEMS[tens]
    else:
        lead, stem = _RU_TENS[tens] + " ", _RU_STEMS[unit]
    if stem == "трет":
        return lead + {"m": ("третий", "третьего"), "f": ("третья", "третьей")}[gender][genitive]
    if gender == "m" and not genitive and stem in _STRESSED:
        return lead + stem + "ой"
    return lead + stem + _RU_ENDINGS[gender][genitive]


def kazakh(number: int) -> str:
    """Print an ordinal in Kazakh."""
    if number >= 100 or number < 1:
        return f"{number}-"
    tens, unit = divmod(number, 10)
    if unit == 0:
        return _KK_TEN_ORDINALS[tens]
    return f"{_KK_TENS[tens]} {_KK_UNITS[unit]}".strip()
