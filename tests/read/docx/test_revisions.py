"""Tracked changes: the final view is the text as if all were accepted, the original as if all were rejected."""

from __future__ import annotations

import pytest

from actlint.model.document import View
from tests.notation import docx
from tests.read.docx.helpers import document, labelled, source_characters, texts


@pytest.mark.parametrize(
    ("notation", "final", "original"),
    [
        ("срок {+десять} {-пять} дней", "срок десять  дней", "срок  пять дней"),
        ("{<отсюда }слово{> сюда}", "слово сюда", "отсюда слово"),
        ("{+внутри {link:ссылки {b:жирно}}}", "внутри ссылки жирно", ""),
        ("{+новое {-и сразу убранное}}.", "новое .", "."),
    ],
)
def test_runs(notation: str, final: str, original: str) -> None:
    assert texts(notation, "final") == [final]
    assert texts(notation, "original") == ([original] if original else [])


def test_a_deleted_mark_joins_two_paragraphs_and_the_second_one_gives_the_properties() -> None:
    notation = 'list A: decimal "%1."\n[A 0] Первый ¶-\n[centred] и второй\n[A 0] Третий'
    assert labelled(notation) == ["Первыйи второй", "1. Третий"]
    assert labelled(notation, "original") == ["1. Первый", "и второй", "2. Третий"]


def test_an_inserted_mark_parts_them_in_the_final_view_only() -> None:
    assert texts("Первый ¶+\nвторой") == ["Первый", "второй"]
    assert texts("Первый ¶+\nвторой", "original") == ["Первыйвторой"]


def test_a_chain_of_deleted_marks_makes_one_paragraph() -> None:
    data = docx("раз ¶-\nдва ¶<\nтри")
    paragraph = document("раз ¶-\nдва ¶<\nтри").paragraphs[0]
    assert paragraph.text == "раздватри"
    assert source_characters(data, paragraph) == paragraph.text


def test_a_deleted_paragraph_does_not_count_in_a_list() -> None:
    notation = 'list A: decimal "%1."\n[A 0] один\n[A 0] {-два} ¶-\n[A 0] три'
    assert labelled(notation) == ["1. один", "2. три"]
    assert labelled(notation, "original") == ["1. один", "2. два", "3. три"]


def test_a_deleted_mark_does_not_join_across_a_cell() -> None:
    assert texts("| первая ¶- | вторая |") == ["первая", "вторая"]


def test_tracked_rows() -> None:
    notation = "| a | b |\n|- ушла | x |\n|+ пришла | y |"
    assert texts(notation) == ["a", "b", "пришла", "y"]
    assert texts(notation, "original") == ["a", "b", "ушла", "x"]
    assert [p.cell.row for p in document(notation).paragraphs if p.cell] == [0, 0, 1, 1]


def test_pieces_know_what_was_inserted() -> None:
    pieces = document("было {+стало}").paragraphs[0].pieces
    assert [(p.start, p.end, p.inserted) for p in pieces] == [(0, 5, False), (5, 10, True)]


@pytest.mark.parametrize("view", ["final", "original"])
def test_the_map_leads_to_the_source_in_both_views(view: View) -> None:
    notation = "a {+b} {-c} {box:d {-e}} {tab}f\n| g {<h} | {>i} / {table:j ; k} |"
    data = docx(notation)
    for paragraph in document(notation, view).paragraphs:
        assert source_characters(data, paragraph) == paragraph.text
