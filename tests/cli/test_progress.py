"""Progress goes to a terminal only, and never into what is printed."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

pty = pytest.importorskip("pty", reason="no terminals of POSIX here")

COMMAND = [sys.executable, "-m", "actlint", "check", "bad.txt", "clean.txt", "--format", "json", "--no-cache"]


def test_progress_is_drawn_on_a_terminal_and_the_report_stays_clean():
    outer, inner = pty.openpty()
    done = subprocess.run(COMMAND, stdout=subprocess.PIPE, stderr=inner, check=False)
    os.close(inner)
    shown = os.read(outer, 10_000)
    os.close(outer)
    assert b"100%" in shown
    assert len(json.loads(done.stdout)["documents"]) == 2


def test_no_progress_is_drawn_into_a_pipe():
    assert subprocess.run(COMMAND, capture_output=True, check=False).stderr == b""
