"""From what the user named to the files to check."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

SUFFIXES = frozenset({".docx", ".docm", ".dotx", ".doc", ".xml", ".akn", ".html", ".htm", ".odt", ".txt", ".rtf", ".pdf"})


def files(names: Sequence[str]) -> Iterator[str]:
    """Files of paths, folders (with what is below them) and globs, each once, in a stable order.

    A name that stands for nothing is passed on as it is: reading it says what is wrong. Hidden files and Word's lock
    files are left out of folders.
    """
    seen: set[str] = set()
    for name in names:
        for path in _expand(name):
            key = os.path.realpath(path) if path != "-" else path
            if key not in seen:
                seen.add(key)
                yield path


def _expand(name: str) -> Iterator[str]:
    if name == "-" or os.path.isfile(name):
        yield name
    elif os.path.isdir(name):
        yield from _below(name)
    elif any(x in name for x in "*?["):
        found = sorted(glob.glob(name, recursive=True))
        for one in found:
            yield from _below(one) if os.path.isdir(one) else (one,)
        if not found:
            yield name
    else:
        yield name


def _below(folder: str) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(x for x in folders if not x.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "~$")) and Path(name).suffix.lower() in SUFFIXES:
                yield os.path.join(root, name)
