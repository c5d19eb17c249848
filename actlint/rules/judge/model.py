"""The judge's two linear models over hashed features: would an expert mark this place, and as which factors.

The file (``kz.judge``) is a JSON header, a zero byte and the weights, one byte a weight, 128 is nought. They are a zlib
stream that is stored, not packed: it loads faster and still has a checksum. `tools/train_judge.py` writes it;
``patterns/models/README.md`` is its card.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import exp, sqrt
from pathlib import Path
from struct import unpack

import msgspec

from actlint.rules.judge.features import Group

MAGIC = b"actlint judge 4\n"
ZERO = 128
_ROOM = 257  # weights of a byte that two bytes can sum up


class Curve(msgspec.Struct, frozen=True):
    """Calibration of one language: probability = 1 / (1 + exp(-(slope * score + shift)))."""

    slope: float
    shift: float

    def __call__(self, score: float) -> float:
        return 1 / (1 + exp(-max(-30.0, min(30.0, self.slope * score + self.shift))))


class Header(msgspec.Struct, frozen=True):
    """What the weights mean.

    Args:
        place_bits, factor_bits: log2 of the table sizes.
        place_scale, factor_scale: value of one step of a weight.
        place_weights, factor_weights: weight of each feature group.
        place_bias, factor_biases: what is added to every score.
        factors: names of the factor tables, in order.
        curves: calibration by language.
        hint: least probability of a place worth a hint.
        error: least probability of a finding at the highest level.
        also: least probability of a further factor.
    """

    place_bits: int
    factor_bits: int
    place_scale: float
    factor_scale: float
    place_weights: dict[str, float]
    factor_weights: dict[str, float]
    place_bias: float
    factor_biases: tuple[float, ...]
    factors: tuple[str, ...]
    curves: dict[str, Curve]
    hint: float
    error: float
    also: float


@dataclass(frozen=True)
class Judge:
    """A loaded model."""

    header: Header
    place: bytes
    factor: bytes
    """The weights of all factors for the first feature, for the second, and so on."""
    _sums: dict[str, tuple[Group, int]] = field(default_factory=dict, repr=False, compare=False)

    def score(self, groups: Mapping[str, Group]) -> float:
        """The score of a place; `Header.curves` turns it into a probability."""
        header = self.header
        total = 0.0
        for name, ids in groups.items():
            if ids:
                total += header.place_weights[name] * self._sum(name, ids) / sqrt(len(ids))
        return total * header.place_scale + header.place_bias

    def _sum(self, name: str, ids: Group) -> int:
        """The weights of a group. Title, headings and list head come as the same list for many places."""
        last = self._sums.get(name)
        if last is not None and last[0] is ids:
            return last[1]
        table, mask = self.place, (1 << self.header.place_bits) - 1
        found = sum([table[x & mask] for x in ids]) - ZERO * len(ids)
        self._sums[name] = ids, found
        return found

    def factors(self, groups: Mapping[str, Group]) -> dict[str, float]:
        """Probability of each factor, given that the place would be marked."""
        header = self.header
        totals = [0.0] * len(header.factors)
        for name, weight in header.factor_weights.items():
            ids = groups.get(name)
            if ids:
                share = weight / sqrt(len(ids))
                for at, found in enumerate(self._of_all_factors(ids)):
                    totals[at] += share * (found - ZERO * len(ids))
        scores = [x * header.factor_scale + bias for x, bias in zip(totals, header.factor_biases, strict=True)]
        shares = [1 / (1 + exp(-max(-30.0, min(30.0, x)))) for x in scores]
        return dict(zip(header.factors, shares, strict=True))

    def _of_all_factors(self, ids: Group) -> list[int]:
        """The sum of the weights of some features for each factor.

        A row of weights is added as one long number, its bytes two apart so that a sum has room.
        """
        count, table, mask = len(self.header.factors), self.factor, (1 << self.header.factor_bits) - 1
        size = count + count % 2
        apart = int.from_bytes(b"\xff\0" * (size // 2), "little")
        sums = [0] * size
        for first in range(0, len(ids), _ROOM):
            even = odd = 0
            for x in ids[first : first + _ROOM]:
                at = (x & mask) * count
                row = int.from_bytes(table[at : at + count], "little")
                even += row & apart
                odd += row >> 8 & apart
            for side, lanes in enumerate((even, odd)):
                for i, found in enumerate(unpack(f"<{size // 2}H", lanes.to_bytes(size, "little"))):
                    sums[2 * i + side] += found
        return sums[:count]


@lru_cache(maxsize=2)
def load(path: Path) -> Judge:
    """Read a model file.

    Raises:
        ValueError: it is not a model of this version.
    """
    data = path.read_bytes()
    if not data.startswith(MAGIC):
        raise ValueError(f"{path} is not a judge of this version")
    end = data.index(b"\0")
    header = msgspec.json.decode(data[len(MAGIC) : end], type=Header)
    tables = zlib.decompress(data[end + 1 :])
    place, size = 1 << header.place_bits, 1 << header.factor_bits
    if len(tables) != place + size * len(header.factors):
        raise ValueError(f"{path} is cut short")
    return Judge(header, tables[:place], tables[place:])


def dump(path: Path, judge: Judge) -> None:
    """Write a model file."""
    packed = zlib.compress(judge.place + judge.factor, 0)
    path.write_bytes(MAGIC + msgspec.json.encode(judge.header) + b"\0" + packed)
