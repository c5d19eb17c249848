"""Whatever a document is made of: places lead back, labels never crash, comments change no text, errors have codes."""

from __future__ import annotations

import zipfile
from io import BytesIO

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

from actlint.model.document import Document
from actlint.model.errors import ReadError
from actlint.model.finding import Checked, Finding
from actlint.read import Limits, read_bytes
from actlint.read.docx.names import TEXT_TAGS, is_text_node, kind_of
from actlint.report.docx import annotate
from tests import notation
from tests.fuzz.strategies import DOCUMENTS, LISTS, XML_TEXT
from tests.read.exact import xml_leads_back

CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
HEADS = [b"", b"PK\x03\x04", b"%PDF-1.7\n", b"{\\rtf1", b"<", b"<html>", b"\xff\xfe", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]
SMALL = Limits(part_size=2_000_000, unpacked=4_000_000, text_length=1_000_000)


def word_nodes(data: bytes) -> dict[str, list[str]]:
    """The text of every text node of each part, as the Word reader counts them; signs that are elements are empty."""
    found: dict[str, list[str]] = {}
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith(".xml"):
                nodes = etree.fromstring(archive.read(name)).iter(*TEXT_TAGS)
                found[name] = [n.text or "" for n in nodes if is_text_node(kind_of(n), kind_of(n.getparent()))]
    return found


@given(DOCUMENTS, st.sampled_from(["final", "original"]))
@CALM
def test_pieces_of_word_files_lead_back_and_labels_do_not_crash(text: str, view: str) -> None:
    data = notation.docx(text)
    document = _read(data, view)
    nodes = word_nodes(data)
    for paragraph in document.paragraphs:
        end = 0
        for piece in paragraph.pieces:
            assert piece.start >= end
            source = nodes[piece.part][piece.node]
            if source:
                assert source[piece.offset : piece.offset + piece.end - piece.start] == paragraph.text[piece.start : piece.end]
            end = piece.end


@given(DOCUMENTS, st.data())
@CALM
def test_comments_change_no_text_and_are_replaced(text: str, data: st.DataObject) -> None:
    source = notation.docx(text)
    before = _read(source, "final")
    places = [(i, p) for i, p in enumerate(before.paragraphs) if p.number]
    if not places:
        return
    findings = []
    for _ in range(data.draw(st.integers(1, 3))):
        index, paragraph = data.draw(st.sampled_from(places))
        start = data.draw(st.integers(0, len(paragraph.text) - 1))
        end = data.draw(st.integers(start + 1, len(paragraph.text)))
        findings.append(_finding(before, index, start, end))
    checked = Checked("x.docx", "docx", "kk", "", "", len(places), (), (), tuple(findings))
    once = annotate(source, checked, lang="kk")
    after = _read(once, "final")
    assert [(p.label, p.text) for p in after.paragraphs] == [(p.label, p.text) for p in before.paragraphs]
    assert annotate(once, checked, lang="kk") == once


@given(XML_TEXT, st.booleans())
@CALM
@example("<num>а</num>", True)
def test_pieces_of_xml_lead_back(content: str, akn: bool) -> None:
    root = "akomaNtoso" if akn else "law"
    data = f"<{root}>{content}</{root}>".encode()
    try:
        document = read_bytes(data, "x.xml")
    except ReadError as error:
        assert error.code == "no-text"
        return
    assert xml_leads_back(document, data)


@given(st.binary(max_size=400), st.sampled_from(HEADS))
@CALM
def test_any_bytes_end_in_a_result_or_a_code(data: bytes, head: bytes) -> None:
    try:
        document = read_bytes(head + data, "x", limits=SMALL)
    except ReadError as error:
        assert error.code
    else:
        assert document.paragraphs


@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=8))
@CALM
def test_a_damaged_word_file_ends_in_a_result_or_a_code(position: int, damage: bytes) -> None:
    data = bytearray(notation.docx(LISTS + "[A 0] мәтін {+жаңа} {foot:ескертпе}\n| а | б |"))
    position %= len(data)
    data[position : position + len(damage)] = damage
    try:
        read_bytes(bytes(data), "x", limits=SMALL)
    except ReadError as error:
        assert error.code


def _read(data: bytes, view: str) -> Document:
    try:
        return read_bytes(data, "x.docx", view=view)  # type: ignore[arg-type]
    except ReadError as error:
        assert error.code == "no-text"
        return Document("x.docx", "docx", ())


def _finding(document: Document, index: int, start: int, end: int) -> Finding:
    paragraph = document.paragraphs[index]
    return Finding(
        rule="kz.x",
        factor="deadline",
        also=(),
        level="warning",
        confidence=None,
        paragraph=paragraph.number,
        index=index,
        start=start,
        end=end,
        quote=paragraph.text[start:end],
        text=paragraph.text,
        address="",
        message="хабар",
        why="",
        advice="",
        basis=(),
        signs=(),
        cleared_by=None,
        suppressed=None,
        fingerprint=f"{index}-{start}-{end}",
    )
