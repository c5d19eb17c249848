"""The user's file with comments: on the right words, and nothing else changed."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from lxml import etree
from msgspec.structs import replace

from actlint.model.errors import ReadError
from actlint.read.docx import read
from actlint.report.docx import annotate
from actlint.report.docx.archive import rewrite
from tests.notation import W, docx, package
from tests.report.docx.helpers import (
    anchored,
    checked,
    comment_on,
    comments,
    finding,
    part,
    references,
    spanning,
)


@pytest.mark.parametrize(
    ("notation", "words"),
    [
        ("орган вправе отказать", "вправе"),
        ("вправе отказать", "вправе"),
        ("орган вправе", "вправе"),
        ("вправе", "вправе"),
        ("орган {b:впра}ве отказать", "вправе"),
        ("орган {+вправе при необходимости} отказать", "при необходимости"),
        ("орган {+вправе} отказать", "орган вправе отк"),
        ("орган впр{-старое}аве", "вправе"),
        ("орган {link:вправе на сайте} отказать", "на сайте"),
        ("орган {sdt:вправе в поле} отказать", "вправе"),
        ("орган {tag:вправе} отказать", "прав"),
        ("орган{tab}вправе{br}отказать", "вправе\nотк"),
        ("{field:REF x|орган вправе} отказать", "вправе"),
        ("| № | {table:орган ; вправе отказать} |", "вправе"),
        ("| № | {+вправе иное} |", "иное"),
        ("вправе &amp; <обязан>", "&amp; <обязан"),
        ("{c:Асель: проверить|орган вправе} отказать", "вправе отказать"),
    ],
)
def test_a_comment_stands_on_exactly_the_words(notation: str, words: str) -> None:
    old = comments(docx(notation)) if "{c:" in notation else {}
    out = comment_on(docx(notation), words)
    new = (comments(out).keys() - old.keys()).pop()
    assert anchored(out)[new] == words
    assert references(out).count(new) == 1


def test_the_text_boxes_frame_and_the_notes_reference_carry_the_comment_and_the_words_are_repeated() -> None:
    data = docx("до {box:орган вправе} и сноска{foot:иные случаи} конец")
    out = comment_on(data, "вправе", "иные случаи")
    assert anchored(out) == {"0": "", "1": ""}
    assert [text[1] for text in comments(out).values()] == ["«вправе»", "«иные случаи»"]
    assert part(out, "word/footnotes.xml") == part(data, "word/footnotes.xml")
    root = etree.fromstring(part(out, "word/document.xml"))
    marks = root.xpath("//w:txbxContent//w:commentReference", namespaces={"w": W})
    assert marks == []


def test_formatting_and_attributes_stay_with_every_part_of_a_divided_run() -> None:
    run = '<w:r w:rsidR="00AA"><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>орган вправе отказать</w:t></w:r>'
    out = comment_on(package(f"<w:body><w:p>{run}</w:p></w:body>"), "вправе")
    runs = part(out, "word/document.xml").decode().split('<w:r w:rsidR="00AA"><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>')
    assert len(runs) == 4


def test_spaces_word_trims_are_not_brought_back_by_dividing() -> None:
    data = package("<w:body><w:p><w:r><w:t>  орган вправе  </w:t></w:r></w:p></w:body>")
    out = comment_on(data, "вправе")
    assert read(out, "x").paragraphs[0].text == "орган вправе"


def test_every_other_byte_of_the_package_stays() -> None:
    """Parts and zip records are the same; the document's XML differs by the marks alone."""
    body = "<w:body><w:p  w:rsidR='1' ><!-- мета --><w:r><w:t>вправе</w:t ></w:r></w:p><w:sectPr></w:sectPr></w:body>"
    data = package(body)
    out = comment_on(data, "вправе")
    old, new = zipfile.ZipFile(io.BytesIO(data)), zipfile.ZipFile(io.BytesIO(out))
    changed = {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert set(new.namelist()) == {*old.namelist(), "word/comments.xml"}
    for info in old.infolist():
        if info.filename not in changed:
            assert new.read(info.filename) == old.read(info.filename)
    start, end = b'<w:commentRangeStart w:id="0"/>', b'<w:commentRangeEnd w:id="0"/>'
    reference = b'<w:r><w:commentReference w:id="0"/></w:r>'
    document = part(out, "word/document.xml")
    assert document.replace(start, b"").replace(end, b"").replace(reference, b"") == part(data, "word/document.xml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251"])
