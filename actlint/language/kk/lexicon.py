"""Known stems and word forms with a reading of their own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from actlint.model.text import Form

_HERE = Path(__file__).parent


@cache
def stems() -> dict[str, str]:
    """Stems with the letters of their parts of speech, the commonest first: ``N`` noun, ``V`` verb, ``A`` adjective and so on."""
    path = _HERE / "stems.txt"
    return dict(line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")


@cache
def exceptions() -> dict[str, tuple[Form, ...]]:
    """Word forms whose readings are listed, by the folded form."""
    return {}
