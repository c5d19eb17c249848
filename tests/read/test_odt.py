"""OpenDocument: text, labels of lists, tables, notes, both views of revisions."""

from __future__ import annotations

import io
import zipfile

import pytest

from actlint.model.errors import ReadError
from actlint.read import read_bytes
from actlint.read.safety import parse_xml
from tests.read.exact import lead_back, text_nodes

SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("table", "table"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)
STYLES = """<office:automatic-styles>
<style:style style:name="P1" style:parent-style-name="Heading"><style:paragraph-properties fo:text-align="center"/></style:style>
<text:list-style style:name="L1">
 <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
 <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix=")" text:display-levels="1"/>
</text:list-style>
<text:list-style style:name="L2">
<text:list-level-style-number text:level="1" style:num-format="а" style:num-suffix=")" text:start-value="2"/>
</text:list-style></office:automatic-styles>"""
BODY = """<text:tracked-changes>
<text:changed-region text:id="c1"><text:insertion/></text:changed-region>
<text:changed-region text:id="c2"><text:deletion><text:p>жиырма</text:p></text:deletion></text:changed-region>
</text:tracked-changes>
<text:p text:style-name="P1">Ереже</text:p>
<text:list text:style-name="L1" xml:id="one"><text:list-item><text:p>бірінші
<text:note text:note-class="footnote"><text:note-citation>1
</text:note-citation><text:note-body><text:p>Ескертпе</text:p></text:note-body></text:note></text:p>
 <text:list><text:list-item><text:p>ішкі</text:p></text:list-item></text:list></text:list-item></text:list>
<text:p>Мерзімі <text:change-start text:change-id="c1"/>он<text:change-end text:change-id="c1"/><text:change text:change-id="c2"/>
күн<text:s text:c="2"/>болады.<text:line-break/>Жаңа жол</text:p>
<text:list text:continue-list="one" text:style-name="L1"><text:list-item><text:p>екінші</text:p><text:p>оның жалғасы</text:p>
</text:list-item></text:list>
<text:list text:style-name="L2"><text:list-item><text:p>кириллица</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>А</text:p></table:table-cell>
<table:covered-table-cell/><table:table-cell><text:p>Б</text:p></table:table-cell></table:table-row></table:table>
<text:p>Сурет<draw:frame><draw:text-box><text:p>Жазба</text:p></draw:text-box></draw:frame> жанында</text:p>"""
INNER = f"{STYLES}<office:body><office:text>{BODY}</office:text></office:body>"
CONTENT = f"<office:document-content {SPACES}>{INNER}</office:document-content>"


def odt(content: str = CONTENT, manifest: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        if manifest:
            archive.writestr("META-INF/manifest.xml", manifest)
    return out.getvalue()


EXPECTED = [
    "|Ереже",
    "1.|бірінші",
    "1)|ішкі",
    "|Мерзімі он күн  болады.\nЖаңа жол",
    "2.|екінші",
    "|оның жалғасы",
    "б)|кириллица",
    "|А",
    "|Б",
    "|Сурет жанында",
    "|Жазба",
    "|Ескертпе",
]


def test_text_and_labels() -> None:
    document = read_bytes(odt(), "x.odt")
    assert [f"{p.label}|{p.text}" for p in document.paragraphs] == EXPECTED
    by_text = {p.text: p for p in document.paragraphs}
    assert by_text["Ереже"].centred and by_text["Ереже"].style == "Heading"
    assert by_text["Ескертпе"].origin == "footnote" and by_text["Жазба"].origin == "textbox"
    assert by_text["Б"].cell is not None and by_text["Б"].cell.column == 2


def test_the_original_view() -> None:
    texts = [p.text for p in read_bytes(odt(), "x.odt", view="original").paragraphs]
    assert "Мерзімі жиырма күн  болады.\nЖаңа жол" in texts


def test_pieces_lead_back() -> None:
    document = read_bytes(odt(), "x.odt")
    assert lead_back(document, text_nodes(parse_xml(CONTENT.encode(), "x")))
    assert {piece.part for p in document.paragraphs for piece in p.pieces} == {"content.xml"}


def test_a_flat_file_reads_the_same() -> None:
    flat = f"<office:document {SPACES}>{INNER}</office:document>"
    document = read_bytes(flat.encode(), "x.fodt")
    assert document.format == "odt"
    assert [f"{p.label}|{p.text}" for p in document.paragraphs] == EXPECTED


@pytest.mark.parametrize(
    ("data", "code"),
    [(odt(manifest="<m><encryption-data/></m>"), "password"), (odt("<a/>"), "odt-no-document"), (odt("<a>"), "xml-broken")],
)
def test_what_cannot_be_read(data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, "x.odt")
    assert caught.value.code == code
