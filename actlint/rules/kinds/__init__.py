"""Detector kinds: one file each, all of one shape.

A kind module has `FIELDS` (what a rule may write), `Compiled` (what is kept of it; `anchors` are the phrases one of which a
paragraph must hold, none means that it looks at every paragraph), `compile(data, lang, maker)`,
`run(compiled, context, paragraph)` and `explain(compiled, phrase_text)`.
"""

from __future__ import annotations

from types import ModuleType

from actlint.rules.kinds import absence, deadline, frame, listing, near, phrase, reference, sign, structural

KINDS: dict[str, ModuleType] = {
    "phrase": phrase,
    "near": near,
    "list": listing,
    "reference": reference,
    "deadline": deadline,
    "absence": absence,
    "sign": sign,
    "frame": frame,
    "structural": structural,
}

Compiled = (
    phrase.Compiled
    | near.Compiled
    | listing.Compiled
    | reference.Compiled
    | deadline.Compiled
    | absence.Compiled
    | sign.Compiled
    | frame.Compiled
    | structural.Compiled
)

RUN = {module.Compiled: module.run for module in KINDS.values()}
NAMES = {module.Compiled: name for name, module in KINDS.items()}
