"""The analysis of an act."""

from __future__ import annotations

from msgspec.structs import replace

from actlint.language.providers.protocol import Parser
from actlint.model.act import Act, Reference
from actlint.model.norm import ActNorms
from actlint.norms.clearing import clear
from actlint.norms.frame import frames
from actlint.norms.index import index_of
from actlint.norms.lexicon import lexicon
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
    made, readings = frames(act, lists, by_paragraph, parser)
    index = index_of(act, made, readings)
    signs = clear(act, made, readings, index, signs_of(act, made, readings, index, lists))
    norms = tuple(replace(frame.norm, signs=tuple(mine)) for frame, mine in zip(made, signs, strict=True))
    places: dict[int, list[int]] = {}
    for number, norm in enumerate(norms):
        places.setdefault(norm.paragraph, []).append(number)
    return ActNorms(norms, {paragraph: tuple(numbers) for paragraph, numbers in places.items()})
