"""Many files, in this process or in several."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from actlint.batch.cache import Cache
from actlint.batch.check import check_file, failed, pack_of, parser_of
from actlint.batch.settings import Settings
from actlint.model.act import Act
from actlint.model.errors import ActlintError
from actlint.model.finding import Checked

Result = tuple[Checked, Act | None]


def check(
    paths: Sequence[str], settings: Settings, *, jobs: int = 1, cache: Cache | None = None, acts: bool = False
) -> Iterator[Result]:
    """Check files in the order given; an unreadable one gives a result with its error and the rest go on.

    Args:
        paths: files.
        settings: what is asked.
        jobs: processes.
        cache: results of earlier runs.
        acts: also give the acts (reports that show the text need them); results then do not come from the cache.

    Raises:
        ConfigError: a rule pack is wrong.
        ActlintError: an optional parser is not there.
    """
    pack_of(settings.packs)  # before the fork: a wrong pack is told once, a right one is shared
    parser_of(settings.parsers)  # so is a parser
    gc.freeze()  # what is loaded stays: the collector need not walk it again, nor a worker copy its pages
    work = partial(_one, settings=settings, cache=None if acts else cache, acts=acts)
    if jobs <= 1 or len(paths) <= 1:
        yield from map(work, paths)
    else:
        yield from _in_processes(work, paths, settings, jobs)


def _in_processes(work: Callable[[str], Result], paths: Sequence[str], settings: Settings, jobs: int) -> Iterator[Result]:
    """Results in the order of the paths, whatever becomes of the workers.

    When the system ends a worker (memory), the pool loses all that is under way and does not say which file it was. The
    first file without a result is then tried alone, the others in a new pool: each round gives at least one result.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    rest = list(paths)
    while rest:
        done = 0
        pool = ProcessPoolExecutor(min(jobs, len(rest)), initializer=_quiet)
        try:
            for result in pool.map(work, rest):
                done += 1
                yield result
            return
        except BrokenProcessPool:
            rest = rest[done:]
        finally:
            pool.shutdown(cancel_futures=True)  # after Ctrl-C only the files under way are waited for
        yield _alone(work, rest.pop(0), settings)


def _alone(work: Callable[[str], Result], path: str, settings: Settings) -> Result:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    try:
        with ProcessPoolExecutor(1, initializer=_quiet) as pool:
            return pool.submit(work, path).result()
    except BrokenProcessPool:
        return failed(path, ActlintError("worker-lost", path), settings.spoken), None


def _quiet() -> None:
    """Ctrl-C reaches the whole group: the parent ends the work, workers would only print tracebacks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _one(path: str, settings: Settings, cache: Cache | None, acts: bool) -> Result:
    if cache is not None and (known := cache.get(path, settings)) is not None:
        return known, None
    checked, act = check_file(path, settings)
    if cache is not None and checked.error is None:
        cache.put(path, settings, checked)
    return checked, act if acts else None
