"""Parts are found by relationships; broken packages end in a clear error."""

from __future__ import annotations

from pathlib import Path

import pytest

from actlint.model.document import NotRead
from actlint.model.errors import ReadError
from actlint.read.docx import read
from actlint.read.docx.package import resolve
from actlint.report.docx.archive import rewrite
from tests.notation import docx


@pytest.mark.parametrize(
    ("part", "target", "name"),
    [
        ("", "word/document.xml", "word/document.xml"),
        ("", "/word/document.xml", "word/document.xml"),
        ("word/document.xml", "styles.xml", "word/styles.xml"),
        ("word/document.xml", "/word/styles.xml", "word/styles.xml"),
        ("word/document.xml", "../customXml/item1.xml", "customXml/item1.xml"),
        ("word/document.xml", "../../../etc/passwd", "etc/passwd"),
    ],
)
def test_targets_stay_inside_the_package(part: str, target: str, name: str) -> None:
    assert resolve(part, target) == name


def test_a_package_without_a_document_is_refused() -> None:
    data = rewrite(
        docx("x"), {"_rels/.rels": b"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'/>"}, "x"
    )
    assert read(data, "x.docx").paragraphs[0].text == "x"  # the usual name is tried
    with pytest.raises(ReadError) as caught:
        read(rewrite(data, {"word/document.xml": b"<w/>"}, "x"), "x.docx")
    assert caught.value.code == "docx-no-document"


def test_a_broken_part_beside_the_document_is_said_and_does_not_stop_the_reading() -> None:
    data = rewrite(docx("текст{foot:сноска}"), {"word/footnotes.xml": b"<broken"}, "x")
    found = read(data, "x.docx")
    assert [p.text for p in found.paragraphs] == ["текст"]
    assert found.not_read == (NotRead("broken part", 1),)


@pytest.mark.slow
def test_every_real_file_ends_in_a_result_or_a_clear_error(shared: Path) -> None:
    corrupt = {line.split("\t")[0] for line in (shared / "real/docx/CORRUPT.tsv").read_text().splitlines()}
    seen = 0
    for file in sorted((shared / "real/docx").rglob("*.*")):
        if file.suffix not in {".docx", ".docm", ".dotx", ".dotm"}:
            continue
        seen += 1
        name = file.relative_to(shared / "real/docx").as_posix()
        try:
            read(file.read_bytes(), name)
        except ReadError as error:
            assert error.path == name
            assert name in corrupt, error
        else:
            assert name not in corrupt
    assert seen > 400
