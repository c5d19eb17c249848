"""Values of an act by the ten thousand, packed while nobody asks for them."""

from __future__ import annotations

import zlib
from array import array
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar, overload

import msgspec

_T = TypeVar("_T")
LOOSE = 4096
"""Values kept as they are: only acts far longer than most are packed."""
_BLOCK = 64
_OPEN = 16  # blocks kept unpacked after use


class Shelf(Sequence[_T], Generic[_T]):
    """A sequence to append to, of structs that are mostly asked for in text order.

    Beyond the first `LOOSE` values, blocks of them are kept as compressed MessagePack and unpacked when one is asked for. Values
    are equal to those appended, not the same objects.

    Args:
        kind: type of the values.
    """

    def __init__(self, kind: type[_T]) -> None:
        self._loose: list[_T] = []
        self._filling: list[_T] = []
        self._blocks: list[bytes] = []
        self._open: OrderedDict[int, list[_T]] = OrderedDict()
        self._decode = msgspec.msgpack.Decoder(list[kind]).decode  # type: ignore[valid-type]

    def append(self, value: _T) -> None:
        """Add a value at the end."""
        if len(self._loose) < LOOSE:
            self._loose.append(value)
            return
        self._filling.append(value)
        if len(self._filling) == _BLOCK:
            self._blocks.append(zlib.compress(msgspec.msgpack.encode(self._filling), 1))
            self._filling = []

    def finished(self) -> Sequence[_T]:
        """The values, as a tuple when they are few."""
        return self if self._blocks or self._filling else tuple(self._loose)

    def taken(self) -> Iterator[_T]:
        """The values; what was given is kept no longer."""
        yield from self._loose
        self._loose = []
        for number, block in enumerate(self._blocks):
            self._blocks[number] = b""
            yield from self._unpack(block)
        self._blocks = []
        yield from self._filling
        self._filling = []

    def __len__(self) -> int:
        return len(self._loose) + len(self._blocks) * _BLOCK + len(self._filling)

    def _unpack(self, block: bytes) -> list[_T]:
        return self._decode(zlib.decompress(block))

    @overload
    def __getitem__(self, index: int) -> _T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[_T]: ...
    def __getitem__(self, index: int | slice) -> _T | Sequence[_T]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if index < 0:
            index += len(self)
        if 0 <= index < len(self._loose):
            return self._loose[index]
        number, at = divmod(index - len(self._loose), _BLOCK)
        if number == len(self._blocks):
            return self._filling[at]
        if not 0 <= number < len(self._blocks):
            raise IndexError(index)
        block = self._open.get(number)
        if block is None:
            block = self._open[number] = self._unpack(self._blocks[number])
            if len(self._open) > _OPEN:
                self._open.popitem(last=False)
        return block[at]

    def __iter__(self) -> Iterator[_T]:
        yield from self._loose
        for block in self._blocks:
            yield from self._unpack(block)
        yield from self._filling


class Contents(Mapping[int, Sequence[int]]):
    """Which values of a shelf belong to each paragraph, where they stand in the order of the paragraphs.

    Args:
        counts: how many values each paragraph has.
    """

    def __init__(self, counts: Sequence[int]) -> None:
        self._ends = array("L", [0])
        for count in counts:
            self._ends.append(self._ends[-1] + count)

    def __getitem__(self, paragraph: int) -> Sequence[int]:
        found = self.get(paragraph, ())
        if not found:
            raise KeyError(paragraph)
        return found

    def get(self, paragraph: int, default: Sequence[int] = ()) -> Sequence[int]:  # type: ignore[override]
        """The numbers of a paragraph's values."""
        ends = self._ends
        if not 0 <= paragraph < len(ends) - 1:
            return default
        first, end = ends[paragraph], ends[paragraph + 1]
        return tuple(range(first, end)) if end > first else default

    def __iter__(self) -> Iterator[int]:
        return (i for i in range(len(self._ends) - 1) if self._ends[i] < self._ends[i + 1])

    def __len__(self) -> int:
        return sum(1 for _ in self)
