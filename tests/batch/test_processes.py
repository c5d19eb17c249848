"""Many files: order, lost workers, interrupts."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

import actlint.structure
from actlint.batch import Settings, check
from actlint.cli import main
from tests.cli.conftest import BAD, CLEAN


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    names = [f"{i}.txt" for i in range(6)]
    for i, name in enumerate(names):
        Path(name).write_text(BAD if i % 2 else CLEAN, encoding="utf-8")
    return names


@pytest.mark.skipif(sys.platform == "win32", reason="the parse that kills is inherited by fork")
def test_a_file_that_kills_its_worker_is_told_and_all_others_are_checked(drafts, monkeypatch):
    parse = actlint.structure.parse

    def deadly(document):
        if document.path == "3.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return parse(document)

    alone = [x for x, _ in check(drafts, Settings())]
    monkeypatch.setattr(actlint.structure, "parse", deadly)
    results = [x for x, _ in check(drafts, Settings(), jobs=2)]
    assert [x.path for x in results] == drafts
    assert [x.error.code if x.error else None for x in results] == [None] * 3 + ["worker-lost"] + [None] * 2
    assert [x for x in results if not x.error] == [x for x in alone if x.path != "3.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="the parse that kills is inherited by fork")
def test_a_file_whose_worker_was_lost_by_chance_is_tried_again(drafts, monkeypatch):
    parse = actlint.structure.parse

    def deadly_once(document):
        if document.path == "3.txt" and not Path("died").exists():
            Path("died").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return parse(document)

    monkeypatch.setattr(actlint.structure, "parse", deadly_once)
    results = [x for x, _ in check(drafts, Settings(), jobs=2)]
    assert Path("died").exists()
    assert [x.path for x in results] == drafts and not any(x.error for x in results)


def _in_python():
    while True:
        pass


def _in_a_library():
    sum(range(10**13))  # does not come back to Python, where the alarm would be heard


@pytest.mark.parametrize("endless", [_in_python, _in_a_library])
@pytest.mark.skipif(sys.platform == "win32", reason="the parse that does not end is inherited by fork")
def test_with_two_workers_a_file_over_its_time_is_told_and_all_others_are_checked(drafts, monkeypatch, endless):
    parse = actlint.structure.parse

    def slow(document):
        if document.path == "3.txt":
            endless()
        return parse(document)

    alone = [x for x, _ in check(drafts, Settings())]
    monkeypatch.setattr(actlint.structure, "parse", slow)
    began = time.monotonic()
    results = [x for x, _ in check(drafts, Settings(timeout=1.5, spoken="en"), jobs=2)]
    assert time.monotonic() - began < 15
    assert [x.path for x in results] == drafts
    assert [x.error.code if x.error else None for x in results] == [None] * 3 + ["time-limit"] + [None] * 2
    assert results[3].error.message == "Checking the file took more than 1.5 s"
    assert [x for x in results if not x.error] == [x for x in alone if x.path != "3.txt"]
    assert not multiprocessing.active_children()


@pytest.mark.skipif(sys.platform == "win32", reason="the parse that does not end is inherited by fork")
def test_the_command_ends_with_2_when_a_file_took_too_long(drafts, monkeypatch):
    parse = actlint.structure.parse
    monkeypatch.setattr(actlint.structure, "parse", lambda x: _in_a_library() if x.path == "1.txt" else parse(x))
    command = ["check", *drafts, "--jobs", "2", "--timeout", "1", "--no-cache", "--format", "json", "--lang", "en"]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 2
    documents = json.loads(result.stdout)["documents"]
    assert [x["path"] for x in documents if x["error"]] == ["1.txt"]
    assert documents[1]["error"]["code"] == "time-limit"
    assert documents[3]["findings"]


@pytest.mark.skipif(sys.platform == "win32", reason="the parse that fails is inherited by fork")
def test_a_fault_of_ours_in_a_worker_is_raised_with_the_place_where_it_happened(drafts, monkeypatch):
    def faulty(document):
        raise KeyError("ours")

    monkeypatch.setattr(actlint.structure, "parse", faulty)
    with pytest.raises(KeyError, match="ours") as raised:
        list(check(drafts, Settings(), jobs=2))
    assert "in faulty" in raised.value.__notes__[0]
    assert not multiprocessing.active_children()


def test_acts_come_with_the_results_when_asked_for(drafts):
    for jobs in (1, 2):
        assert all(act is not None and act.places for _, act in check(drafts, Settings(), jobs=jobs, acts=True))


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_an_interrupt_ends_with_130_without_a_traceback_and_leaves_nothing_half_written(jobs):
    for i in range(300):
        Path(f"more{i}.txt").write_text(CLEAN + f"\n{i + 2}. " + BAD * 30, encoding="utf-8")
    command = [sys.executable, "-m", "actlint", "check", ".", "--no-cache", "--jobs", jobs, "--report", "html=out.html"]
    before = set(os.listdir())
    process = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background is started deaf to it
    )
    time.sleep(1.5)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert set(os.listdir()) == before
