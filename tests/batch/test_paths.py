"""From names to files."""

from pathlib import Path

import pytest

from actlint.batch import files


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.docx", "c.png", "d/e.xml", "d/.f.txt", "d/.g/h.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("x")


def test_a_named_file_is_taken_whatever_its_suffix():
    assert list(files(["c.png"])) == ["c.png"]


def test_a_folder_gives_acts_only_in_a_stable_order():
    assert list(files(["."])) == ["./a.txt", "./b.docx", "./d/e.xml"]


def test_each_file_comes_once():
    assert list(files(["a.txt", "./a.txt", "*.txt"])) == ["a.txt"]


def test_a_name_that_stands_for_nothing_is_passed_on_to_be_reported():
    assert list(files(["none.docx", "*.odt"])) == ["none.docx", "*.odt"]
