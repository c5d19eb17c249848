"""Numbers of units as references print them: "12", "15-1", "2), 3) және 5)", "27-29", "второй", "үшінші"."""

from __future__ import annotations

import re

from actlint.structure.letters import words

NUMBER = r"\d{1,3}(?:[-.]\d{1,3}){0,3}\)?"
NUMBERS = rf"{NUMBER}(?:\s?(?:,|-|және|мен|пен|бен|немесе|и|или|по|\s)\s?{NUMBER}){{0,12}}"

_RU_ORDINALS = words("перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят")
_KK_ORDINALS = words("бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы|оныншы")
ORDINAL_RU = rf"(?:{'|'.join(_RU_ORDINALS)})[а-яь]{{1,5}}"
ORDINAL_KK = rf"(?:{'|'.join(_KK_ORDINALS)})"
_ONE = re.compile(NUMBER)
_LIMIT = 60


def ordinal(word: str) -> str:
    """The number an ordinal word stands for."""
    for stems in (_RU_ORDINALS, _KK_ORDINALS):
        for n, stem in enumerate(stems, 1):
            if word.startswith(stem):
                return str(n)
    return ""


def expand(printed: str, plural: bool) -> tuple[str, ...]:
    """List the numbers of a printed list.

    Args:
        printed: such as "2), 3) және 5)", "27-29", "15-1".
        plural: the unit's name stands in the plural: then "27-29" is a range, else "15-1" is one inserted number.
    """
    out: list[str] = []
    end = -1
    for found in _ONE.finditer(printed):
        number = found.group().rstrip(")")
        first, dash, second = number.partition("-")
        between = printed[end : found.start()].strip() if end >= 0 else ""
        if dash and plural and first.isdigit() and second.isdigit() and int(second) > int(first):
            out += _range(first, second)
        elif between in ("-", "по") and out and out[-1].isdigit() and number.isdigit():
            out += _range(out[-1], number)[1:]
        else:
            out.append(number)
        end = found.end()
    return tuple(out[:_LIMIT])


def _range(first: str, last: str) -> list[str]:
    low, high = int(first), int(last)
    return [str(n) for n in range(low, min(high, low + _LIMIT) + 1)]
