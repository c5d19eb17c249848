"""The analysis of an act."""

from __future__ import annotations

from actlint.language.providers.protocol import Parser
from actlint.model.act import Act, Reference
from actlint.model.norm import ActNorms, Norm
from actlint.norms.clearing import Noted, clear, note
from actlint.norms.frame import stretches
from actlint.norms.index import Gatherer
from actlint.norms.lexicon import lexicon
from actlint.norms.shelf import Contents, Shelf
from actlint.norms.signs import signs_of
from actlint.structure import references


def analyse(act: Act, parser: Parser | None = None) -> ActNorms:
    """Analyse the norms of an act.

    Args:
        act: an act that `actlint.structure.parse` understood.
        parser: an optional parser that is asked for actors and counterparts the rules do not find.

    Returns:
        The norms of its operative, definition and closing paragraphs in text order. Every operative sentence gives at least one
        norm, so that a place without any sign can be judged too. Definitions and closing items have no sign that stands.
    """
    lists = lexicon()
    by_paragraph: dict[int, list[Reference]] = {}
    for reference in references(act):
        by_paragraph.setdefault(reference.paragraph, []).append(reference)
    gatherer = Gatherer(act)
    noted: Shelf[Noted] = Shelf(Noted)
    for stretch in stretches(act, lists, by_paragraph, parser):
        signs = signs_of(act, stretch.frames, lists, stretch.lent)
        for frame, mine in zip(stretch.frames[stretch.lent :], signs, strict=True):
            gatherer.add(frame)
            noted.append(note(frame, mine))
    norms: Shelf[Norm] = Shelf(Norm)
    counts = [0] * len(act.places)
    for norm in clear(act, gatherer.index(), noted.taken()):
        norms.append(norm)
        counts[norm.paragraph] += 1
    return ActNorms(norms.finished(), Contents(counts))
