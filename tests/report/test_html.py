"""The HTML page: self-contained, and safe whatever the draft holds."""

from lxml import html as parser

from actlint.read import read_bytes
from actlint.report import html
from actlint.structure import parse
from tests.report.sample import CLEAN, DRAFT, FAILED, TEXT


def page(**more):
    return html.render([DRAFT, FAILED, CLEAN], lang="kk", **more)


def test_nothing_is_fetched_from_anywhere():
    tree = parser.fromstring(page())
    assert not tree.xpath("//@src | //link | //@href[not(starts-with(., '#'))]")


def test_text_of_the_draft_is_escaped():
    assert "<және>" not in page()
    assert "&lt;және&gt;" in page()


def test_marks_hold_exactly_the_words_found_and_lead_to_their_note():
    tree = parser.fromstring(page())
    mark = tree.xpath("//mark")[0]
    assert mark.text == "дереу"
    for number in mark.get("data-of").split():
        assert tree.xpath(f"//article[@id='f{number}']")


def test_with_the_act_at_hand_the_whole_text_is_shown():
    lines = ["Қағидалар", "1-тарау. Тәртіп", "1. Бөлім құжат береді.", "2. Бөлім құжат алады.", "3. Үшінші.", "Бір.", TEXT]
    act = parse(read_bytes("\n".join(lines).encode(), "жоба.docx"))
    shown = parser.fromstring(page(acts={"жоба.docx": act})).text_content()
    assert all(x in shown for x in lines)
