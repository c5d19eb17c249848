"""Power, duty, ban, permission: what kind of norm a clause is."""

from __future__ import annotations

from actlint.model.norm import Actor, Modality
from actlint.norms.clauses import STATES, Clause
from actlint.norms.words import Reading

_FACT_RU = frozenset(
    """
    повлечь причинить привести создать вызвать возникнуть наступить нанести угрожать повлиять отразиться
    """.split()  # noqa: SIM905
)
_FACT_KK = ("келтіру", "соғу", "әсер", "туында", "туғыз", "төндір", "ұшырат", "болуы")


def modality(reading: Reading, clause: Clause, who: Actor) -> tuple[Modality, bool]:
    """Tell the kind of norm and whether it is negated.

    Args:
        reading: the sentence.
        clause: the clause.
        who: who acts.
    """
    tokens = reading.sentence.tokens
    kk = reading.sentence.language == "kk"
    if clause.modal is not None:
        kind = clause.modal.kind
        negative = kind == "ban"
        verb = tokens[clause.modal.verb].folded if clause.modal.verb >= 0 else ""
        if kind == "power" and who.kind == "person":
            return "permission", False
        if kind in ("power", "possibility") and (verb.startswith(_FACT_KK) if kk else verb in _FACT_RU):
            return "possibility", False
        if kind == "possibility" and clause.action is not None and who.kind != "person":
            # a passive "may be granted" hides the body that grants
            return "power", False
        if kind == "duty" and not kk and clause.modal.first and tokens[clause.modal.first - 1].folded == "не":
            negative = True  # "не требуется"
        return kind, negative
    if clause.predicate < 0:
        return "statement", False
    word = tokens[clause.predicate].folded
    negative = clause.verb.negative or (not kk and clause.predicate > 0 and tokens[clause.predicate - 1].folded == "не")
    if clause.verb.form == "imp":
        return "duty", negative
    if word in STATES or (clause.action is None and who.kind == "unknown"):
        return "statement", negative
    if reading.within("modal:ban", clause.first, clause.last):
        return "ban", True
    return "duty", negative
