"""PDF: lines become paragraphs; a scan, a locked file and a missing library are said."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from actlint.model.errors import ReadError
from actlint.read import Limits, read_bytes
from tests.read.soffice import converted


def pdf(*lines: str, image: bool = False) -> bytes:
    """A one-page PDF with lines of Latin text, or a picture only."""
    escaped = (line.replace("(", r"\(").replace(")", r"\)").encode("latin-1") for line in lines)
    shown = b"".join(b"(%s) Tj 0 -15 Td " % line for line in escaped)
    content = b"q 100 0 0 100 0 0 cm /I Do Q" if image else b"BT /F 12 Tf 20 700 Td " + shown + b"ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\n0\nendstream",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 7\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size 7>>\nstartxref\n%d\n%%%%EOF\n" % (table, len(out))


def error_of(data: bytes, limits: Limits | None = None) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, "x.pdf", limits=limits or Limits())
    return caught.value


def test_lines_are_joined_and_split_as_acts_are_built() -> None:
    document = read_bytes(
        pdf(
            "RULES OF SELECTION",
            "1. The authority takes a decision on every application that was",
            "handed in by a citizen, within ten days after it was registered",
            "in the journal.",
            "2. The authority:",
            "1) keeps the journal;",
            "2) publishes its decisions.",
            "7",
        ),
        "x.pdf",
    )
    assert [p.text for p in document.paragraphs] == [
        "RULES OF SELECTION",
        "1. The authority takes a decision on every application that was handed in by a citizen, within ten days after it was "
        "registered in the journal.",
        "2. The authority:",
        "1) keeps the journal;",
        "2) publishes its decisions.",
    ]
    assert [piece.node for piece in document.paragraphs[1].pieces] == [1, 2, 3]
    assert "pdf-paragraphs" in document.notes


def test_a_scan_is_said_to_be_one() -> None:
    assert error_of(pdf(image=True)).code == "scanned"


def test_an_empty_page_has_no_text() -> None:
    assert error_of(pdf()).code == "no-text"


def test_a_broken_file_and_too_many_pages() -> None:
    assert error_of(b"%PDF-1.7\n" + b"x" * 100).code == "pdf-broken"
    assert error_of(pdf("a"), Limits(pages=0)).code == "pages"


def test_without_the_library_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    error = error_of(pdf("a"))
    assert (error.code, error.data["extra"]) == ("needs-extra", "pdf")


@pytest.mark.slow
def test_a_kazakh_act_made_by_libreoffice(tmp_path: Path) -> None:
    text = "Қағидалар\n1. Уәкілетті орган өтінішті қарайды және он жұмыс күні ішінде шешім қабылдайды, шешім жариялануға тиіс.\n"
    document = read_bytes(converted(text.encode(), "txt", "pdf", tmp_path), "x.pdf")
    assert [p.text for p in document.paragraphs] == text.splitlines()
