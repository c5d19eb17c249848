"""Vague term: a word of judgement that decides about a right, a duty or a sanction."""

from __future__ import annotations

from actlint.norms.signs.context import Worded

FACTOR = "vague-term"
WORDED = {
    "evaluative": (Worded("evaluative-word", 1),),
    "ability": (Worded("evaluative-word"),),
    "expediency": (Worded("evaluative-word"),),
}
