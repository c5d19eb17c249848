"""The HTML page: self-contained, safe whatever the draft holds, every mark tied to its note."""

import re
import shutil
import subprocess

import pytest
from lxml import html as parser
from msgspec.structs import replace

from actlint.read import read_bytes
from actlint.report import html
from actlint.structure import parse
from tests.report.sample import ALL, BRIDGE, CLEAN, COVERAGE, DRAFT, FAILED, KAZAKH, ONE, TEXT, acts

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")


def page(results=ALL, **more):
    return parser.fromstring(html.render(results, **{"lang": "kk", "acts": acts(), "coverage": COVERAGE, **more}))


def text_of(paragraph):
    """Its text without the numbers of findings."""
    return "".join(paragraph.xpath(".//text()[not(ancestor::sup)]"))


def test_nothing_is_fetched_from_anywhere():
    text = html.render(ALL, lang="kk", acts=acts())
    assert not parser.fromstring(text).xpath("//@src | //link | //@href[not(starts-with(., '#'))]")
    assert not re.search(r"https?://|url\(|@import", text)


def test_text_of_the_draft_is_escaped_wherever_it_is_shown():
    bad = "<img src=x onerror=alert(1)>"
    evil = replace(ONE, text=bad, start=0, end=len(bad), quote=bad, message=bad, why=bad, advice=bad, address=bad, signs=(bad,),
                   basis=(bad,), rule=bad, fingerprint=bad)  # fmt: skip
    tree = page([replace(DRAFT, path=bad, title=bad, findings=(evil,), notes=(f"encoding:{bad}",))], acts={})
    assert not tree.xpath("//img | //@onerror")
    assert tree.text_content().count(bad) > 8


def test_the_whole_act_is_shown_when_it_is_at_hand():
    assert [text_of(x) for x in page([DRAFT]).xpath("//p[starts-with(@class, 'text')]")] == list(KAZAKH)


TABLE = """<html><body><p>Төлем қағидалары</p><p>1. Төлем мынадай:</p><table>
<tr><td colspan=2>Алаң түрі</td><td>Төлем</td></tr>
<tr><td></td><td>ашық</td><td>Басқарма белгілейді<table><tr><td>ішкі кесте</td></tr></table></td></tr>
</table><p>2. Төлем ай сайын төленеді.</p></body></html>"""


def test_tables_keep_their_rows_columns_and_order():
    act = parse(read_bytes(TABLE.encode(), "кесте.html"))
    tree = page([replace(CLEAN, path="кесте.html")], acts={"кесте.html": act})
    rows = tree.xpath("//table[@class='grid']/tr")
    shown = [[(x.get("colspan"), " ".join(x.text_content().split())) for x in row] for row in rows]
    assert shown == [
        [("2", "Алаң түрі"), (None, "Төлем")],
        [(None, ""), (None, "ашық"), (None, "Басқарма белгілейді ішкі кесте")],
    ]
    order = [" ".join(x.text_content().split()) for x in tree.xpath("//p[starts-with(@class, 'text')]")]
    assert order[-1] == "2. Төлем ай сайын төленеді."


def test_without_the_act_only_paragraphs_with_findings_are_shown():
    tree = page([DRAFT], acts={})
    assert len(tree.xpath("//div[contains(@class, 'row')]")) == 1
    assert KAZAKH[3] not in tree.text_content()


def test_marks_hold_exactly_the_words_found_and_lead_to_their_note():
    tree = page([BRIDGE])
    marks = tree.xpath("//mark")
    assert [x.text_content() for x in marks] == ["по иным основаниям", "другие документы"]
    for mark, one in zip(marks, BRIDGE.findings, strict=True):
        note = tree.xpath(f"//article[@id='f{mark.get('data-of')}']")[0]
        assert one.message in note.text_content()
        assert note.get("data-level") == one.level
        assert mark.xpath("a/@href") == [f"#{note.get('id')}"]


def test_paragraphs_keep_their_text_when_marks_overlap():
    wide = replace(ONE, start=0, end=30, quote=TEXT[:30], level="hint")
    inner = replace(ONE, start=10, end=20, quote=TEXT[10:20], level="error")
    across = replace(ONE, start=15, end=40, quote=TEXT[15:40])
    tree = page([replace(DRAFT, findings=(wide, inner, across))], acts={})
    paragraph = tree.xpath("//div[@class='row found']/p")[0]
    assert text_of(paragraph) == TEXT
    for number, one in enumerate((wide, inner, across), 1):
        pieces = [x.text_content() for x in paragraph.xpath("mark") if str(number) in x.get("data-of").split()]
        assert "".join(pieces) == one.quote


def test_numbers_and_ids_are_unique_over_several_documents():
    ids = page([DRAFT, BRIDGE, DRAFT]).xpath("//@id")
    assert len(ids) == len(set(ids))


def test_accepted_findings_are_left_out():
    assert "aaaaaaaaaaaa" not in page([DRAFT]).text_content()


def test_a_file_that_failed_says_why_and_is_not_called_clean():
    text = page([FAILED]).text_content()
    assert "Файл бос" in text
    assert "анықталған жоқ" not in text
    assert "анықталған жоқ" in page([CLEAN]).text_content()


def test_remarks_with_a_value_and_what_cleared_a_finding_are_told_in_words():
    text = page([DRAFT]).text_content()
    assert "cp1251 кодтауында" in text
    assert "мерзім басқа тармақта берілген (9-тармақ)" in text


def test_the_page_says_which_factors_a_text_does_not_show():
    assert "Мәтіннен бағаланбайтын факторлар (1)" in page().text_content()


def test_labels_follow_the_language_of_each_act_when_asked():
    text = page([DRAFT, BRIDGE], lang="en", follow=True).xpath("//main")[0].text_content()
    assert "Неге қауіпті" in text and "Чем опасно" in text
    assert "Why it matters" not in text


STEPS = """<script>
  const by = (id) => document.getElementById(id), out = [];
  const left = () => [...document.querySelectorAll(".note")].filter((x) => !x.hidden).map((x) => x.id).join();
  const key = (k) => document.dispatchEvent(new KeyboardEvent("keydown", {key: k, bubbles: true}));
  const set = (box, on) => { box.checked = on; box.dispatchEvent(new Event("change")); };
  out.push(left());
  key("j"); key("j"); key("k");
  out.push(document.querySelector(".note.on").id + document.querySelectorAll(".note.open").length);
  set(document.querySelector("input[data-level=error]"), false);
  out.push(left());
  by("factor").value = "discretion"; by("factor").dispatchEvent(new Event("change"));
  out.push(left() || "none");
  set(document.querySelector("input[data-level=error]"), true);
  out.push(left());
  document.querySelector("mark:not(.off) a").click();
  out.push(document.querySelector(".note.on").id);
  document.title = out.join(" ");
</script></body>"""


@pytest.mark.slow
@pytest.mark.skipif(BROWSER is None, reason="no browser")
def test_keys_and_filters_work_in_a_browser(tmp_path):
    """Two findings: f1 an error of refusal-grounds that speaks for discretion too, f2 a warning."""
    found = replace(BRIDGE, findings=(BRIDGE.findings[0], replace(BRIDGE.findings[1], also=())))
    path = tmp_path / "page.html"
    path.write_text(html.render([found], lang="ru", acts=acts()).replace("</body>", STEPS), encoding="utf-8")
    shown = subprocess.run(
        [str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}", "--dump-dom", path.as_uri()],
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    title = re.search("<title>([^<]*)", shown.stdout)
    assert title is not None
    assert title[1] == "f1,f2 f11 f2 none f1 f1"
