"""A norm: who may or must do what, toward whom, on what ground, by when, with what exception.

Structs that the garbage collector does not follow, as a long act has tens of thousands of them; `msgspec.structs.replace`
changes a field.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from actlint.model.act import Reference

Extent = tuple[int, int, int]
"""paragraph index, start and end offset in its text"""

ActorKind = Literal["body", "official", "commission", "person", "unknown"]
"""body орган/әкімдік/мекеме · official лауазымды адам/төраға · commission комиссия · person азамат, заявитель, business"""

Modality = Literal["power", "duty", "ban", "permission", "recommendation", "possibility", "statement"]
"""power вправе/құқылы of a body · duty обязан/тиіс or a plain present-tense prescription · ban не допускается/жол берілмейді ·
permission a person's right · recommendation следует/жөн · possibility of a fact · statement no prescription"""

Conditions = Literal["none", "closed", "open", "evaluative"]
ExceptionKind = Literal["none", "closed", "by-law", "blanket", "by-decision"]


class Actor(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Who acts, or who is touched."""

    kind: ActorKind
    name: str  # as printed, after resolving short names of the act
    extent: Extent | None = None  # None when taken over from the list head or an earlier sentence
    inherited: bool = False


class Deadline(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A term.

    Args:
        kind: ``fixed`` (a number or date), ``vague`` (дереу, своевременно), ``set-by-actor`` (the official sets it),
            ``referred`` ("in the established term"), ``none``.
        number, unit: 5, ``working-day`` | ``calendar-day`` | ``day`` | ``bank-day`` |
            ``hour`` | ``week`` | ``month`` | ``quarter`` | ``year``.
        start: the words that say from when, empty when missing.
        cap: an upper limit is given (не более, аспайтын, кешіктірмей).
        prolonged: the norm allows to prolong it.
    """

    kind: Literal["fixed", "vague", "set-by-actor", "referred", "none"] = "none"
    number: float = 0
    unit: str = ""
    start: str = ""
    cap: bool = False
    prolonged: bool = False
    extent: Extent | None = None


class Sign(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Something in a norm that may be a factor.

    Args:
        id: its name in the lexicon of signs (``no-term``, ``no-grounds``, ``own-criteria``, ``evaluative-word`` ...).
        factor: the factor it speaks for.
        extent: the words.
        cleared_by: what takes it away, as (clearing id, unit id or -1): ``("term-elsewhere", 14)``; None while it stands.
        data: values for the sign's message, as (key, text).
    """

    id: str
    factor: str
    extent: Extent
    cleared_by: tuple[str, int] | None = None
    data: tuple[tuple[str, str], ...] = ()


class Norm(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The frame of one clause."""

    paragraph: int
    start: int
    end: int
    unit: int
    language: str
    actor: Actor
    modality: Modality
    negated: bool
    action: str  # lemma of the governing verb or verbal noun, empty when none was found
    action_class: str  # decide issue refuse suspend revoke register pay inspect notify agree set-rule choose exempt ... or empty
    action_extent: Extent | None
    counterpart: Actor | None
    conditions: Conditions
    deadline: Deadline
    exception: ExceptionKind
    references: tuple[Reference, ...] = ()
    list_head: bool = False  # its clause goes on in sub-items
    signs: tuple[Sign, ...] = ()


class ActNorms(msgspec.Struct, frozen=True):
    """All norms of an act in text order, and where they are found by paragraph."""

    norms: Sequence[Norm]
    by_paragraph: Mapping[int, Sequence[int]]
