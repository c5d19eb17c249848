"""Many files, in this process or in several."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from functools import partial

from actlint.batch.cache import Cache
from actlint.batch.check import check_file, failed, pack_of, parser_of
from actlint.batch.pool import Loss, Pool
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
    if jobs <= 1 or (len(paths) <= 1 and settings.timeout <= 0):  # one file alone too can need somebody who ends it
        yield from map(work, paths)
    else:
        pool = Pool(work, partial(_lost, settings=settings), _patience(settings.timeout))
        yield from pool.results(paths, min(jobs, len(paths)))


def _patience(timeout: float) -> float:
    """How long to wait for a worker that should have ended by itself: its machine may be busy."""
    return timeout * 1.25 + 2 if timeout > 0 else 0.0


def _lost(path: str, loss: Loss, settings: Settings) -> Result:
    if loss == "late":
        return failed(path, ActlintError("time-limit", path, seconds=settings.timeout), settings.spoken), None
    return failed(path, ActlintError("worker-lost", path), settings.spoken), None


def _one(path: str, settings: Settings, cache: Cache | None, acts: bool) -> Result:
    if cache is not None and (known := cache.get(path, settings)) is not None:
        return known, None
    checked, act = check_file(path, settings)
    if cache is not None and checked.error is None:
        cache.put(path, settings, checked)
    return checked, act if acts else None
