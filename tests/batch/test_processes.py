"""Many files: order, lost workers, interrupts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import actlint.structure
from actlint.batch import Settings, check
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
