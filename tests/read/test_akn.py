"""Akoma Ntoso: numbers become labels, everything else keeps its exact place."""

from __future__ import annotations

from pathlib import Path

import pytest

from actlint.model.errors import ReadError
from actlint.read import read, read_bytes
from tests.read.exact import xml_leads_back

ACT = """<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:leos="urn:eu:europa:ec:leos">
 <act name="act">
  <meta><identification source="#x"><FRBRExpression><FRBRlanguage language="kaz"/></FRBRExpression></identification></meta>
  <preface><longTitle><p>Қағидаларды <docTitle>бекіту
     туралы</docTitle></p></longTitle></preface>
  <body>
   <chapter><num>1-тарау.</num><heading>Жалпы ережелер</heading>
    <article><num>1-бап.</num>
     <paragraph><num>1.</num><content><p>Орган <ref href="#a">өтінішті</ref> қарайды<authorialNote><p>Ескертпе
      мәтіні</p></authorialNote> және:</p></content>
      <list><point><num>1)</num><content><p>шешім <ins>жазбаша</ins><del>ауызша</del> қабылдайды;</p></content></point></list>
     </paragraph>
     <paragraph leos:softaction="del"><num>2.</num><content><p>Жойылған норма.</p></content></paragraph>
    </article></chapter>
   <hcontainer><content><table><tr><th><p>Реті</p></th><th><p>Мерзім</p></th></tr>
     <tr><td rowspan="2"><p>А</p></td><td><p>5</p></td></tr><tr><td><p>6</p></td></tr></table></content></hcontainer>
  </body>
 </act>
</akomaNtoso>""".encode()


def lines(data: bytes, **options: object) -> list[str]:
    document = read_bytes(data, "act.xml", **options)  # type: ignore[arg-type]
    return [f"{p.label}|{p.text}" for p in document.paragraphs]


def test_numbers_are_labels_and_a_number_without_text_stands_alone() -> None:
    assert lines(ACT) == [
        "|Қағидаларды бекіту туралы",
        "1-тарау.|Жалпы ережелер",
        "|1-бап.",
        "1.|Орган өтінішті қарайды және:",
        "1)|шешім жазбаша қабылдайды;",
        "|Реті",
        "|Мерзім",
        "|А",
        "|5",
        "|6",
        "|Ескертпе мәтіні",
    ]


def test_the_original_view_turns_revisions_round() -> None:
    original = lines(ACT, view="original")
    assert "1)|шешім ауызша қабылдайды;" in original
    assert "2.|Жойылған норма." in original


def test_language_title_notes_and_cells_are_known() -> None:
    document = read_bytes(ACT, "act.xml")
    assert (document.format, document.language, document.title) == ("akn", "kk", "бекіту туралы")
    by_text = {p.text: p for p in document.paragraphs}
    assert by_text["Ескертпе мәтіні"].origin == "footnote"
    assert by_text["Жалпы ережелер"].outline == 2
    six = by_text["6"].cell
    assert six is not None and (six.row, six.column) == (2, 1)
    assert [p.number for p in document.paragraphs] == list(range(1, 12))


def test_inserted_stretches_are_marked() -> None:
    paragraph = next(p for p in read_bytes(ACT, "x").paragraphs if p.label == "1)")
    assert [paragraph.text[p.start : p.end] for p in paragraph.pieces if p.inserted] == ["жазбаша"]


@pytest.mark.parametrize("view", ["final", "original"])
def test_pieces_lead_back_to_the_text_nodes(view: str) -> None:
    document = read_bytes(ACT, "x", view=view)  # type: ignore[arg-type]
    assert xml_leads_back(document, ACT)


def test_quoted_text_inside_a_paragraph_is_its_own_paragraphs() -> None:
    data = ACT.replace(
        b"<p>\xd2\x9a",
        "<p>Былай жазылсын: <mod><quotedStructure><paragraph><num>5.</num><content><p>Жаңа норма.</p></content></paragraph>"
        "</quotedStructure></mod> деп.</p><p>\u049a".encode(),
    )
    assert lines(data)[:3] == ["|Былай жазылсын:", "5.|Жаңа норма.", "|деп."]


def test_real_files_lead_back(shared: Path) -> None:
    read_files = 0
    for path in sorted((shared / "real" / "akn").glob("*/*.xml")):
        try:
            document = read(path)
        except ReadError as error:
            assert error.code == "no-text"
            continue
        read_files += 1
        assert xml_leads_back(document, path.read_bytes()), path
    assert read_files > 40
