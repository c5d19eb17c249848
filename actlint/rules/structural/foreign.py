"""Bodies of other states, left in a draft that was copied from their acts."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.language import fold
from actlint.model.act import Act
from actlint.model.norm import ActNorms
from actlint.rules.found import Found
from actlint.rules.structural.tables import rows

_TREATY = ("келісім", "хаттама", "шарт", "меморандум", "конвенция", "соглашени", "протокол", "договор", "конвенци")
_SIGNED = ("үкіметі үшін", "за правительство", "уағдаласушы", "договаривающ", "тараптар")
_COPY = 4
"""An act that names foreign bodies more often is an act of that state, or about relations with it."""


def check(act: Act, norms: ActNorms) -> Iterator[Found]:
    """Names of foreign bodies in an act of Kazakhstan that is not about a treaty."""
    title = fold(act.title)
    if any(word in title for word in _TREATY):
        return
    found: list[Found] = []
    ours = False
    for i, place in enumerate(act.places):
        folded = fold(act.document.paragraphs[i].text)
        if any(word in folded for word in _SIGNED):
            return
        ours = ours or "қазақстан" in folded or "казахстан" in folded
        if place.zone not in ("operative", "definitions"):
            continue
        if any(word in folded for word in ("келісім", "соглашени", "конвенци")):
            continue
        for row in rows("foreign"):
            for phrase in row.phrases:
                at = folded.find(phrase)
                if at >= 0 and not (at and folded[at - 1].isalnum()):
                    found.append(Found(i, at, at + len(phrase)))
                    break
    if ours and len(found) <= _COPY:
        yield from found
