"""Plain text: a line is a paragraph."""

from __future__ import annotations

from actlint.read import read_bytes


def test_lines_and_their_places() -> None:
    document = read_bytes("Бұйрық\r\n\r\n  1. Орган\x0cшешеді.  \rСоңы\u2028жолы".encode(), "x.docx")
    assert document.format == "text"
    assert [(p.number, p.text, p.pieces[0].node) for p in document.paragraphs] == [
        (1, "Бұйрық", 0),
        (2, "  1. Орган\x0cшешеді.", 2),
        (3, "Соңы\u2028жолы", 3),
    ]


def test_a_line_of_ten_megabytes() -> None:
    document = read_bytes(("сөз " * 2_000_000).encode(), "x.txt")
    assert len(document.paragraphs) == 1
