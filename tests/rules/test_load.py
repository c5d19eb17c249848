"""Loading a pack: mistakes are told with file, line, key and what was expected; the cache changes nothing but time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from actlint.model.errors import ConfigError
from actlint.rules import cache, default_dir, load
from actlint.rules.load import build
from actlint.rules.measured import Measure
from tests.rules.packs import NOTHING, block, pack, write


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def refused(folder: Path, **changes: Any) -> ConfigError:
    path = write(folder, block(**changes))
    with pytest.raises(ConfigError) as caught:
        build([folder])
    assert caught.value.path == str(path)
    return caught.value


@pytest.mark.parametrize(
    ("changes", "code", "key", "data"),
    [
        ({"levle": "hint"}, "rules-unknown", "rules[1].levle", {"near": "level"}),
        ({"level": "warnig"}, "rules-choice", "rules[1].level", {"near": "warning"}),
        ({"basis": ["npa-24-33"]}, "rules-choice", "rules[1].basis[1]", {"near": "npa-24-3"}),
        ({"basis": []}, "rules-short", "rules[1].basis", {}),
        ({"markers": [0]}, "rules-type", "rules[1].markers[1]", {"got": 0}),
        ({"message": {"kk": "a", "ru": "b"}}, "rules-missing", "rules[1].message", {"expected": "en"}),
        ({"name": "text"}, "rules-type", "rules[1].name", {"expected": "mapping"}),
        ({"unless": ["negatd"]}, "rules-choice", "rules[1].unless[1]", {"near": "negated"}),
        ({"id": "Discretion"}, "rules-pattern", "rules[1].id", {}),
        ({"factor": "discretions"}, "rules-choice", "rules[1].factor", {"near": "discretion"}),
    ],
)
def test_a_mistake_in_a_block(tmp_path: Path, changes: dict[str, Any], code: str, key: str, data: dict[str, Any]) -> None:
    error = refused(tmp_path, **changes)
    line, _, where = error.place.partition(": ")
    assert (error.code, where) == (code, key)
    assert int(line) > 1
    assert data.items() <= error.data.items()


@pytest.mark.parametrize(
    ("detector", "code", "near"),
    [
        ({"kind": "phrases", "any": ["x"]}, "rules-choice", "phrase"),
        ({"any": ["x"]}, "rules-missing", None),
        ({"kind": "phrase"}, "rules-missing", None),
        ({"kind": "phrase", "any": ["<bodi> вправе"]}, "phrase-class", "body"),
        ({"kind": "phrase", "any": ["и"]}, "phrase-too-general", None),
        ({"kind": "phrase", "any": ["по (усмотрению"]}, "phrase-bracket", None),
        ({"kind": "list", "state": "missing"}, "rules-missing", None),
        ({"kind": "frame", "frame": {"modality": "powers"}}, "rules-choice", "power"),
        ({"kind": "phrase", "any": ["вправе"], "zones": ["operativ"]}, "rules-choice", "operative"),
    ],
)
def test_a_mistake_in_a_detector(tmp_path: Path, detector: dict[str, Any], code: str, near: str | None) -> None:
    error = refused(tmp_path, detect={"kk": NOTHING, "ru": detector})
    assert error.code == code
    assert "detect.ru" in error.place
    if near:
        assert error.data["near"] == near


def test_a_mistake_in_a_condition_points_at_the_condition(tmp_path: Path) -> None:
    error = refused(tmp_path, unless=["negated", {"name": "own", "in": "sentence", "ru": ["(суд"]}])
    assert (error.code, error.place.partition(": ")[2]) == ("phrase-bracket", "rules[1].unless[2]")


def test_an_id_may_stand_once_in_all_packs(tmp_path: Path) -> None:
    """The error names the first place too."""
    write(tmp_path, block(), block())
    with pytest.raises(ConfigError) as caught:
        build([tmp_path])
    assert caught.value.code == "rules-same-id"
    assert str(caught.value.data["first"]).startswith(str(tmp_path / "rules.yaml"))


def test_a_key_given_twice_and_broken_yaml_name_their_line(tmp_path: Path) -> None:
    path = write(tmp_path, block())
    path.write_text("factor: deadline\nfactor: discretion\nrules: []\n", "utf-8")
    with pytest.raises(ConfigError) as caught:
        build([tmp_path])
    assert (caught.value.code, caught.value.place) == ("rules-duplicate", "2: factor")
    path.write_text("rules:\n- id: 'x\n", "utf-8")
    with pytest.raises(ConfigError) as caught:
        build([tmp_path])
    assert caught.value.code == "rules-syntax"
    assert caught.value.place.isdigit()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load([tmp_path / "none"])
    assert caught.value.code == "rules-folder"


def test_a_pack_of_ones_own_stands_beside_ours(tmp_path: Path) -> None:
    write(tmp_path, block())
    both = load([default_dir(), tmp_path])
    assert set(both.rules) == set(load().rules) | {"test.discretion.one"}


def test_a_loaded_pack_is_the_same_from_files_and_from_cache(tmp_path: Path) -> None:
    write(tmp_path, block())
    assert cache.get([tmp_path]) is None
    first = load([tmp_path])
    assert cache.get([tmp_path]) is not None
    second = load([tmp_path])
    assert second.packed == first.packed
    assert second.text("test.discretion.one", "advice", "ru") == "текст"


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    write(tmp_path, block())
    load([tmp_path])
    write(tmp_path, block(level="hint"))
    assert load([tmp_path]).rules["test.discretion.one"].level == "hint"


def test_a_spoilt_or_unwritable_cache_only_costs_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, block())
    load([tmp_path])
    for path in (tmp_path / "cache" / "actlint").glob("*.msgpack"):
        path.write_bytes(b"\x93spoilt")
    assert load([tmp_path]).rules
    monkeypatch.setenv("XDG_CACHE_HOME", "/proc/nowhere")
    assert load([tmp_path]).rules


def test_texts_and_basis_of_a_rule(tmp_path: Path) -> None:
    mine = pack(tmp_path, block(redraft={"kk": "үлгі", "ru": "образец"}))
    assert mine.text("test.discretion.one", "redraft", "ru") == "образец"
    assert mine.text("test.discretion.one", "limits", "ru") == ""
    assert mine.cite("test.discretion.one", "ru") == ("пункт 3 статьи 24 Закона «О правовых актах»",)
    assert mine.precision("test.discretion.one") is None


def test_measured_precision_feeds_confidence(tmp_path: Path) -> None:
    write(tmp_path, block())
    (tmp_path / "measured.yaml").write_text("rules:\n  test.discretion.one: {precision: 0.81, n: 37}\n", "utf-8")
    packed, _ = build([tmp_path])
    assert packed.measured.rules == {"test.discretion.one": Measure(0.81, 37)}
