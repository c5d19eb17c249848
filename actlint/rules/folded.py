"""An act in matching form, made once for all rules and checks."""

from __future__ import annotations

from actlint.language import fold
from actlint.model.act import Act
from actlint.structure.joined import Joined
from actlint.structure.once import once_per_act


@once_per_act
def folded(act: Act) -> Joined:
    """The paragraphs in matching form."""
    texts = [fold(paragraph.text) for paragraph in act.document.paragraphs]
    return Joined("\n".join(texts), map(len, texts))


def whole(act: Act) -> str:
    """All paragraphs in one text, to ask cheaply whether something stands anywhere."""
    return folded(act).whole
