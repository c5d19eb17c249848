"""What a Word document says, feature by feature."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from actlint.model.document import Cell, NotRead
from actlint.read.docx import read
from tests.notation import docx, package
from tests.read.docx.helpers import document, source_characters, texts


@pytest.mark.parametrize(
    ("notation", "text"),
    [
        ("по {link:ссылке} читается", "по ссылке читается"),
        ("в {sdt:элементе {b:управления}} тоже", "в элементе управления тоже"),
        ("и в {tag:смарт-теге} тоже", "и в смарт-теге тоже"),
        ("a{tab}b{br}c{nbh}d{shy}e", "a\tb\nc\u2011d\u00ade"),
        ("{ruby:основа|надпись} слова", "основа слова"),
        ("{sym:Symbol F0B3} 5", "≥ 5"),
        ("{sym:Wingdings F0FC} есть", "✓ есть"),
        ("{c:Асель: проверить|слово} с примечанием", "слово с примечанием"),
    ],
)
def test_inline_content_is_text(notation: str, text: str) -> None:
    assert texts(notation) == [text]


def test_text_without_preserved_space_is_trimmed_as_in_word() -> None:
    data = package("<w:body><w:p><w:r><w:t> один </w:t></w:r><w:r><w:t xml:space='preserve'> два</w:t></w:r></w:p></w:body>")
    paragraph = read(data, "x.docx").paragraphs[0]
    assert paragraph.text == "один два"
    assert source_characters(data, paragraph) == "один два"


def test_tab_stops_are_no_text_and_do_not_shift_the_map() -> None:
    data = package(
        "<w:body><w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='700'/></w:tabs></w:pPr>"
        "<w:r><w:tab/><w:t>слово</w:t></w:r></w:p></w:body>"
    )
    paragraph = read(data, "x.docx").paragraphs[0]
    assert paragraph.text == "\tслово"
    assert [p.node for p in paragraph.pieces] == [0, 1]
    assert source_characters(data, paragraph) == paragraph.text


def test_a_text_box_is_read_once_and_after_its_paragraph() -> None:
    found = document("до {box:в рамке / и ещё} после\nдальше").paragraphs
    assert [(p.text, p.origin) for p in found] == [
        ("до  после", "body"),
        ("в рамке", "textbox"),
        ("и ещё", "textbox"),
        ("дальше", "body"),
    ]


def test_a_branch_nobody_understands_gives_way_to_the_fallback() -> None:
    data = package(
        '<w:body><w:p><w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w:t>?</w:t></mc:Choice>'
        "<mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent><w:t>да</w:t></w:r></w:p></w:body>"
    )
    paragraph = read(data, "x.docx").paragraphs[0]
    assert paragraph.text == "☺да"
    assert [p.node for p in paragraph.pieces] == [1, 2]


def test_notes_come_after_the_body_in_the_order_of_their_references() -> None:
    found = document("первый{end:концевая}\nвторой{foot:сноска}").paragraphs
    assert [(p.number, p.text, p.origin) for p in found] == [
        (1, "первый", "body"),
        (2, "второй", "body"),
        (3, "сноска", "footnote"),
        (4, "концевая", "endnote"),
    ]


def test_a_note_whose_reference_is_deleted_is_no_text() -> None:
    assert texts("слово{-старое{foot:ушедшая}}") == ["слово"]


def test_a_note_may_refer_to_another() -> None:
    assert texts("слово{foot:первая{foot:вторая}}") == ["слово", "первая", "вторая"]


def test_headers_and_footers_stand_apart_with_number_zero() -> None:
    found = document("header: шапка {box:в шапке}\nfooter: подвал\nтекст").paragraphs
    assert [(p.number, p.text, p.origin) for p in found] == [
        (1, "текст", "body"),
        (0, "шапка ", "header"),
        (0, "в шапке", "header"),
        (0, "подвал", "footer"),
    ]


def test_empty_paragraphs_are_not_counted() -> None:
    assert [p.number for p in document("один\n{br}\n{image}\nдва").paragraphs] == [1, 2]


def test_what_is_not_read_is_said() -> None:
    found = document("{image} {image}\nraw <w:altChunk r:id='x'/>\nтекст").not_read
    assert found == (NotRead("altChunk", 1), NotRead("image", 2))


def test_hidden_text_is_read_and_said() -> None:
    found = document("видно {hide:не видно}")
    assert found.paragraphs[0].text == "видно не видно"
    assert found.notes == ("hidden-text",)
    assert document("видно").notes == ()


def test_strict_documents_are_read_like_transitional_ones() -> None:
    strict = docx("текст {+новый} {-старый}")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(strict)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            content = content.replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            new.writestr(name, content)
    assert [p.text for p in read(out.getvalue(), "x.docx").paragraphs] == ["текст новый "]


def test_style_alignment_and_outline_are_known() -> None:
    found = document(
        "style Head: outline=0 centred\nstyle Sub: based=Head\n[style=Sub] Название\n[centred] Гриф\n[outline=2] Пункт\nТекст"
    ).paragraphs
    assert [(p.style, p.outline, p.centred) for p in found] == [("Sub", 1, True), ("", 0, True), ("", 3, False), ("", 0, False)]


def test_cells_know_their_table_row_and_column() -> None:
    found = document("| a | v b | 2> c |\n| d | ^ | {table:p ; q} / после |").paragraphs
    assert [(p.text, p.cell) for p in found] == [
        ("a", Cell(0, 0, 0)),
        ("b", Cell(0, 0, 1)),
        ("c", Cell(0, 0, 2)),
        ("d", Cell(0, 1, 0)),
        ("p", Cell(1, 0, 0, ((0, 1, 2),))),
        ("q", Cell(1, 0, 1, ((0, 1, 2),))),
        ("после", Cell(0, 1, 2)),
    ]
    assert {p.origin for p in found} == {"table"}


def test_text_in_a_merged_cell_belongs_to_its_first_corner() -> None:
    found = document("| v верх | x |\n| ^ ниже | y |").paragraphs
    assert [(p.text, p.cell) for p in found][2] == ("ниже", Cell(0, 0, 0))


def _nested(depth: int) -> bytes:
    inner = "<w:p><w:r><w:t>дно</w:t></w:r></w:p>"
    for _ in range(depth):
        inner = f"<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    return package(f"<w:body>{inner}</w:body>")


def test_tables_in_tables_are_read_to_the_bottom() -> None:
    found = read(_nested(50), "x.docx").paragraphs
    assert [p.text for p in found] == ["дно"]
    assert found[0].cell is not None and len(found[0].cell.path) == 49


def test_time_is_linear_in_a_wide_and_deep_document() -> None:
    def seconds(rows: int) -> float:
        cell = "<w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc>"
        data = package(f"<w:body><w:tbl>{f'<w:tr>{cell * 4}</w:tr>' * rows}</w:tbl></w:body>")
        best = 9.0
        for _ in range(3):
            start = time.perf_counter()
            read(data, "x.docx")
            best = min(best, time.perf_counter() - start)
        return best

    assert seconds(2000) < 5 * seconds(1000)
