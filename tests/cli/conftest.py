"""Drafts and a runner for the tests of the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from actlint.cli import main
from tests.notation import docx

BAD = """Тіркеу қағидалары
1-тарау. Тәртіп
1. Қажет болған жағдайда комиссия өз қалауы бойынша өтініш берушіден қосымша құжаттарды талап етуге құқылы.
2. Комиссияның құрамына басқарма мен өзге де мүдделі тұлғалар кіреді."""
CLEAN = """Тіркеу қағидалары
1-тарау. Тәртіп
1. Бөлім өтінішті тіркелген күннен бастап үш жұмыс күні ішінде қарайды."""


@pytest.fixture(autouse=True)
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test works in a folder of its own, with caches of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "bad.docx").write_bytes(docx("\n".join(BAD.splitlines())))
    return tmp_path


@pytest.fixture
def run():
    """Run a command; the result holds exit code, output and error output."""

    def call(*arguments: str, **more: object) -> Result:
        return CliRunner().invoke(main, list(arguments), **more)  # type: ignore[arg-type]

    return call
