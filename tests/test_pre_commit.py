"""The hook of .pre-commit-hooks.yaml, run by the real pre-commit in a repository of drafts, without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import BAD, CLEAN

HOOKS = Path(__file__).parent.parent / ".pre-commit-hooks.yaml"
PROGRAMS = Path(sys.executable).parent
PRE_COMMIT = shutil.which("pre-commit", path=str(PROGRAMS))

pytestmark = pytest.mark.skipif(not (PRE_COMMIT and shutil.which("git")), reason="needs git and pre-commit")


@pytest.fixture
def git(tmp_path: Path):
    """Run git in a new repository whose hook is ours, taken as it is but for the environment it is installed into."""
    hook = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))[0] | {"language": "system"}
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    env = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")} | {
        "PATH": f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(tmp_path / ".home"),
        "XDG_CACHE_HOME": str(tmp_path / ".cache"),
        "LC_ALL": "C.UTF-8",
    }

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)

    assert run("git", "init", "-q").returncode == 0
    for name in ("user.name", "user.email"):
        run("git", "config", name, "drafter@example.org")
    assert run(str(PRE_COMMIT), "install").returncode == 0
    return run


def test_a_clean_draft_is_committed(git, tmp_path):
    (tmp_path / "draft.txt").write_text(CLEAN, encoding="utf-8")
    git("git", "add", "draft.txt")
    done = git("git", "commit", "-m", "draft")
    assert done.returncode == 0, done.stderr
    assert "Passed" in done.stderr
    assert git("git", "log", "--oneline").stdout.count("\n") == 1


def test_a_draft_with_factors_is_stopped_and_the_drafter_sees_where_and_why(git, tmp_path):
    (tmp_path / "draft.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.txt").write_text(CLEAN, encoding="utf-8")
    git("git", "add", "draft.txt", "good.txt")
    done = git("git", "commit", "-m", "draft")
    assert done.returncode == 1
    assert "exit code: 1" in done.stderr
    assert "draft.txt:3:" in done.stderr  # file and line
    assert "good.txt" not in done.stderr
    assert not git("git", "log", "--oneline").stdout


def test_a_draft_that_cannot_be_read_stops_the_commit(git, tmp_path):
    (tmp_path / "draft.docx").write_bytes(b"")
    git("git", "add", "draft.docx")
    done = git("git", "commit", "-m", "draft")
    assert done.returncode == 1
    assert "exit code: 2" in done.stderr
    assert "draft.docx" in done.stderr


def test_files_that_are_no_acts_are_left_alone(git, tmp_path):
    (tmp_path / "notes.md").write_text(BAD, encoding="utf-8")
    git("git", "add", "notes.md")
    assert git("git", "commit", "-m", "notes").returncode == 0
