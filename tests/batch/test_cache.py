"""Results of earlier runs are used only where a fresh check would say the same."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from actlint.batch import Cache, Settings, check
from actlint.batch.check import check_file
from tests.cli.conftest import BAD


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cache:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(BAD, encoding="utf-8")
    return Cache(tmp_path / "kept")


def checked(cache: Cache, settings: Settings, *names: str):
    return [x for x, _ in check(names, settings, cache=cache)]


def test_a_hit_equals_a_fresh_result(cache):
    checked(cache, Settings(), "a.txt")
    hit = cache.get("a.txt", Settings())
    assert hit is not None
    assert hit == check_file("a.txt", Settings())[0]
    assert hit.findings


def test_a_result_of_very_many_findings_is_not_kept(cache, monkeypatch):
    found = check_file("a.txt", Settings())[0]
    monkeypatch.setattr("actlint.batch.cache.MOST", len(found.findings) - 1)
    cache.put("a.txt", Settings(), found)
    assert cache.get("a.txt", Settings()) is None
    monkeypatch.setattr("actlint.batch.cache.MOST", len(found.findings))
    cache.put("a.txt", Settings(), found)
    assert cache.get("a.txt", Settings()) == found


def test_the_same_text_under_another_name_is_a_hit_with_the_new_name(cache):
    checked(cache, Settings(), "a.txt")
    Path("b.txt").write_bytes(Path("a.txt").read_bytes())
    hit = cache.get("b.txt", Settings())
    assert hit is not None
    assert hit.path == "b.txt"


def test_other_text_or_other_settings_are_no_hit(cache):
    checked(cache, Settings(), "a.txt")
    for settings in (
        Settings(lang="en"),
        Settings(hints=True),
        Settings(ignore=("deadline",)),
        Settings(suppressed=(("a", "b"),)),
        Settings(parsers=("spacy:ru_core_news_sm",)),
    ):
        assert cache.get("a.txt", settings) is None
    Path("a.txt").write_text(BAD + "\n", encoding="utf-8")
    assert cache.get("a.txt", Settings()) is None


def test_what_holds_for_a_path_is_not_taken_over_to_another_path(cache):
    """The same text in a folder with rules of its own is checked by those."""
    factors = tuple({f.factor for f in check_file("a.txt", Settings())[0].findings})
    settings = replace(Settings(), overrides=(("archive/*", (), factors),))
    Path("archive").mkdir()
    Path("archive/a.txt").write_bytes(Path("a.txt").read_bytes())
    plain, archived = checked(cache, settings, "a.txt", "archive/a.txt")
    assert plain.findings
    assert not archived.findings


def test_a_broken_cache_is_only_a_miss(cache):
    fresh = checked(cache, Settings(), "a.txt")
    for kept in cache.folder.rglob("*"):
        if kept.is_file():
            kept.write_bytes(b"\xc1 not ours")
    assert checked(cache, Settings(), "a.txt") == fresh


def test_a_cache_that_cannot_be_written_does_no_harm(cache):
    cache.folder.write_text("a file where a folder should be")
    assert checked(cache, Settings(), "a.txt")[0].findings


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_read_for_the_cache(cache):
    os.mkfifo("pipe.txt")
    assert cache.get("pipe.txt", Settings()) is None
