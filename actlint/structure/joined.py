"""Many short texts as one: a string of its own costs each as much again as its letters."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate


class Joined:
    """Texts in one string, cut out when they are asked for.

    Args:
        whole: the texts with one character between each two.
        lengths: their lengths.
    """

    __slots__ = ("_starts", "whole")

    def __init__(self, whole: str, lengths: Iterable[int]) -> None:
        self.whole = whole
        self._starts = array("L", accumulate((length + 1 for length in lengths), initial=0))

    def having(self, word: str) -> Iterator[int]:
        """Numbers of the texts that hold a word."""
        starts = self._starts
        at = self.whole.find(word)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            if at + len(word) < starts[number + 1]:
                yield number
                at = self.whole.find(word, starts[number + 1])
            else:  # it runs over the end of a text
                at = self.whole.find(word, at + 1)

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, index: int) -> str:
        starts = self._starts
        return self.whole[starts[index] : starts[index + 1] - 1]

    def __iter__(self) -> Iterator[str]:
        start = 0
        whole, starts = self.whole, self._starts
        for at in range(1, len(starts)):
            end = starts[at]
            yield whole[start : end - 1]
            start = end
