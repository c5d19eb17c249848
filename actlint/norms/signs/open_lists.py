"""Open list: grounds, documents, powers, members or cases are left open."""

from __future__ import annotations

from actlint.norms.signs.context import Worded

FACTOR = "open-list"
WORDED = {"open": (Worded("open-list", 2),)}
