"""Reading a path: what is wrong with it is said by a code."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from actlint.model.errors import ReadError
from actlint.read import Limits, read, read_bytes
from tests import notation


def code(path: Path | str, **options: object) -> str:
    with pytest.raises(ReadError) as caught:
        read(path, **options)  # type: ignore[arg-type]
    assert caught.value.path == str(path)
    return caught.value.code


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty.docx").write_bytes(b"")
    (tmp_path / "blank.txt").write_text(" \n\ufeff\n")
    os.mkfifo(tmp_path / "pipe")
    assert code(tmp_path / "none.docx") == "not-found"
    assert code(tmp_path / "empty.docx" / "x") == "not-found"
    assert code("a" * 5000) == "not-found"
    assert code("a\0b") == "not-found"
    assert code(tmp_path) == "is-folder"
    assert code(tmp_path / "empty.docx") == "empty-file"
    assert code(tmp_path / "blank.txt") == "empty-file"
    assert code(tmp_path / "pipe") == "not-a-file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    assert code(path) == "not-allowed"


def test_a_file_over_the_limit_is_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert code(path) == "file-size"


def test_a_pdf_that_says_docx_is_a_pdf(tmp_path: Path) -> None:
    path = tmp_path / "act.docx"
    path.write_bytes(b"%PDF-1.7\nbroken")
    assert code(path) == "pdf-broken"


def test_a_document_without_words(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(notation.docx("header: үстіңгі"))
    assert code(path) == "no-text"


def test_the_path_stays_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("1. Орган шешім қабылдайды.")
    monkeypatch.chdir(tmp_path)
    assert read("a.txt").path == "a.txt"


def test_table_nesting_of_a_word_file_is_limited() -> None:
    data = notation.docx("| {table:a} |")
    assert read_bytes(data, "x").paragraphs[0].text == "a"
    with pytest.raises(ReadError) as caught:
        read_bytes(data, "x", limits=Limits(table_nesting=1))
    assert caught.value.code == "table-nesting"


def test_no_format_opens_a_socket(monkeypatch: pytest.MonkeyPatch, shared: Path) -> None:
    """Every kind of file is read with the network blocked: whoever opens a socket fails here."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    for path in sorted((shared / "real" / "hostile").iterdir()):
        try:
            read(path)
        except ReadError:
            continue
    assert read(next((shared / "real" / "ru_kg").iterdir())).paragraphs


def test_importing_the_package_loads_nothing_heavy() -> None:
    import subprocess

    script = "import sys, actlint.read; print(sorted({'pypdfium2', 'spacy', 'pymorphy3'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.strip() == "[]"
