"""Worker processes of our own: the parent knows which file each one has, and since when.

`concurrent.futures` knows neither, so that it cannot say which file a lost worker had and cannot end one worker alone. A time
limit inside the worker (`actlint.batch.timing`) ends what runs in Python; a worker that does not come back from a library is
ended from here.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import pickle
import signal
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, Literal, TypeVar

_T = TypeVar("_T")
Loss = Literal["died", "late"]
_TRIES = 2  # a worker may be lost through no fault of its file: the system ends the largest when memory is short


@dataclass(eq=False)
class _Worker:
    """A process, our end of its pipe, and the number of the file it has, -1 for none."""

    process: BaseProcess
    pipe: Connection
    number: int = -1
    since: float = 0.0


@dataclass
class Pool(Generic[_T]):
    """Work on many files in several processes.

    Args:
        work: what is done with a file.
        lost: the result of a file whose worker died, or was late and was ended.
        patience: seconds after which a worker is ended, 0 for never.
    """

    work: Callable[[str], _T]
    lost: Callable[[str, Loss], _T]
    patience: float = 0.0
    _workers: list[_Worker] = field(default_factory=list)

    def results(self, paths: Sequence[str], jobs: int) -> Iterator[_T]:
        """Results in the order of the paths, whatever becomes of the workers.

        Args:
            paths: files.
            jobs: processes.
        """
        waiting = deque(range(len(paths)))
        tries = [0] * len(paths)
        done: dict[int, _T] = {}
        following = 0
        try:
            while following < len(paths):
                while waiting and len(self._workers) < jobs:
                    self._start()
                self._hand_out(waiting, paths)
                for worker, answer in self._answers():
                    number, worker.number = worker.number, -1
                    if not isinstance(answer, str):
                        done[number] = answer[0]
                        continue
                    self._end(worker)
                    if number < 0:  # it had nothing to do
                        continue
                    tries[number] += 1
                    if answer == "died" and tries[number] < _TRIES:
                        waiting.appendleft(number)
                    else:
                        done[number] = self.lost(paths[number], answer)
                while following in done:
                    yield done.pop(following)
                    following += 1
        finally:
            for worker in [*self._workers]:
                self._end(worker)  # what is under way after Ctrl-C is not waited for

    def _start(self) -> None:
        ours, theirs = multiprocessing.Pipe()
        # a forked worker has our ends of all pipes; it must not keep the others open when we are gone
        forked = multiprocessing.get_start_method() == "fork"
        not_theirs = [ours, *(x.pipe for x in self._workers)] if forked else []
        process = multiprocessing.Process(target=_serve, args=(theirs, self.work, not_theirs), daemon=True)
        process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours))

    def _hand_out(self, waiting: deque[int], paths: Sequence[str]) -> None:
        for worker in self._workers:
            if worker.number < 0 and waiting:
                worker.number, worker.since = waiting.popleft(), time.monotonic()
                with contextlib.suppress(OSError):  # it died meanwhile, which the next wait tells
                    worker.pipe.send(paths[worker.number])

    def _answers(self) -> Iterator[tuple[_Worker, tuple[_T] | Loss]]:
        """Wait until something happens: a result as the only member of a tuple, or how the worker was lost."""
        busy = [x for x in self._workers if x.number >= 0]
        left = min((x.since for x in busy), default=0.0) + self.patience - time.monotonic()
        ready = wait([x.pipe for x in self._workers], max(0.0, left) if self.patience else None)
        for worker in [*self._workers]:
            if worker.pipe in ready:
                yield worker, self._received(worker)
            elif self.patience and worker.number >= 0 and time.monotonic() - worker.since >= self.patience:
                yield worker, "late"

    def _received(self, worker: _Worker) -> tuple[_T] | Loss:
        try:
            fine, value = worker.pipe.recv()
        except (EOFError, OSError):
            return "died"
        if not fine:
            raise value
        return (value,)

    def _end(self, worker: _Worker) -> None:
        worker.pipe.close()
        worker.process.kill()
        worker.process.join()
        self._workers.remove(worker)


def _serve(pipe: Connection, work: Callable[[str], Any], not_ours: Sequence[Connection]) -> None:
    """Work until the parent closes the pipe. Ctrl-C reaches the whole group: the parent ends the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for one in not_ours:
        one.close()
    while True:
        try:
            path = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer = (True, work(path))
        except Exception as error:
            answer = (False, _portable(error))
        try:
            pipe.send(answer)
        except OSError:
            return


def _portable(error: Exception) -> Exception:
    """The error as the parent can receive it, with where it happened."""
    told = traceback.format_exc()
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        error = RuntimeError(str(error))
    error.__cause__ = None
    error.add_note(f"In a worker process:\n{told}")
    return error
