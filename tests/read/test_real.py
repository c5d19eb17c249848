"""Real files: each ends in a result or a clear error, and what is known to be broken in an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from actlint.model.errors import ReadError
from actlint.read import read

FORMATS = {"kk": "text", "kk_mixed": "text", "ru_kz": "text", "ru_rf": "text", "big": "text", "docx_kg": "docx", "ru_kg": "rtf"}


@pytest.mark.parametrize("folder", FORMATS)
def test_acts_are_read_as_what_they_are(shared: Path, folder: str) -> None:
    for path in sorted((shared / "real" / folder).iterdir()):
        document = read(path)
        assert document.format == FORMATS[folder]
        assert len(document.paragraphs) > 0


def test_files_known_to_be_corrupt_end_in_an_error(shared: Path) -> None:
    folder = shared / "real" / "docx"
    names = [line.split("\t")[0] for line in (folder / "CORRUPT.tsv").read_text().splitlines() if line]
    present = [folder / name for name in names if (folder / name).is_file()]
    assert present
    for path in present:
        try:
            document = read(path)
        except ReadError as error:
            assert error.code
        else:
            assert document.format == "doc"  # one is a Word 97 file, which LibreOffice reads


@pytest.mark.slow
def test_every_word_file_ends_in_a_result_or_a_code(shared: Path) -> None:
    read_files = 0
    for path in sorted((shared / "real" / "docx").glob("*/*")):
        try:
            read_files += bool(read(path).paragraphs)
        except ReadError as error:
            assert error.code
    assert read_files > 350
