"""The model file: written and read alike, broken ones refused, scores as trained."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from actlint.language.resources import folder
from actlint.rules.judge.model import ZERO, Curve, Header, Judge, dump, load

WEIGHTS = {"w": 1.0}


def header(**more: object) -> Header:
    values = {
        "place_bits": 4, "factor_bits": 3, "place_scale": 0.5, "factor_scale": 0.5, "place_weights": WEIGHTS,
        "factor_weights": {"w": 1.0},
        "place_bias": -1.0, "factor_biases": (0.0, 0.0), "factors": ("deadline", "open-list"), "curves": {"kk": Curve(1.0, 0.0)},
        "hint": 0.3, "error": 0.8, "also": 0.2,
    }  # fmt: skip
    return Header(**{**values, **more})  # type: ignore[arg-type]


@dataclass
class Made:
    path: Path

    def model(self):
        return load(self.path)


@pytest.fixture
def made(tmp_path: Path) -> Made:
    place = bytearray([ZERO] * 16)
    place[5] = ZERO + 4
    factor = bytearray([ZERO] * 16)
    factor[5 * 2 : 6 * 2] = ZERO + 10, ZERO - 10
    path = tmp_path / "m.judge"
    dump(path, Judge(header(), bytes(place), bytes(factor)))
    return Made(path)


def test_a_score_is_the_weighted_sum_over_the_root_of_the_group_plus_the_bias(made):
    assert made.model().score({"w": [5]}) == pytest.approx(4 * 0.5 - 1)
    assert made.model().score({"w": [5, 6, 7, 8]}) == pytest.approx(4 / 2 * 0.5 - 1)
    assert made.model().score({"w": []}) == pytest.approx(-1)


def test_ids_beyond_the_table_wrap_round(made):
    assert made.model().score({"w": [5 + 16]}) == made.model().score({"w": [5]})


def test_factors_are_probabilities_in_the_right_order(made):
    found = made.model().factors({"w": [5]})
    assert found["deadline"] > 0.9 > 0.1 > found["open-list"]


def test_many_features_and_an_odd_number_of_factors_are_summed_without_spilling_over():
    """Sums beyond two bytes would leak into the neighbouring factor."""
    names = ("deadline", "open-list", "exception")
    wide = header(factors=names, factor_biases=(0.0, 0.0, 0.0), factor_weights={"w": 1.0})
    row = bytes([255, 128, 0])
    judge = Judge(wide, bytes([ZERO] * 16), row * 8)
    ids = list(range(1000))
    assert judge._of_all_factors(ids) == [255 * 1000, 128 * 1000, 0]
    assert judge.factors({"w": ids})["open-list"] == pytest.approx(0.5)


def test_a_cut_file_and_a_foreign_file_are_refused(made, tmp_path):
    short = tmp_path / "short.judge"
    dump(short, Judge(header(), bytes([ZERO] * 16), bytes([ZERO] * 8)))
    with pytest.raises(ValueError, match="cut short"):
        load(short)
    other = tmp_path / "other.judge"
    other.write_bytes(b"PK")
    with pytest.raises(ValueError, match="not a judge"):
        load(other)


def test_the_shipped_model_knows_both_languages_and_its_thresholds_are_in_order():
    shipped = load(folder() / "models" / "kz.judge").header
    for lang in ("kk", "ru"):
        assert 0 < shipped.hint < shipped.error < 1
        assert shipped.curves[lang].slope > 0
