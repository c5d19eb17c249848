"""Bodies of other states, left in a draft that was copied from their acts."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.language import fold
from actlint.model.act import Act
from actlint.model.norm import ActNorms
from actlint.rules.folded import folded, whole
from actlint.rules.found import Found
from actlint.rules.structural.tables import present

_TREATY = ("келісім", "хаттама", "шарт", "меморандум", "конвенция", "соглашени", "протокол", "договор", "конвенци")
_SIGNED = ("үкіметі үшін", "за правительство", "уағдаласушы", "договаривающ", "тараптар")
_AGREED = ("келісім", "соглашени", "конвенци")
_COPY = 4
"""An act that names foreign bodies more often is an act of that state, or about relations with it."""


def check(act: Act, norms: ActNorms) -> Iterator[Found]:
    """Names of foreign bodies in an act of Kazakhstan that is not about a treaty."""
    title = fold(act.title)
    if any(word in title for word in _TREATY):
        return
    text = whole(act)
    named = present("foreign", act)
    if not named or any(word in text for word in _SIGNED) or ("қазақстан" not in text and "казахстан" not in text):
        return
    found: list[Found] = []
    for i, (place, line) in enumerate(zip(act.places, folded(act), strict=True)):
        if place.zone not in ("operative", "definitions") or any(word in line for word in _AGREED):
            continue
        for row in named:
            for phrase in row.phrases:
                at = line.find(phrase)
                if at >= 0 and not (at and line[at - 1].isalnum()):
                    found.append(Found(i, at, at + len(phrase)))
                    break
    if len(found) <= _COPY:
        yield from found
