"""The hook, run by the real pre-commit in a git repository of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import BAD, CLEAN
from tests.notation import docx

ROOT = Path(__file__).parents[2]


def manifest() -> dict[str, object]:
    import yaml

    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return hook


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository that uses the hook of our manifest; `language: system` spares it an installation from the network."""
    if shutil.which("pre-commit") is None and not (Path(sys.executable).parent / "pre-commit").exists():
        pytest.skip("pre-commit is not installed")
    import yaml

    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:/usr/bin:/bin")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "hooks"))
    work = tmp_path / "work"
    work.mkdir()
    hook = {**manifest(), "language": "system"}
    (work / ".pre-commit-config.yaml").write_text(
        yaml.safe_dump({"repos": [{"repo": "local", "hooks": [hook]}]}), encoding="utf-8"
    )
    for command in (["init", "-q"], ["config", "user.email", "a@b.kz"], ["config", "user.name", "a"]):
        subprocess.run(["git", *command], cwd=work, check=True)
    return work


def hook(work: Path) -> subprocess.CompletedProcess[str]:
    subprocess.run(["git", "add", "."], cwd=work, check=True)
    return subprocess.run(["pre-commit", "run"], cwd=work, capture_output=True, text=True, check=False)


def test_a_good_draft_passes(repository: Path):
    (repository / "good.docx").write_bytes(docx("\n".join(CLEAN.splitlines())))
    result = hook(repository)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Passed" in result.stdout


def test_a_bad_draft_stops_the_commit_and_says_why(repository: Path):
    (repository / "bad.docx").write_bytes(docx("\n".join(BAD.splitlines())))
    result = hook(repository)
    assert result.returncode == 1
    assert "bad.docx:3:" in result.stdout
    assert "kz." in result.stdout


def test_other_files_are_left_alone(repository: Path):
    (repository / "notes.md").write_text(BAD, encoding="utf-8")
    assert "Skipped" in hook(repository).stdout
