"""Memory grows little with the length of a document: text, units, norms and findings are kept, not what they were read from."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.long_act import long_act

MOST = 2.6
"""Kilobytes a paragraph. Measured: 1.9; 8.0 before sentences, hits and indexes of the whole act were given up."""


def peak(path: Path) -> float:
    """The most memory a check of a file takes in a process of its own, in kilobytes."""
    command = [sys.executable, "-m", "actlint", "check", str(path), "--format", "json", "--no-cache", "--fail-on", "never"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0
    return used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)


@pytest.mark.skipif(sys.platform == "win32", reason="the system does not say what a process took")
def test_a_paragraph_more_costs_little_more_than_its_text(tmp_path):
    few, many = tmp_path / "few.docx", tmp_path / "many.docx"
    few.write_bytes(long_act(6_000))
    many.write_bytes(long_act(18_000))
    assert (peak(many) - peak(few)) / 12_000 < MOST


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the system does not say what a process took")
def test_a_hundred_thousand_paragraphs_stay_under_300_megabytes(tmp_path):
    path = tmp_path / "long.docx"
    path.write_bytes(long_act(100_000))
    assert peak(path) * 1024 < 300e6
