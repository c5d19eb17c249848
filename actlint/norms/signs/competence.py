"""Competence: functions of a body left open."""

from __future__ import annotations

from actlint.norms.signs.context import Worded

FACTOR = "competence"
WORDED = {"other-powers": (Worded("other-functions"),)}
