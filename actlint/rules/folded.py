"""An act in matching form, made once for all rules and checks."""

from __future__ import annotations

from actlint.language import fold
from actlint.model.act import Act
from actlint.structure.once import once_per_act


@once_per_act
def folded(act: Act) -> tuple[str, ...]:
    """The paragraphs in matching form."""
    return tuple(fold(paragraph.text) for paragraph in act.document.paragraphs)


@once_per_act
def whole(act: Act) -> str:
    """All paragraphs in one text, to ask cheaply whether something stands anywhere."""
    return "\n".join(folded(act))
