"""Short names an act gives: "(бұдан әрі – Заң)", "(далее – уполномоченный орган)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actlint.model.act import Act
from actlint.structure.once import folded_text, once_per_act

_GIVEN = re.compile(r"\((?:бұдан әрі|бұдан былай|далее|далее по тексту|әрі қарай)\s?[-:,]?\s?(?:\s?[-]\s?)?([^()]{1,120})\)")
_LONGEST = 24
_SKIP = ("тиісінше", "соответственно", "мәтін бойынша", "по тексту")


def _full(text: str, folded: str, low: int, at: int) -> str:
    """The words a short name stands for: back to the beginning of the clause, at most `_LONGEST` words; quotations stay whole."""
    stop = len(text[:at].rstrip())
    i = stop
    quoted = False
    count = 0
    while i > low:
        mark = folded[i - 1]
        if mark == '"':
            quoted = not quoted
        elif not quoted and (mark in ";:" or (mark == "," and folded[i : i + 1] == " ")):
            break
        elif mark == " ":
            count += 1
            if count >= _LONGEST and not quoted:
                break
        if stop - i > 400:
            break
        i -= 1
    return " ".join(text[i:stop].split())


@dataclass(frozen=True, slots=True)
class Given:
    """A place that gives a short name.

    Args:
        paragraph: index of the paragraph.
        start, end: the short name in its text.
        name: the short name, evened out.
        full: the words before the bracket, as printed.
    """

    paragraph: int
    start: int
    end: int
    name: str
    full: str


@once_per_act
def given(act: Act) -> tuple[Given, ...]:
    """Every place where the act gives a short name, in text order, repeats too."""
    out: list[Given] = []
    for i, (paragraph, place, folded) in enumerate(zip(act.document.paragraphs, act.places, folded_text(act), strict=True)):
        text = paragraph.text
        if "(" not in text or place.zone in ("publisher-note", "aside", "old-text"):
            continue
        if "бұдан" not in folded and "далее" not in folded and "әрі қарай" not in folded:
            continue
        low = place.body
        for found in _GIVEN.finditer(folded):
            name = found.group(1).strip(' "-,')
            for skipped in _SKIP:
                name = name.removeprefix(skipped).strip(" -,")
            if name:
                start = found.start(1) + found.group(1).rindex(name)
                out.append(Given(i, start, start + len(name), name, _full(text, folded, low, found.start())))
            low = found.end()
    return tuple(out)


@once_per_act
def short_names(act: Act) -> dict[str, str]:
    """Collect the short names an act gives.

    Returns:
        Evened-out short name → the full words before the bracket, as printed; of a name given twice, the first.
    """
    out: dict[str, str] = {}
    for one in given(act):
        out.setdefault(one.name, one.full)
    return out
