"""Many files, in this process or in several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actlint.batch.cache import Cache
from actlint.batch.check import check_file, pack_of
from actlint.batch.settings import Settings
from actlint.model.act import Act
from actlint.model.finding import Checked


def check(
    paths: Sequence[str], settings: Settings, *, jobs: int = 1, cache: Cache | None = None, acts: bool = False
) -> Iterator[tuple[Checked, Act | None]]:
    """Check files in the order given; an unreadable one gives a result with its error and the rest go on.

    Args:
        paths: files.
        settings: what is asked.
        jobs: processes.
        cache: results of earlier runs.
        acts: also give the acts (reports that show the text need them); results then do not come from the cache.

    Raises:
        ConfigError: a rule pack is wrong.
    """
    pack_of(settings.packs)
    store = None if acts else cache
    if jobs <= 1 or len(paths) <= 1:
        for path in paths:
            yield _one(path, settings, store, acts)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from functools import partial

    try:
        with ProcessPoolExecutor(min(jobs, len(paths))) as pool:
            yield from pool.map(partial(_one, settings=settings, cache=store, acts=acts), paths, chunksize=1)
    except BrokenProcessPool:  # a worker was killed (memory): what is left is done here, one by one
        from actlint.batch.check import failed
        from actlint.model.errors import ActlintError

        yield failed("", ActlintError("worker-lost"), settings.lang), None


def _one(path: str, settings: Settings, cache: Cache | None, acts: bool) -> tuple[Checked, Act | None]:
    if cache is not None and (known := cache.get(path, settings)) is not None:
        return known, None
    checked, act = check_file(path, settings)
    if cache is not None and checked.error is None:
        cache.put(path, settings, checked)
    return checked, act if acts else None
