"""Memory that a reader is done with, back to the system."""

from __future__ import annotations

import contextlib


def give_back() -> None:
    """Let the C library return what it freed, where it can (glibc).

    The tree of a long document is freed in small pieces which the library keeps for the next small pieces; Python has its own
    allocator and would not use them. Of 100,000 paragraphs in Word these are 100 MB.
    """
    with contextlib.suppress(ImportError, OSError, AttributeError):
        import ctypes

        ctypes.CDLL(None).malloc_trim(0)
