"""An order approves "attached" rules, and nothing is attached."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.language import fold
from actlint.model.act import Act
from actlint.model.norm import ActNorms
from actlint.rules.found import Found

_ATTACHED = ("қоса беріліп отырған", "қоса берілген", "прилагаемые", "прилагаемое", "прилагаемый", "прилагаемую")
_APPROVE = ("бекітілсін", "утвердить")


def check(act: Act, norms: ActNorms) -> Iterator[Found]:
    """The approving item of an act without any annex."""
    if act.kind == "amending" or any(unit.kind == "annex" or unit.quoted for unit in act.units):
        return
    for i, place in enumerate(act.places):
        if place.zone != "operative" or act.units[place.unit].quoted:
            continue
        folded = fold(act.document.paragraphs[i].text)
        if not any(word in folded for word in _APPROVE):
            continue
        for word in _ATTACHED:
            at = folded.find(word)
            if at >= 0:
                yield Found(i, at, at + len(word))
                return
