"""Every limit of the gate is hit by a file made for it, and the error says which, what was found and how to raise it."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

import pytest

from actlint.model.errors import ReadError
from actlint.read.limits import DEFAULT, Limits
from actlint.read.safety import open_package, parse_xml


def package(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return out.getvalue()


def opened(data: bytes, limits: Limits = DEFAULT) -> None:
    whole = open_package(data, "x.docx", limits)
    for name in whole.names():
        whole.read(name)


def error_of(action: Callable[[], object]) -> ReadError:
    with pytest.raises(ReadError) as caught:
        action()
    return caught.value


LIMITED = {
    "file-size": (package(("a", b"x")), Limits(file_size=10)),
    "entries": (package(*((str(n), b"") for n in range(20))), Limits(entries=19)),
    "part-size": (package(("a", b"x" * 2000)), Limits(part_size=1999)),
    "unpacked": (package(("a", b"x" * 2000), ("b", b"y" * 2000)), Limits(unpacked=3999)),
    "ratio": (package(("a", b"x" * 20_000_000)), DEFAULT),
}


@pytest.mark.parametrize("code", LIMITED)
def test_package_limits(code: str) -> None:
    data, limits = LIMITED[code]
    error = error_of(lambda: opened(data, limits))
    assert error.code == code
    assert error.path == "x.docx"
    assert {"limit", "found", "option"} <= error.data.keys()
    name, value = str(error.data["option"]).removeprefix("--limit ").split("=")
    opened(data, limits.changed({name: value}))  # what the message advises helps


def test_a_part_of_16_mb_may_pack_as_well_as_it_likes() -> None:
    opened(package(("a", b"x" * 16_000_000)))


def symlink() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        entry = zipfile.ZipInfo("word/document.xml")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return out.getvalue()


def overlapping() -> bytes:
    data = package(("a", b"x" * 100), ("b", b"y" * 100), method=zipfile.ZIP_STORED)
    second = data.rindex(b"PK\x01\x02") + 42
    return data[:second] + struct.pack("<L", 0) + data[second + 4 :]


def flagged_as_encrypted() -> bytes:
    data = bytearray(package(("a", b"x")))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def nameless() -> bytes:
    """Found by fuzzing: zipfile itself raised IndexError."""
    return package(("a", b"x")).replace(b"\x01\x00\x00\x00a", b"\x00\x00\x00\x00")


TRICKS = {
    "zip-names": package(("../../evil", b"x")),
    "zip-duplicate": package(("word/document.xml", b"a"), ("Word/Document.xml", b"b")),
    "zip-symlink": symlink(),
    "zip-overlap": overlapping(),
    "zip-method": package(("a", b"x" * 100), method=zipfile.ZIP_BZIP2),
    "password": flagged_as_encrypted(),
    "zip-broken": package(("a", b"x" * 5000))[:-10],
}


@pytest.mark.parametrize("code", TRICKS)
def test_package_tricks(code: str) -> None:
    assert error_of(lambda: opened(TRICKS[code])).code == code


def test_damaged_content_is_a_broken_package() -> None:
    data = bytearray(package(("a", bytes(range(256)) * 50)))
    data[60] ^= 0xFF
    error = error_of(lambda: opened(bytes(data)))
    assert (error.code, error.place) == ("zip-broken", "a")


def test_a_leading_slash_and_backslashes_are_tolerated() -> None:
    names = open_package(package(("/word/document.xml", b"a"), ("word\\styles.xml", b"b")), "x").names()
    assert names == ("word/document.xml", "word/styles.xml")


def nested(depth: int) -> bytes:
    return b"<a>" * depth + b"</a>" * depth


XML_LIMITED = {
    "depth": (nested(300), DEFAULT),
    "attributes": (b"<a " + b" ".join(b'a%d=""' % n for n in range(300)) + b"/>", DEFAULT),
    "part-size": (b"<a>" + b" " * 200 + b"</a>", Limits(part_size=100)),
}


@pytest.mark.parametrize("code", XML_LIMITED)
def test_xml_limits(code: str) -> None:
    data, limits = XML_LIMITED[code]
    error = error_of(lambda: parse_xml(data, "x.xml", limits))
    assert error.code == code
    name, value = str(error.data["option"]).removeprefix("--limit ").split("=")
    parse_xml(data, "x.xml", limits.changed({name: int(value) * 2}))


def test_depth_has_an_end_even_when_raised_and_does_not_crash() -> None:
    assert error_of(lambda: parse_xml(nested(5000), "x", Limits(depth=10_000))).code == "too-deep"
    assert error_of(lambda: parse_xml(nested(30), "x", Limits(depth=20))).code == "depth"
    assert error_of(lambda: parse_xml(nested(1_000_000), "x")).code == "depth"


def test_a_text_of_twelve_megabytes_passes() -> None:
    assert len(parse_xml(b"<a>" + b"x" * 12_000_000 + b"</a>", "x").text or "") == 12_000_000


ENTITIES = [
    '<!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><l>&b;</l>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]><a/>',
    '<!-- c --><!DOCTYPE a [<!ENTITY a "&b;"><!ENTITY b "&a;">]><a b="&a;"/>',
]


@pytest.mark.parametrize("text", ENTITIES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_encoding(text: str, encoding: str) -> None:
    assert error_of(lambda: parse_xml(text.encode(encoding), "x.xml")).code == "xml-entities"


def test_a_doctype_without_entities_is_harmless_and_nothing_is_fetched() -> None:
    root = parse_xml(b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a>x</a>', "x")
    assert root.text == "x"


def test_xinclude_and_stylesheets_are_only_markup() -> None:
    data = (
        b'<?xml-stylesheet href="file:///etc/passwd"?>'
        b'<a xmlns:x="http://www.w3.org/2001/XInclude"><x:include href="/etc/passwd" parse="text"/></a>'
    )
    assert "".join(map(str, parse_xml(data, "x").itertext())) == ""


@pytest.mark.parametrize(
    ("data", "place"), [(b"<a>\n<b></a>", "p.xml:2"), (b"", "p.xml:1"), (b"<a/><b/>", "p.xml:1"), (b"<a>&nbsp;</a>", "p.xml:1")]
)
def test_broken_xml_names_part_and_line(data: bytes, place: str) -> None:
    error = error_of(lambda: parse_xml(data, "x.docx", part="p.xml"))
    assert (error.code, error.place) == ("xml-broken", place)
    assert error.data["reason"]
