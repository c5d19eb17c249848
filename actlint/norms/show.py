"""Norms for reading: rows of a table and plain dictionaries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from actlint.model.act import Act
from actlint.model.norm import ActNorms, Actor, Deadline, Extent, Norm
from actlint.structure import address

COLUMNS = ("place", "actor", "modality", "action", "counterpart", "conditions", "deadline", "exception", "references", "signs")


def rows(act: Act, norms: ActNorms, lang: str) -> Iterator[tuple[str, ...]]:
    """Yield one row for each norm, its values in the order of `COLUMNS`.

    Args:
        act: the act.
        norms: its norms.
        lang: language of the addresses.
    """
    for norm in norms.norms:
        yield (
            address(act, norm.paragraph, lang),
            _actor(norm.actor),
            ("not " if norm.negated and norm.modality != "ban" else "") + norm.modality,
            f"{norm.action} ({norm.action_class})" if norm.action_class else norm.action,
            _actor(norm.counterpart) if norm.counterpart is not None else "",
            norm.conditions,
            _deadline(norm.deadline),
            norm.exception,
            "; ".join(_reference(act, norm, i) for i in range(len(norm.references))),
            ", ".join(f"({sign.id})" if sign.cleared_by else sign.id for sign in norm.signs),
        )


def dictionaries(act: Act, norms: ActNorms, lang: str) -> Iterator[dict[str, Any]]:
    """Yield one dictionary for each norm, of plain values that JSON can hold.

    Args:
        act: the act.
        norms: its norms.
        lang: language of the addresses.
    """
    for norm in norms.norms:
        text = act.document.paragraphs[norm.paragraph].text
        yield {
            "paragraph": act.document.paragraphs[norm.paragraph].number,
            "start": norm.start,
            "end": norm.end,
            "text": text[norm.start : norm.end],
            "address": address(act, norm.paragraph, lang),
            "language": norm.language,
            "actor": _actor_dict(act, norm.actor),
            "modality": norm.modality,
            "negated": norm.negated,
            "action": norm.action,
            "action_class": norm.action_class,
            "counterpart": _actor_dict(act, norm.counterpart) if norm.counterpart is not None else None,
            "conditions": norm.conditions,
            "deadline": {
                "kind": norm.deadline.kind,
                "number": norm.deadline.number,
                "unit": norm.deadline.unit,
                "start": norm.deadline.start,
                "cap": norm.deadline.cap,
                "prolonged": norm.deadline.prolonged,
                "text": _words(act, norm.deadline.extent),
            },
            "exception": norm.exception,
            "references": [
                {"kind": r.kind, "act": r.act, "units": [list(u) for u in r.units], "text": text[r.start : r.end]}
                for r in norm.references
            ],
            "signs": [
                {
                    "id": s.id,
                    "factor": s.factor,
                    "text": _words(act, s.extent),
                    "cleared_by": list(s.cleared_by) if s.cleared_by else None,
                }
                for s in norm.signs
            ],
        }


def _actor(actor: Actor) -> str:
    if not actor.name:
        return actor.kind
    return f"{actor.name} ({actor.kind}{', taken over' if actor.inherited else ''})"


def _actor_dict(act: Act, actor: Actor) -> dict[str, Any]:
    return {"kind": actor.kind, "name": actor.name, "inherited": actor.inherited, "text": _words(act, actor.extent)}


def _deadline(term: Deadline) -> str:
    if term.kind != "fixed":
        return term.kind
    words = [f"{term.number:g} {term.unit}" if term.number else term.unit]
    if term.cap:
        words.insert(0, "≤")
    if term.start:
        words.append(f"({term.start})")
    return " ".join(words)


def _reference(act: Act, norm: Norm, at: int) -> str:
    reference = norm.references[at]
    words = act.document.paragraphs[norm.paragraph].text[reference.start : reference.end]
    return f"{reference.kind}: {words}"


def _words(act: Act, extent: Extent | None) -> str:
    return act.document.paragraphs[extent[0]].text[extent[1] : extent[2]] if extent is not None else ""
