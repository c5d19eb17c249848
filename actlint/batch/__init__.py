"""Files to results: one file, many files, several processes, a cache."""

from actlint.batch.cache import Cache
from actlint.batch.paths import files
from actlint.batch.processes import check
from actlint.batch.settings import Settings

__all__ = ["Cache", "Settings", "check", "files"]