def test_the_encoding_of_the_part_stays(encoding: str) -> None:
    data = docx("орган вправе отказать")
    text = part(data, "word/document.xml").decode().replace("UTF-8", encoding).replace("орган", "орган\u2003")
    data = rewrite(data, {"word/document.xml": text.encode(encoding, "xmlcharrefreplace")}, "x")
    out = comment_on(data, "вправе")
    assert (
        part(out, "word/document.xml")
        .decode(encoding)
        .startswith(f'<?xml version="1.0" encoding="{encoding}" standalone="yes"?>')
    )
    assert [p.text for p in read(out, "x").paragraphs] == [p.text for p in read(data, "x").paragraphs]


def test_a_word_file_without_prefixes_gets_valid_marks() -> None:
    text = part(docx("орган вправе"), "word/document.xml").decode()
    text = text.replace("<w:", "<").replace("</w:", "</").replace("xmlns:w=", "xmlns=").replace(" w:", " x:")
    data = rewrite(docx("x"), {"word/document.xml": text.replace("xmlns=", f'xmlns:x="{W}" xmlns=', 1).encode()}, "x")
    assert anchored(comment_on(data, "вправе")) == {"0": "вправе"}


def test_what_a_comment_says() -> None:
    said = comments(comment_on(docx("орган вправе"), "вправе"))["0"]
    assert said == [
        "Широта дискреционных полномочий (предупреждение)",
        "Полномочие без оснований",
        "Решение зависит от усмотрения",
        "Как исправить: Назвать основания",
        "Правовое основание: статья 1",
        "Признаки: вправе",
        said[-1],
    ]
    assert said[-1].startswith("kz.test.rule · actlint:")


def test_the_part_is_made_known_once() -> None:
    out = comment_on(comment_on(docx("орган вправе"), "вправе"), "орган")
    assert part(out, "[Content_Types].xml").count(b"comments+xml") == 1
    assert part(out, "word/_rels/document.xml.rels").count(b"/comments") == 1


def test_people_s_comments_revisions_and_marks_stay() -> None:
    data = docx("{c:Асель: проверить|орган} {+вправе} {-должен} отказать")
    out = comment_on(data, "вправе")
    assert comments(out)["0"] == ["проверить"]
    assert anchored(out)["0"] == "орган"
    assert read(out, "x", view="original").paragraphs[0].text == read(data, "x", view="original").paragraphs[0].text


def test_a_second_run_gives_the_same_bytes() -> None:
    data = docx("орган {+вправе} в {field:REF x|случаях ниже} отказать{foot:иное}\n| {sdt:вправе} | {table:a ; b} |")
    words = ("орган вправе", "вправе в слу", "чаях", "иное", "b")
    once = comment_on(data, *words)
    assert comment_on(once, *words) == once


def test_findings_that_are_gone_lose_their_comment_and_new_ones_get_one() -> None:
    once = comment_on(docx("орган вправе отказать"), "вправе", "отказать")
    twice = comment_on(once, "орган", "отказать")
    assert sorted(anchored(twice).values()) == ["орган", "отказать"]
    assert len(comments(twice)) == 2
    clean = annotate(twice, checked([]), lang="ru")
    assert comments(clean) == {} and anchored(clean) == {} and references(clean) == []


def test_suppressed_and_cleared_findings_get_no_comment() -> None:
    data = docx("орган вправе")
    one = finding(read(data, "x"), "вправе")
    out = annotate(data, checked([replace(one, suppressed="baseline"), replace(one, cleared_by="пункт 7")]), lang="ru")
    assert out == data


def test_a_file_that_is_not_the_one_checked_is_refused() -> None:
    one = finding(read(docx("орган вправе"), "x"), "вправе")
    with pytest.raises(ReadError) as caught:
        annotate(docx("орган обязан"), checked([one]), lang="ru")
    assert caught.value.code == "source-changed"


def test_findings_of_the_original_view_are_placed_too() -> None:
    data = docx("орган {-вправе} {+обязан} отказать")
    one = finding(read(data, "x", view="original"), "отказать")
    assert anchored(annotate(data, checked([one]), lang="ru")) == {"0": "отказать"}


def test_a_thousand_comments_take_linear_time() -> None:
    def seconds(count: int) -> float:
        data = docx("\n".join("орган вправе отказать в приёме заявления" for _ in range(count)))
        document = read(data, "x")
        findings = [spanning(document, i, 6, 12, f"{i:x}f") for i in range(count)]
        best = 9.0
        for _ in range(4):
            start = time.process_time()
            annotate(data, checked(findings), lang="ru")
            best = min(best, time.process_time() - start)
        return best

    assert seconds(1000) < 3.5 * seconds(500)


@pytest.mark.parametrize(
    ("lang", "head"), [("kk", "Дискрециялық өкілеттіктердің кеңдігі (ескерту)"), ("en", "Breadth of discretion (warning)")]
)
def test_comments_speak_the_language_of_the_interface(lang: str, head: str) -> None:
    assert comments(comment_on(docx("орган вправе"), "вправе", lang=lang))["0"][0] == head
