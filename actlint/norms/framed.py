"""A norm together with what it was read from."""

from __future__ import annotations

import msgspec

from actlint.model.norm import Norm
from actlint.norms.clauses import Clause
from actlint.norms.lexicon import Mark
from actlint.norms.words import Reading


class Frame(msgspec.Struct, frozen=True):
    """A norm with what it was read from, for the signs.

    Args:
        norm: the norm.
        reading: its sentence.
        clause: its clause.
        excepted: words of its exception.
        list_kind: what the list holds that it stands in, empty outside a list.
        head: index of the frame that opens its list, -1 outside one.
    """

    norm: Norm
    reading: Reading
    clause: Clause
    excepted: Mark | None
    list_kind: str
    head: int
