"""Automatic labels: every case as a document, with the labels Word shows."""

from __future__ import annotations

import pytest

from actlint.read.docx import read
from tests.notation import Build, docx, package
from tests.read.docx.helpers import labelled


def _members(order: str) -> str:
    """Paragraphs by list and level: "A0 A1 -" with "-" for plain text."""
    return "".join("текст\n" if one == "-" else f"[{one[0]} {one[1]}] x\n" for one in order.split())


OUTLINE = 'list A: decimal "%1." ; decimal "%1.%2." ; russianLower "%3)"\n'


@pytest.mark.parametrize(
    ("notation", "labels"),
    [
        pytest.param(OUTLINE + _members("A0 A0"), ["1.", "2."], id="counts"),
        pytest.param(OUTLINE + _members("A0 A1 A1 A0 A1"), ["1.", "1.1.", "1.2.", "2.", "2.1."], id="restarts"),
        pytest.param(OUTLINE + _members("A2 A2 A1 A2"), ["а)", "б)", "1.1.", "а)"], id="letters"),
        pytest.param(OUTLINE + _members("A0 - A0"), ["1.", "", "2."], id="goes on after plain text"),
        pytest.param(OUTLINE + "[A 0] x\n[A 0] {br}\n[A 0] x", ["1.", "3."], id="empty paragraphs count"),
        pytest.param(OUTLINE + "list B = A 0=5\n" + _members("A0 B0 B0 A0"), ["1.", "5.", "6.", "7."], id="start override"),
        pytest.param(OUTLINE + "list B = A\n" + _members("A0 B0"), ["1.", "2."], id="instances share their counters"),
        pytest.param(
            OUTLINE + "list B = A 0=1 1=1\n" + _members("A0 A1 B1"), ["1.", "1.1.", "1.1."], id="override of a sublevel"
        ),
        pytest.param('list A: decimal "%1" start=7\n' + _members("A0 A0"), ["7", "8"], id="start"),
        pytest.param('list A: decimal "%1" start=0\n' + _members("A0"), ["0"], id="start at nought"),
        pytest.param(
            'list A: decimal "%1" ; decimal "%2)" restart=0\n' + _members("A0 A1 A0 A1"),
            ["1", "1)", "2", "2)"],
            id="never restarts",
        ),
        pytest.param(
            'list A: decimal "%1" ; decimal "%2" ; decimal "%3)" restart=1\n' + _members("A0 A2 A1 A2 A0 A2"),
            ["1", "1)", "1", "2)", "2", "1)"],
            id="restarts after level one only",
        ),
        pytest.param('list A: upperRoman "%1" ; decimal "%1.%2" legal\n' + _members("A0 A1"), ["I", "1.1"], id="legal numbering"),
        pytest.param(
            'list A: decimalZero "%1" ; decimal "%1.%2" legal\n' + _members("A0 A1"), ["01", "01.1"], id="legal keeps noughts"
        ),
        pytest.param('list A: decimal "Статья %1."\n' + _members("A0"), ["Статья 1."], id="words in the label"),
        pytest.param('list A: none "%1Глава"\n' + _members("A0"), ["Глава"], id="no number"),
        pytest.param('list A: bullet "–"\n' + _members("A0"), ["–"], id="bullet"),
        pytest.param(OUTLINE + _members("A1 A0"), ["1.1.", "1."], id="a level that was skipped is not used up"),
        pytest.param(
            OUTLINE + "style H: list=A level=0\n[style=H] x\n[style=H nolist] x\n[style=H] x", ["1.", "", "2."], id="by style"
        ),
        pytest.param(
            "style One: outline=0\nstyle Two: based=One\n"
            'list A: decimal "%1." style=One ; decimal "%1.%2." style=Two\n'
            "style P: list=A\n[style=P] x",
            ["1."],
            id="a style without level",
        ),
    ],
)
def test_labels(notation: str, labels: list[str]) -> None:
    assert [p.label for p in read(docx(notation), "x.docx").paragraphs] == labels


def test_the_level_of_a_style_is_the_one_bound_to_it() -> None:
    lists = 'list A: decimal "%1." style=One ; decimal "%1.%2." style=Two\n'
    styles = "style One: list=A\nstyle Two: list=A\nstyle Three: based=Two\n"
    assert labelled(lists + styles + "[style=One] a\n[style=Two] b\n[style=Three] c") == ["1. a", "1.1. b", "1.2. c"]


def test_text_boxes_and_notes_count_for_themselves() -> None:
    notation = 'list A: decimal "%1."\n[A 0] один {box:[A 0] в рамке}\n[A 0] два'
    assert labelled(notation) == ["1. один", "1. в рамке", "2. два"]


def test_a_numbering_style_leads_to_the_list_that_defines_it() -> None:
    build = Build()
    build.styles.append(
        '<w:style w:type="numbering" w:styleId="NS"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl>'
    build.numbering += [
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="NS"/></w:abstractNum>',
        f'<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="NS"/>{level}</w:abstractNum>',
    ]
    build.instances += [f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2)]
    member = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    found = read(package(f"<w:body>{member}{member}</w:body>", build), "x.docx").paragraphs
    assert [p.label for p in found] == ["1)", "2)"]


@pytest.mark.parametrize("broken", ["99", "-1", "abc", "99999999999999999999"])
def test_broken_numbering_gives_no_label_and_no_error(broken: str) -> None:
    build = Build()
    build.numbering.append(
        f'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="{broken}"><w:start w:val="{broken}"/></w:lvl></w:abstractNum>'
    )
    build.instances.append('<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>')
    member = f'<w:pPr><w:numPr><w:ilvl w:val="{broken}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    body = f"<w:body><w:p>{member}<w:r><w:t>x</w:t></w:r></w:p></w:body>"
    assert [(p.label, p.text) for p in read(package(body, build), "x.docx").paragraphs] == [("", "x")]
