"""Word 97-2003 files go through LibreOffice, or are refused clearly."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from actlint.model.errors import ReadError
from actlint.read import read_bytes
from tests import notation
from tests.read.soffice import converted
from tests.read.test_sniff import stream

NOTATION = 'list A: decimal "%1."\nҚағидалар\n[A 0] Орган {+шешім} қабылдайды.'


def test_without_libreoffice_the_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(ReadError) as caught:
        read_bytes(stream("WordDocument"), "x.doc")
    assert caught.value.code == "needs-libreoffice"


@pytest.mark.slow
def test_an_old_file_reads_like_the_new_one(tmp_path: Path) -> None:
    document = read_bytes(converted(notation.docx(NOTATION), "docx", "doc", tmp_path), "x.doc")
    assert (document.format, [p.text for p in document.paragraphs]) == ("doc", ["Қағидалар", "Орган шешім қабылдайды."])
    assert document.paragraphs[1].label == "1."
    assert "converted" in document.notes


@pytest.mark.slow
def test_a_damaged_old_file_is_an_error() -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    with pytest.raises(ReadError) as caught:
        read_bytes(stream("WordDocument"), "x.doc")
    assert caught.value.code == "doc-broken"
