"""Results of earlier runs, by the content of file, rules, model and settings."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

import msgspec

import actlint
from actlint.batch.check import pack_of
from actlint.batch.settings import Settings
from actlint.model.finding import Checked

MOST = 10_000  # findings


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of results. It is a help only: whatever goes wrong with it, the file is checked anew."""

    folder: Path

    @classmethod
    def default(cls) -> Cache:
        """The cache in the user's cache folder."""
        from platformdirs import user_cache_dir

        return cls(Path(user_cache_dir("actlint", appauthor=False)) / "results")

    def get(self, path: str, settings: Settings) -> Checked | None:
        """The result for a file with this content, under the path given now."""
        with contextlib.suppress(OSError, msgspec.DecodeError, msgspec.ValidationError):
            found = msgspec.msgpack.decode(self._file(path, settings).read_bytes(), type=Checked)
            return msgspec.structs.replace(found, path=path)
        return None

    def put(self, path: str, settings: Settings, checked: Checked) -> None:
        """Keep a result, unless it would take more memory than the check itself."""
        if len(checked.findings) > MOST:
            return
        with contextlib.suppress(OSError):
            target = self._file(path, settings)
            target.parent.mkdir(parents=True, exist_ok=True)
            part = target.with_suffix(f".{os.getpid()}")
            part.write_bytes(msgspec.msgpack.encode(checked))
            part.replace(target)

    def _file(self, path: str, settings: Settings) -> Path:
        file = Path(path)
        if not file.is_file() or file.stat().st_size > settings.limits.file_size:  # a pipe, a device, a file to be refused
            raise OSError(path)
        digest = blake2b(digest_size=20)
        rules = str(pack_of(settings.packs).names)
        parsers = _parsers(settings.parsers)
        for part in (
            actlint.__version__,
            _code(),
            rules,
            _model(),
            parsers,
            repr(settings),
            repr(settings.of(path)),
            file.suffix,
        ):
            digest.update(part.encode() + b"\0")
        digest.update(file.read_bytes())
        name = digest.hexdigest()
        return self.folder / name[:2] / name[2:]


@cache
def _code() -> str:
    """When our modules were last changed: a checkout changes without its version."""
    root = Path(actlint.__file__).parent
    return str(max(x.stat().st_mtime_ns for x in root.rglob("*.py")))


@cache
def _parsers(choices: tuple[str, ...]) -> str:
    """The state of the chosen parsers: a model changes without its name."""
    if not choices:
        return ""
    from actlint.language.providers.chosen import identity

    return " ".join(map(identity, choices))


@cache
def _model() -> str:
    from actlint.language.resources import folder

    found = (folder() / "models" / "kz.judge").stat()
    return f"{found.st_size} {found.st_mtime_ns}"
