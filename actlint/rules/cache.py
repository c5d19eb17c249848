"""The compiled pack on disk, so that a start does not read YAML. Anything that goes wrong here means only a slower start."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from actlint.rules.pack import Packed

if TYPE_CHECKING:
    from actlint.rules.pack import Texts

FORM = 4
"""Counts up when the compiled form changes within one version of actlint."""


def get(folders: Sequence[Path]) -> Packed | None:
    """The compiled rules, or None."""
    found: Packed | None = _read(folders, "rules", Packed)
    return found


def texts(folders: Sequence[Path]) -> Texts | None:
    """The texts of the rules, or None."""
    found: Texts | None = _read(folders, "texts", dict[str, dict[str, Any]])
    return found


def put(folders: Sequence[Path], packed: Packed, texts: Texts) -> None:
    """Keep both, each file in one step, so that a reader never sees half a file."""
    for kind, value in (("rules", packed), ("texts", texts)):
        with contextlib.suppress(OSError):
            path = _path(folders, kind)
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_suffix(f".{os.getpid()}")
            part.write_bytes(msgspec.msgpack.encode(value))
            os.replace(part, path)


def _read(folders: Sequence[Path], kind: str, form: Any) -> Any:
    try:
        return msgspec.msgpack.decode(_path(folders, kind).read_bytes(), type=form)
    except (OSError, msgspec.DecodeError, ValueError):
        return None


def _path(folders: Sequence[Path], kind: str) -> Path:
    import platformdirs

    import actlint

    state = hashlib.blake2b(f"{actlint.__version__} {FORM}".encode(), digest_size=12)
    for folder in folders:
        for path in _files(folder):
            stat = os.stat(path)
            state.update(f"{path} {stat.st_size} {stat.st_mtime_ns}".encode())
    return Path(platformdirs.user_cache_dir("actlint")) / f"{kind}-{state.hexdigest()}.msgpack"


def _files(folder: Path) -> list[str]:
    return sorted(
        os.path.join(root, name)
        for root in (str(folder), str(folder / "lexicon"))
        if os.path.isdir(root)
        for name in os.listdir(root)
        if name.endswith(".yaml")
    )
