"""The main paths work with the network blocked: no socket is opened and no name looked up."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from actlint.cli import main
from tests import notation

ACT = """Қағидаларды бекіту туралы
1. Орган өтінішті қабылдаудан бас тартуға құқылы.
2. Орган при необходимости вправе продлить срок рассмотрения.
| № | Срок |
| 1 | {+пять рабочих дней} |"""


@pytest.fixture
def blocked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **_: object) -> None:
        raise AssertionError(f"the network was asked for: {arguments}")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.docx"
    path.write_bytes(notation.docx(ACT))
    return path


@pytest.mark.parametrize("form", ["full", "concise", "json", "jsonl", "sarif", "junit", "gitlab", "github"])
@pytest.mark.usefixtures("blocked")
def test_check_prints_every_format(draft: Path, form: str) -> None:
    result = CliRunner().invoke(main, ["check", str(draft), "--format", form, "--no-cache"], catch_exceptions=False)
    assert result.exit_code in {0, 1}
    assert result.output


@pytest.mark.parametrize("kind", ["html", "docx", "xlsx"])
@pytest.mark.usefixtures("blocked")
def test_check_writes_every_report(draft: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / f"out.{kind}"
    command = ["check", str(draft), "--report", f"{kind}={out}", "--no-cache", "--fail-on", "never"]
    assert CliRunner().invoke(main, command, catch_exceptions=False).exit_code == 0
    assert out.stat().st_size > 500


@pytest.mark.parametrize("command", ["outline", "norms"])
@pytest.mark.usefixtures("blocked")
def test_other_commands(draft: Path, command: str) -> None:
    assert CliRunner().invoke(main, [command, str(draft)], catch_exceptions=False).output
