"""An act that does not say when it enters into force (law on legal acts, art. 42)."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.language import fold
from actlint.model.act import Act
from actlint.model.norm import ActNorms
from actlint.rules.found import Found

_FORCE = (
    "қолданысқа енгізіл", "қолданысқа ен", "күшіне ен", "заңды күшіне", "вводится в действие", "вступает в силу",
    "вводятся в действие", "вступают в силу", "введени",
)  # fmt: skip
_FORMULA = (
    "бұйырамын", "бұйырамыз", "қаулы етеді", "шешім қабылдады", "шешті", "приказываю", "приказываем", "постановляет",
    "решил",
)  # fmt: skip


def check(act: Act, norms: ActNorms) -> Iterator[Found]:
    """The enacting formula of an act that is whole (formula and signature are there) and has no item on entry into force."""
    formula = None
    signed = False
    for i, place in enumerate(act.places):
        signed = signed or place.zone == "signature"
        folded = fold(act.document.paragraphs[i].text)
        if place.zone in ("preamble", "enacting") and formula is None:
            formula = next(((i, folded.rfind(w), folded.rfind(w) + len(w)) for w in _FORMULA if w in folded), None)
        if place.zone in ("operative", "closing") and any(word in folded for word in _FORCE):
            return
    if formula is not None and signed:
        yield Found(*formula)
