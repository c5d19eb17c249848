"""RTF: encodings, labels, tables, revisions, what is no text."""

from __future__ import annotations

import pytest

from actlint.model.errors import ReadError
from actlint.read import read_bytes

HEAD = r"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fcharset204 Times;}{\f1\fcharset0 Arial;}}{\colortbl;\red0;}"


def lines(body: str, **options: object) -> list[str]:
    document = read_bytes((HEAD + body + "}").encode("latin-1"), "x.doc", **options)  # type: ignore[arg-type]
    assert document.format == "rtf"
    return [f"{p.label}|{p.text}" for p in document.paragraphs]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"\f0\'ce\'f0\'e3\'e0\'ed\par", ["|Орган"]),
        (r"\uc1\u1178?\u1072?\u1079?\par", ["|Қаз"]),
        (r"{\uc2\u1178??x}\par", ["|Қx"]),
        (r"\uc1\u-10?a\par", ["|\ufff6a"]),
        (r"a\~b\tab c\line d\emdash e\{f\}\\g\par", ["|a\xa0b\tc\nd—e{f}\\g"]),
        (r"{\*\generator x;}{\info{\title T}{\author A}}a{\*\bkmkstart b}c\par", ["|ac"]),
        (r'{\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}\par', ["|link"]),
        (r"a{\v hidden}b\par", ["|ab"]),
        (r"{\listtext\pard 1.\tab}text\par{\pntext 2.\tab}more\par", ["1.|text", "2.|more"]),
        (r"a{\footnote note}b\par{\header top\par}c", ["|ab", "|c", "|note", "|top"]),
        (r"{\pict 89504e47}a{\bin5 \par{x}b\par", ["|axb"]),
        (r"\ansicpg1\'e0\par", ["|а"]),  # found by fuzzing: no such code page
        ("one\r\n two\\\rthree", ["|one twothree"]),
    ],
)
def test_control_words(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


def test_views_of_revisions() -> None:
    body = r"a{\deleted b}{\revised c}\par"
    assert lines(body) == ["|ac"]
    assert lines(body, view="original") == ["|ab"]


def test_tables_have_cells() -> None:
    body = r"\trowd\intbl a\cell b\cell\row\trowd\intbl c\par d\cell\row\pard e\par\intbl f\cell\row"
    document = read_bytes((HEAD + body + "}").encode(), "x")
    places = {p.text: p.cell and (p.cell.table, p.cell.row, p.cell.column) for p in document.paragraphs}
    assert places == {"a": (0, 0, 0), "b": (0, 0, 1), "c": (0, 1, 0), "d": (0, 1, 0), "e": None, "f": (1, 0, 0)}


def test_a_picture_is_counted_as_not_read() -> None:
    document = read_bytes((HEAD + r"a{\pict\pngblip 89504e47}\par}").encode(), "x")
    assert [(n.what, n.count) for n in document.not_read] == [("image", 1)]


def test_too_many_groups_end_in_an_error_and_missing_ends_in_a_result() -> None:
    assert lines("{{{a") == ["|a"]
    with pytest.raises(ReadError) as caught:
        lines("{" * 300 + "a")
    assert caught.value.code == "depth"
