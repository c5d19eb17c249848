"""References to units and acts."""

from __future__ import annotations

from actlint.model.act import Act, Reference


def references(act: Act) -> tuple[Reference, ...]:
    """Find the references of an act."""
    return ()
