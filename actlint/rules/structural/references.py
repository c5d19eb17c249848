"""References to a unit that this act does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actlint.language import fold
from actlint.model.act import Act
from actlint.model.norm import ActNorms
from actlint.rules.found import Found
from actlint.rules.structural.text import NORMS, is_amending, run_in
from actlint.structure import references

_OWN = re.compile(r"(?<!\w)(?:осы|настоящ(?:его|ей|их|им|ему|ими|ем))(?!\w)")
_NUMBERED = ("item", "article", "chapter", "section")


def check(act: Act, norms: ActNorms) -> Iterator[Found]:
    """Internal references without a target.

    Only explicit ones count ("осы Қағидалардың …", "настоящих Правил"): a bare "пункт 5" may belong to an act named earlier. Acts
    that quote new wording of others are left out. An annex counts as missing only where a later one is in the file, for annexes
    often stand in files of their own.
    """
    if is_amending(act):
        return
    annexes = [int(unit.number) for unit in act.units if unit.kind == "annex" and unit.number.isdigit()]
    reported: set[tuple[int, int, int]] = set()
    for reference in references(act):
        if reference.kind != "internal" or reference.target >= 0 or act.places[reference.paragraph].zone not in NORMS:
            continue
        text = act.document.paragraphs[reference.paragraph].text
        if not _OWN.search(fold(text[reference.start : reference.end])):
            continue
        kind, number = reference.units[0]
        if kind == "annex" and not any(number.isdigit() and other > int(number) for other in annexes):
            continue
        if any(run_in(act, n, k) for k, n in reference.units):
            continue
        if kind in _NUMBERED and not _numbered_here(act, kind):
            continue
        key = (reference.paragraph, reference.start, reference.end)
        if key not in reported:
            reported.add(key)
            yield Found(*key)


def _numbered_here(act: Act, kind: str) -> bool:
    """The act has units of this kind from the first on: else its numbering was not understood, or it is a part of an act."""
    numbers = [unit.number for unit in act.units if unit.kind == kind]
    return len(numbers) > 1 and "1" in numbers[:3]
