"""Files are written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import stat
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from actlint.model.errors import ActlintError

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_CLOSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_NO_LINKS: Final = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
_MARK: Final = ".actlint-tmp"
_STALE_SECONDS: Final = 60
_KEPT: Final = 40
"""Characters of the target's name in that of the temporary file, which may have 255 bytes."""


def save(path: str | Path, data: bytes | str | Iterable[str], *, force: bool = False, inputs: Iterable[str | Path] = ()) -> None:
    """Write a file so that at any moment, whatever happens, either the old or the new one is there and whole.

    The bytes go to a temporary file beside the target, are forced to the disk and moved into place. SIGINT and SIGTERM
    remove the temporary file; what a killed process left is removed by the next run.

    Args:
        path: the target.
        data: its new content, whole or in parts; text is written as UTF-8.
        force: replace a file that is there.
        inputs: files that must not be written to, whatever `force` says.

    Raises:
        ActlintError: ``exists``, ``is-input``, ``is-folder``, ``no-folder``, ``read-only``, ``disk-full`` or ``write-failed``.
    """
    content = (data,) if isinstance(data, bytes) else (x.encode() for x in ((data,) if isinstance(data, str) else data))
    target = Path(os.path.realpath(path))
    try:
        _check(target, force, inputs, str(path))
        if target.exists() and not target.is_file():  # a pipe or device: nothing to keep whole
            with target.open("wb") as file:
                file.writelines(content)
            return
        _sweep(target)
        _write(target, content, force)
    except OSError as error:
        raise _explained(error, str(path)) from error


def _check(target: Path, force: bool, inputs: Iterable[str | Path], shown: str) -> None:
    if target.is_dir():
        raise ActlintError("is-folder", shown)
    if not target.exists():
        return
    for source in inputs:
        with contextlib.suppress(OSError):
            if os.path.samefile(target, source):
                raise ActlintError("is-input", shown)
    if target.is_file() and not force:
        raise ActlintError("exists", shown)


def _write(target: Path, content: Iterable[bytes], force: bool) -> None:
    temporary = target.with_name(f".{target.name[:_KEPT]}.{os.getpid()}.{threading.get_ident()}{_MARK}")
    with _removed_at_end(temporary):
        # 0o666 and the umask, as for any new file; mkstemp would make it private
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(content)
            file.flush()
            os.fsync(file.fileno())
        if force:
            with contextlib.suppress(FileNotFoundError):
                os.chmod(temporary, stat.S_IMODE(target.stat().st_mode))
            os.replace(temporary, target)
        else:
            _move_to_free_name(temporary, target)
    _sync_folder(target.parent)


def _move_to_free_name(temporary: Path, target: Path) -> None:
    """Move without replacing a file that appeared meanwhile."""
    try:
        os.link(temporary, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        os.replace(temporary, target)


@contextlib.contextmanager
def _removed_at_end(temporary: Path) -> Iterator[None]:
    """Remove the temporary file however the block ends; SIGTERM ends it as an exit."""

    def leave(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    main = threading.current_thread() is threading.main_thread()
    ours = main and signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
    if ours:
        signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        with contextlib.suppress(FileNotFoundError):
            temporary.unlink()
        if ours:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _sweep(target: Path) -> None:
    """Remove what killed runs left beside the target."""
    for left in target.parent.glob(f".*{_MARK}"):
        parts = left.name.removesuffix(_MARK).rsplit(".", 2)
        if parts[0] != f".{target.name[:_KEPT]}" or not parts[1].isdecimal():
            continue
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _STALE_SECONDS and not _alive(int(parts[1])):
                left.unlink()


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _sync_folder(folder: Path) -> None:
    """Force the move itself to the disk, where the system can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _explained(error: OSError, path: str) -> ActlintError:
    if error.errno in _FULL:
        code = "disk-full"
    elif error.errno in _CLOSED:
        code = "read-only"
    elif error.errno in {errno.ENOENT, errno.ENOTDIR}:
        code = "no-folder"
    elif error.errno == errno.EEXIST:
        code = "exists"
    else:
        code = "write-failed"
    return ActlintError(code, path, reason=error.strerror or str(error))
