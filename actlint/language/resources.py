"""Where the data files are, and tables of them read quickly."""

from __future__ import annotations

import contextlib
import os
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

import actlint


@cache
def folder() -> Path:
    """The folder of patterns: inside the package in an installed copy, beside it in a checkout."""
    package = Path(actlint.__file__).parent
    packaged = package / "patterns"
    return packaged if packaged.is_dir() else package.parent / "patterns"


def table(path: Path) -> dict[str, Any]:
    """The content of a YAML file of ours.

    A copy that loads ten times faster is kept in the user's cache folder; whatever goes wrong with it means only a slower start.

    Args:
        path: of the file.
    """
    copy = None
    with contextlib.suppress(OSError, msgspec.DecodeError):
        copy = _copy(path)
        kept: dict[str, Any] = msgspec.msgpack.decode(copy.read_bytes())
        return kept
    import yaml

    data: dict[str, Any] = yaml.load(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    if copy is not None:
        with contextlib.suppress(OSError, TypeError):
            copy.parent.mkdir(parents=True, exist_ok=True)
            part = copy.with_suffix(f".{os.getpid()}")
            part.write_bytes(msgspec.msgpack.encode(data))
            os.replace(part, copy)
    return data


def _copy(path: Path) -> Path:
    from hashlib import blake2b

    from platformdirs import user_cache_dir

    state = path.stat()
    key = f"{actlint.__version__}\0{path.resolve()}\0{state.st_size}\0{state.st_mtime_ns}"
    name = blake2b(key.encode(), digest_size=12).hexdigest()
    return Path(user_cache_dir("actlint", appauthor=False)) / "tables" / name
