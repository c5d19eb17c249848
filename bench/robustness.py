"""Feed every file of a folder tree to the reader, each in a process of its own, and print what came of it.

    python bench/robustness.py ../shared/real            # a table, one line a folder
    python bench/robustness.py ../shared/real --errors   # and every error
    python bench/robustness.py ../shared/real --check    # the whole check instead of reading only

A file ends in a result, in "no text" (it opens, but holds no words), in a clear error (a code), in a traceback or in a time-out.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from actlint.model.errors import ActlintError
from actlint.read import read
from actlint.read.docx import read as _warm  # noqa: F401 - imported before forking, so that it counts for no file

TIMEOUT = 60
SKIP = {".tsv", ".md"}


@dataclass(frozen=True)
class Outcome:
    """What one file came to: kind is ``result``, ``no text``, ``error``, ``traceback`` or ``time-out``."""

    path: Path
    kind: str
    detail: str
    seconds: float
    megabytes: float


def run(path: Path, work: Callable[[Path], object]) -> Outcome:
    """Do the work on one file in a fork and measure it."""
    reader, writer = os.pipe()
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.close(reader)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(TIMEOUT)
        os.write(writer, _outcome(path, work).encode()[:4000])
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        message = pipe.read().decode(errors="replace")
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    kind, _, detail = message.partition("\n")
    if os.WIFSIGNALED(status):
        kind = "time-out" if os.WTERMSIG(status) == signal.SIGALRM else "traceback"
        detail = f"signal {os.WTERMSIG(status)}"
    return Outcome(path, kind, detail, seconds, usage.ru_maxrss / 1024)


def _outcome(path: Path, work: Callable[[Path], object]) -> str:
    try:
        work(path)
    except ActlintError as error:
        return ("no text\n" if error.code == "no-text" else "error\n") + f"{error.code} {error.place} {error.data}"
    except BaseException:
        return "traceback\n" + traceback.format_exc()
    return "result\n"


def _check(path: Path) -> object:
    from actlint.batch import Settings
    from actlint.batch.check import check_file

    checked, _ = check_file(str(path), Settings())
    if checked.error:
        raise ActlintError(checked.error.code, str(path))
    return checked


def _warm_up() -> None:
    """Load rules and models before forking, so that they count for no file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.txt")
        path.write_text("1. Орган вправе принять решение. Орган шешім қабылдауға құқылы.", encoding="utf-8")
        _check(path)


def main() -> int:
    """Print the table; 1 if any file ended in a traceback or time-out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if options.check:
        _warm_up()
    folders: dict[str, list[Outcome]] = {}
    for path in sorted(options.root.rglob("*")):
        if path.is_file() and path.suffix not in SKIP:
            name = path.relative_to(options.root).parts[0]
            folders.setdefault(name, []).append(run(path, _check if options.check else read))
    columns = ("files", "result", "no text", "error", "traceback", "time-out")
    print(f"{'folder':<10}" + "".join(f"{c:>11}" for c in columns) + f"{'longest s':>11}{'largest MB':>12}")
    for name, outcomes in folders.items():
        counts = [len(outcomes), *(sum(o.kind == c for o in outcomes) for c in columns[1:])]
        longest, largest = max(o.seconds for o in outcomes), max(o.megabytes for o in outcomes)
        print(f"{name:<10}" + "".join(f"{n:>11}" for n in counts) + f"{longest:>11.2f}{largest:>12.0f}")
    every = [o for outcomes in folders.values() for o in outcomes]
    bad = [o for o in every if o.kind in {"traceback", "time-out"}]
    for outcome in bad + ([o for o in every if o.kind in {"error", "no text"}] if options.errors else []):
        print(f"{outcome.kind}: {outcome.path.relative_to(options.root)}: {outcome.detail.strip()}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
