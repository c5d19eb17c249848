"""A file is written whole or not at all."""

from __future__ import annotations

import hashlib
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from actlint.model.errors import ActlintError
from actlint.report.save import save

WRITER = """
import sys
from actlint.report.save import save
old, new, target = (open(p, "rb").read() if i < 2 else p for i, p in enumerate(sys.argv[1:]))
print("ready", flush=True)
while True:
    save(target, new, force=True)
    save(target, old, force=True)
"""


def code(target: Path, data: bytes | str = b"new", **options: object) -> str:
    with pytest.raises(ActlintError) as caught:
        save(target, data, **options)  # type: ignore[arg-type]
    return caught.value.code


def leftovers(folder: Path) -> list[Path]:
    return list(folder.glob(".*actlint-tmp"))


def test_text_may_come_in_parts(tmp_path: Path) -> None:
    save(tmp_path / "a.txt", (x for x in ("қа", "", "ла\n")))
    assert (tmp_path / "a.txt").read_bytes() == "қала\n".encode()
    assert not leftovers(tmp_path)


def test_a_new_file_gets_the_usual_rights(tmp_path: Path) -> None:
    save(tmp_path / "a.txt", "қ")
    plain = tmp_path / "b.txt"
    plain.write_text("x")
    assert (tmp_path / "a.txt").read_bytes() == "қ".encode()
    assert (tmp_path / "a.txt").stat().st_mode == plain.stat().st_mode
    assert not leftovers(tmp_path)


def test_the_longest_name_a_disk_takes_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("қ" * 125 + ".txt")
    save(target, b"new")
    assert target.read_bytes() == b"new"


def test_an_existing_file_is_replaced_only_by_force(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")
    target.chmod(0o640)
    assert code(target) == "exists"
    assert target.read_text() == "old"
    save(target, b"new", force=True)
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert not leftovers(tmp_path)


def test_an_input_is_never_written_to_even_under_another_name(tmp_path: Path) -> None:
    source = tmp_path / "draft.docx"
    source.write_text("old")
    link = tmp_path / "link.docx"
    link.symlink_to(source)
    assert code(source, force=True, inputs=[source]) == "is-input"
    assert code(link, force=True, inputs=[source]) == "is-input"
    assert source.read_text() == "old"


def test_a_link_is_followed_and_kept(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("old")
    link = tmp_path / "link.txt"
    link.symlink_to(source)
    save(link, b"new", force=True)
    assert link.is_symlink()
    assert source.read_text() == "new"


def test_folders_that_are_missing_or_in_the_way_are_named(tmp_path: Path) -> None:
    assert code(tmp_path) == "is-folder"
    assert code(tmp_path / "none" / "a.txt") == "no-folder"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert code(tmp_path / "a.txt") == "read-only"
    tmp_path.chmod(0o700)


def test_a_full_disk_leaves_the_old_file_and_no_rest(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        assert code(target, b"x" * 1_000_000, force=True) == "disk-full"
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert target.read_text() == "old"
    assert not leftovers(tmp_path)


def test_what_a_killed_run_left_is_swept_away(tmp_path: Path) -> None:
    stale = tmp_path / ".a.txt.999999.1.actlint-tmp"
    own = tmp_path / f".a.txt.{os.getpid()}.1.actlint-tmp"
    other = tmp_path / ".b.txt.999999.1.actlint-tmp"
    for path in (stale, own, other):
        path.write_text("rest")
        os.utime(path, (time.time() - 3600,) * 2)
    save(tmp_path / "a.txt", b"new")
    assert leftovers(tmp_path) and not stale.exists()
    assert own.exists() and other.exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_leaves_a_whole_file_and_no_rest(tmp_path: Path, number: signal.Signals) -> None:
    for _ in range(5):
        assert interrupted(tmp_path, number) and not leftovers(tmp_path)


@pytest.mark.slow
def test_kill_nine_a_hundred_times(tmp_path: Path) -> None:
    assert all(interrupted(tmp_path, signal.SIGKILL) for _ in range(100))


def interrupted(folder: Path, number: signal.Signals) -> bool:
    """Interrupt a process that writes 20 MB files over each other at a random moment: is the file one of the two, whole?"""
    old, new, target = folder / "old", folder / "new", folder / "target.bin"
    if not old.exists():
        old.write_bytes(os.urandom(1_000_000) * 20)
        new.write_bytes(os.urandom(1_000_000) * 20)
    target.write_bytes(old.read_bytes())
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(old), str(new), str(target)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background is started deaf to it
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(random.uniform(0, 0.15))
    process.send_signal(number)
    process.wait(timeout=20)
    process.stdout.close()
    return hashlib.sha256(target.read_bytes()).digest() in {hashlib.sha256(p.read_bytes()).digest() for p in (old, new)}
