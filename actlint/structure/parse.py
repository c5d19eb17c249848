"""Document → Act."""

from __future__ import annotations

from actlint.model.act import Act, Place
from actlint.model.document import Document
from actlint.structure.columns import old_text
from actlint.structure.grow import grow
from actlint.structure.kinds import kind_of, title_of
from actlint.structure.lines import look
from actlint.structure.regions import regions
from actlint.structure.tongue import language_of, language_of_act


def parse(document: Document) -> Act:
    """Understand a document as a legal act.

    Args:
        document: what a reader gave back.

    Returns:
        The act; a document that is no act becomes one with parts only.
    """
    lines = look(document)
    parts = regions(document, lines)
    old, comparison = old_text(document, lines)
    for i in old:
        parts.marks[i] = "old-text"
    grown = grow(document, lines, parts, comparison)
    spoken = [language_of(line.text) for line in lines]
    whole = language_of_act(spoken, [line.length for line in lines])
    fallback = whole if whole != "mixed" else ""
    places = tuple(
        Place(zone, unit, line.body, head, language or fallback)
        for zone, unit, line, head, language in zip(grown.zones, grown.units, lines, grown.heads, spoken, strict=True)
    )
    title = title_of(lines, grown.zones, grown.tree)
    kind = "comparison" if comparison else kind_of(lines, grown.zones, grown.tree, title)
    return Act(document, kind, title, whole, grown.tree.units(), places)
