"""Byte edits and XML text."""

from __future__ import annotations

import pytest
from lxml import etree

from actlint.report.docx.edits import Edit, apply, decode, encode, escape, start_tag


def test_edits_are_carried_out_by_place_and_in_the_order_given_at_one_place() -> None:
    assert apply(b"abcdef", [Edit(4, 6, b""), Edit(2, 2, b"1"), Edit(2, 2, b"2"), Edit(0, 1, b"A")]) == b"Ab12cd"


@pytest.mark.parametrize(
    ("tag", "end", "empty"),
    [(b"<a>x", 3, False), (b"<a b='>'/>x", 10, True), (b'<w:t x="/>" >x', 13, False), (b"<a\n/>", 5, True)],
)
def test_where_a_start_tag_ends(tag: bytes, end: int, empty: bool) -> None:
    assert start_tag(tag, 0) == (end, empty)


def test_escaped_text_reads_back_without_what_xml_forbids() -> None:
    text = "а < б & «в»\x00\x1f\ufffe\t\r\nг"
    assert etree.fromstring(b"<t>" + escape(text) + b"</t>").text == "а < б & «в»\t\r\nг"
    assert etree.fromstring(b'<t a="' + escape('"\n\t', quote=True) + b'"/>').get("a") == '"\n\t'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251"])
def test_decoding_and_encoding_give_the_same_bytes(encoding: str) -> None:
    declared = "utf-8" if encoding == "utf-8-sig" else encoding
    data = f'<?xml version="1.0" encoding="{declared}"?><т/>'.encode(encoding)
    text, name = decode(data)
    assert text.decode().endswith("<т/>")
    assert encode(text, name) == data
