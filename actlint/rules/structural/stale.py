"""Names of bodies that are no more, and laws and articles that have been replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actlint.model.act import Act
from actlint.model.norm import ActNorms
from actlint.rules.folded import folded
from actlint.rules.found import Found
from actlint.rules.structural.tables import present

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_GRACE = 4  # a draft cites acts some years older than itself
_ZONES = ("operative", "definitions", "closing", "preamble")


def check(act: Act, norms: ActNorms) -> Iterator[Found]:
    """Each stale name at its first place in the act.

    An act that bears a date before the change is left alone: it was right when it was made.
    """
    table = present("stale", act)
    year = year_of(act) if table else 0
    table = tuple(row for row in table if not (year and str(year) < row.since[:4]))
    reported: set[str] = set()
    for i, place in enumerate(act.places):
        if place.zone not in _ZONES or not table:
            continue
        line = folded(act)[i]
        for row in table:
            if row.id in reported:
                continue
            for phrase in row.phrases:
                at = line.find(phrase)
                if at >= 0 and not (at and line[at - 1].isalnum()):
                    reported.add(row.id)
                    end = at + len(phrase)
                    while end < len(line) and line[end].isalpha():
                        end += 1
                    now = dict(row.now).get(place.language or "kk", "")
                    yield Found(i, at, end, (("now", now), ("since", row.since), ("source", row.source)))
                    break


def year_of(act: Act) -> int:
    """The year an act bears in its requisites or stamps; else the latest year it names, with some years' grace; else 0."""
    latest = 0
    for i, place in enumerate(act.places):
        years = _YEAR.findall(act.document.paragraphs[i].text)
        if years and place.zone in ("requisites", "stamp", "publisher-note"):
            return int(years[0])
        latest = max([latest, *(int(year) for year in years if int(year) < 2035)])
    return latest + _GRACE if latest else 0
