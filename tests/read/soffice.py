"""Files made by LibreOffice, for tests that need a program to write them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def converted(data: bytes, suffix: str, target: str, folder: Path) -> bytes:
    """Data in one format turned into another; the test is skipped where LibreOffice is not installed."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    source = folder / f"source.{suffix}"
    source.write_bytes(data)
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", target]
    subprocess.run([*command, "--outdir", str(folder), str(source)], capture_output=True, timeout=120, check=True)
    return (folder / f"source.{target.partition(':')[0]}").read_bytes()
