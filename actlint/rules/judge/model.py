"""The judge's two linear models over hashed features: would an expert mark this place, and as which factors.

The file (``kz.judge``) is a JSON header, a zero byte and the weights, one byte a weight, 128 is nought. They are a zlib
stream that is stored, not packed: it loads faster and still has a checksum. `tools/train_judge.py` writes it;
``patterns/models/README.md`` is its card.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import exp, sqrt
from operator import itemgetter
from pathlib import Path

import msgspec

from actlint.rules.judge.features import Group

MAGIC = b"actlint judge 3\n"
ZERO = 128


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
    tables: tuple[bytes, ...]
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
        mask = (1 << header.factor_bits) - 1
        out = {}
        used = [
            (header.factor_weights[k] / sqrt(len(v)), itemgetter(0, *[x & mask for x in v]), len(v))
            for k, v in groups.items()
            if v and k in header.factor_weights
        ]
        for name, bias, table in zip(header.factors, header.factor_biases, self.tables):
            first = table[0]  # a getter of one place alone would give no tuple
            total = sum([w * (sum(weights(table)) - first - ZERO * n) for w, weights, n in used])
            out[name] = 1 / (1 + exp(-max(-30.0, min(30.0, total * header.factor_scale + bias))))
        return out


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
    starts = range(place, len(tables), size)
    return Judge(header, tables[:place], tuple(tables[i : i + size] for i in starts))


def dump(path: Path, header: Header, place: bytes, tables: Iterable[bytes]) -> None:
    """Write a model file."""
    packed = zlib.compress(place + b"".join(tables), 0)
    path.write_bytes(MAGIC + msgspec.json.encode(header) + b"\0" + packed)
