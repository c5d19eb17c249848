"""Where the data files are."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import actlint


@cache
def folder() -> Path:
    """The folder of patterns: inside the package in an installed copy, beside it in a checkout."""
    package = Path(actlint.__file__).parent
    packaged = package / "patterns"
    return packaged if packaged.is_dir() else package.parent / "patterns"
