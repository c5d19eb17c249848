"""A time limit for one file."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TimeUp(BaseException):
    """The file took longer than it may. Not an `Exception`, so that no reader takes it for bad input."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise `TimeUp` inside the block once the time is over.

    Where the system has no interval timer, or outside the main thread, there is no limit.

    Args:
        seconds: 0 for no limit.
    """
    if seconds <= 0 or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TimeUp

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
