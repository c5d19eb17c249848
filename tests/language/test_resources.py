"""Tables are read once and kept; a kept copy never outlives its file."""

import os
from pathlib import Path

import pytest

from actlint.language.resources import folder, table


@pytest.fixture
def yaml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "t.yaml"
    path.write_text("a: {kk: [бір, екі]}\n", encoding="utf-8")
    return path


def test_the_copy_says_the_same(yaml: Path, tmp_path: Path):
    first = table(yaml)
    assert list((tmp_path / "cache").rglob("tables/*"))
    assert table(yaml) == first == {"a": {"kk": ["бір", "екі"]}}


def test_a_changed_file_is_read_anew(yaml: Path):
    table(yaml)
    yaml.write_text("a: 2\n", encoding="utf-8")
    os.utime(yaml, (1, 1))
    assert table(yaml) == {"a": 2}


def test_a_broken_copy_is_passed_over(yaml: Path, tmp_path: Path):
    first = table(yaml)
    for copy in (tmp_path / "cache").rglob("tables/*"):
        copy.write_bytes(b"\xc1")
    assert table(yaml) == first


def test_the_packaged_patterns_are_there():
    assert (folder() / "kz" / "lexicon" / "actors.yaml").is_file()
