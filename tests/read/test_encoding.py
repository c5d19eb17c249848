"""A text is read in the encoding it is in, whatever it says of itself."""

from __future__ import annotations

import codecs

import pytest

from actlint.model.errors import ReadError
from actlint.read.encoding import decode, decode_xml

RUSSIAN = "1. Уполномоченный орган принимает решение в течение десяти рабочих дней со дня поступления заявления."
KAZAKH = "1. Уәкілетті орган өтініш келіп түскен күннен бастап он жұмыс күні ішінде шешім қабылдайды, оның көшірмесін жібереді."
KAZAKH_8_BIT = ("kz1048", "ptcp154")


@pytest.mark.parametrize("text", [RUSSIAN, KAZAKH])
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE)]
    + [("utf-16-le", b""), ("utf-16-be", b""), ("utf-32-le", codecs.BOM_UTF32_LE)],
)
def test_unicode_with_and_without_mark(text: str, encoding: str, mark: bytes) -> None:
    decoded = decode(mark + text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.declared_wrong) == (text, encoding, False)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic"])
def test_eight_bit_russian_is_told_by_its_letters(encoding: str) -> None:
    decoded = decode(RUSSIAN.encode(encoding))
    assert decoded.text == RUSSIAN
    assert decoded.notes == (f"encoding:{decoded.encoding}",)


@pytest.mark.parametrize("encoding", KAZAKH_8_BIT)
def test_eight_bit_kazakh_is_told_by_its_letters(encoding: str) -> None:
    assert decode(KAZAKH.encode(encoding)).text == KAZAKH


@pytest.mark.parametrize("text", [RUSSIAN.upper(), "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ ӘДІЛЕТ МИНИСТРЛІГІНІҢ БҰЙРЫҒЫ"])
def test_capitals_alone_are_read_too(text: str) -> None:
    encoding = "cp1251" if text == RUSSIAN.upper() else "kz1048"
    assert decode(text.encode(encoding)).text == text


def test_a_wrong_mark_is_said() -> None:
    decoded = decode(codecs.BOM_UTF8 + RUSSIAN.encode("cp1251"))
    assert decoded.text == RUSSIAN
    assert decoded.declared_wrong


def test_one_damaged_character_does_not_change_the_encoding() -> None:
    data = RUSSIAN.encode() * 20
    at = len(RUSSIAN.encode()) * 5
    decoded = decode(data[:at] + b"\xff" + data[at:])
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\ufffd") == 1


@pytest.mark.parametrize(
    ("declared", "real", "wrong"),
    [
        ("utf-8", "utf-8", False),
        ("windows-1251", "cp1251", False),
        ("utf-8", "cp1251", True),
        ("windows-1251", "utf-8", True),
        ("UTF-16", "utf-16", False),
    ],
)
def test_a_declaration_is_believed_when_the_bytes_agree(declared: str, real: str, wrong: bool) -> None:
    data = f'<?xml version="1.0" encoding="{declared}"?>\n<p>{RUSSIAN}</p>'.encode(real)
    decoded = decode_xml(data, "x.xml")
    assert f"<p>{RUSSIAN}</p>" in decoded.data.decode()
    assert ("encoding-declared-wrong" in decoded.notes) is wrong


@pytest.mark.parametrize("name", ["x-made-up", "UTF-7", "cp037", "rot13", "base64"])
def test_encodings_that_are_none_are_refused(name: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode_xml(f'<?xml version="1.0" encoding="{name}"?><a/>'.encode(), "x.xml")
    assert caught.value.code == "xml-encoding"
    assert caught.value.data["encoding"] == name


def test_line_numbers_survive_the_dropped_declaration() -> None:
    assert decode_xml(b'\xef\xbb\xbf<?xml version="1.0"\n encoding="utf-8"?>\n<a/>', "x").data == b"\n\n<a/>"
