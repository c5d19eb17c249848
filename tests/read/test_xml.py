"""XML of no known kind: what holds text is a paragraph."""

from __future__ import annotations

import pytest

from actlint.model.errors import ConfigError
from actlint.read import read_bytes
from tests.read.exact import xml_leads_back

LAW = """<law><meta>не текст</meta><title>О порядке отбора</title>
<unit><num>1.</num> <sentence>Орган <b>принимает</b> решение.</sentence> <sentence>Оно публикуется.</sentence></unit>
<unit>Смешанный <em>текст</em> и <!-- замечание --> хвост<para>Вложенный абзац</para>продолжение</unit>
<table><row><entry>А</entry><entry><para>Б</para><para>В</para></entry></row></table></law>""".encode()


def test_the_generic_mapping() -> None:
    document = read_bytes(LAW, "law.xml")
    assert [f"{p.label}|{p.text}" for p in document.paragraphs] == [
        "|О порядке отбора",
        "1.|Орган принимает решение.",
        "|Оно публикуется.",
        "|Смешанный текст и хвост",
        "|Вложенный абзац",
        "|продолжение",
        "|А",
        "|Б",
        "|В",
    ]
    assert document.paragraphs[0].outline == 1
    assert document.paragraphs[-1].cell == document.paragraphs[-2].cell
    assert xml_leads_back(document, LAW)


def test_the_mapping_can_be_changed() -> None:
    document = read_bytes(LAW, "law.xml", xml={"blocks": ["Unit"], "inline": ["sentence"], "skip": ["title"]})
    assert document.paragraphs[0].text == "Орган принимает решение. Оно публикуется."


def test_an_unknown_kind_of_element_is_named() -> None:
    with pytest.raises(ConfigError) as caught:
        read_bytes(LAW, "law.xml", xml={"block": ["unit"]})
    assert (caught.value.code, caught.value.data["got"]) == ("config-key", "block")


def test_white_space_of_the_source_is_one_space_but_nbsp_stays() -> None:
    data = "<a><p>  один\n\t два\u00a0\u00a0три  </p></a>".encode()
    document = read_bytes(data, "x.xml")
    assert [p.text for p in document.paragraphs] == ["один два\u00a0\u00a0три"]
    assert xml_leads_back(document, data)


def test_decomposed_letters_stay_as_they_are() -> None:
    data = "<a><p>и\u0306од</p></a>".encode()
    document = read_bytes(data, "x.xml")
    assert document.paragraphs[0].text == "и\u0306од"
    assert "decomposed" in document.notes


def test_the_encoding_is_noted() -> None:
    data = '<?xml version="1.0" encoding="windows-1251"?><a>Орган принимает решение</a>'.encode("cp1251")
    assert read_bytes(data, "x.xml").notes == ("encoding:cp1251",)
