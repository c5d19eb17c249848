"""HTML: the act without the page around it."""

from __future__ import annotations

import pytest

from actlint.model.errors import ReadError
from actlint.read import read_bytes

PAGE = """<!DOCTYPE html><html lang="kk"><head><meta charset="utf-8"><title>Бұйрық  туралы</title><style>p{}</style></head>
<body><nav><ul><li>Мәзір</li></ul></nav><p>Іздеу</p>
<div class="gs_12 container_gamma text text_upd"><article>
<h3 style="text-align: center">Қағидаларды<br>бекіту туралы</h3>
<p id="z1">&nbsp;&nbsp;1. <a href="/x">Қоса беріліп отырған</a> Қағидалар
бекітілсін.</p><ol start="3"><li>үшінші<li>төртінші</ol>жалаң мәтін
<table><tr><td colspan="2">А</td><td>Б</td></tr><tr><td>В</td></tr></table><script>x()</script></article></div>
<footer>Төменгі жақ</footer></body></html>"""


def test_only_the_act_is_read() -> None:
    document = read_bytes(PAGE.encode(), "page.html")
    assert (document.format, document.title, document.language) == ("html", "Бұйрық туралы", "kk")
    assert [f"{p.label}|{p.text}" for p in document.paragraphs] == [
        "|Қағидаларды\nбекіту туралы",
        "|\u00a0\u00a01. Қоса беріліп отырған Қағидалар бекітілсін.",
        "3.|үшінші",
        "4.|төртінші",
        "|жалаң мәтін",
        "|А",
        "|Б",
        "|В",
    ]
    assert document.paragraphs[0].centred
    cell = document.paragraphs[6].cell
    assert cell is not None and (cell.row, cell.column) == (0, 2)


def test_a_container_that_is_not_the_whole_act_is_not_taken_for_it() -> None:
    page = "<html><body><p>Бірінші норма мәтіні.</p><article>кіші</article><p>Екінші норма мәтіні.</p></body></html>"
    assert len(read_bytes(page.encode(), "x").paragraphs) == 3


def test_a_charset_in_the_page_is_used_and_a_false_one_is_not_believed() -> None:
    page = '<html><meta http-equiv="Content-Type" content="text/html; charset={}"><p>Орган принимает решение</p></html>'
    right = read_bytes(page.format("windows-1251").encode("cp1251"), "x")
    wrong = read_bytes(page.format("utf-8").encode("cp1251"), "x")
    assert right.paragraphs[0].text == wrong.paragraphs[0].text == "Орган принимает решение"
    assert "encoding-declared-wrong" in wrong.notes and "encoding-declared-wrong" not in right.notes


def test_unclosed_and_crossed_tags_are_read_all_the_same() -> None:
    texts = [p.text for p in read_bytes("<p>один<b>два<p>три</b><td>четыре".encode(), "x.html").paragraphs]
    assert "".join(texts) == "одиндватричетыре"


def test_a_thousand_open_elements_are_read_and_ten_thousand_are_an_error() -> None:
    assert read_bytes(("<div>" * 1_000 + "мәтін").encode(), "x.html").paragraphs[-1].text == "мәтін"
    with pytest.raises(ReadError) as caught:
        read_bytes(("<div>" * 10_000 + "мәтін").encode(), "x.html")
    assert caught.value.code == "too-deep"
