"""Limits can be changed by name, and say so when the name or value is wrong."""

from __future__ import annotations

import pytest

from actlint.model.document import Cell, Document, Paragraph
from actlint.model.errors import ConfigError, ReadError
from actlint.read.limits import DEFAULT, Limits, hold_document


@pytest.mark.parametrize(("value", "bytes_"), [("200MB", 209_715_200), ("64 k", 65_536), (7, 7), ("1g", 1_073_741_824)])
def test_sizes_are_read_with_units(value: str | int, bytes_: int) -> None:
    assert DEFAULT.changed({"part-size": value}).part_size == bytes_


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [("part", "1", "unknown-limit"), ("depth", "deep", "bad-limit"), ("depth", "-1", "bad-limit"), ("depth", "0", "bad-limit")],
)
def test_what_is_no_limit_is_refused(name: str, value: str, code: str) -> None:
    with pytest.raises(ConfigError) as caught:
        DEFAULT.changed({name: value})
    assert (caught.value.code, caught.value.place) == (code, name)


@pytest.mark.parametrize(
    ("code", "limits"),
    [
        ("paragraphs", Limits(paragraphs=1)),
        ("text-length", Limits(text_length=3)),
        ("table-nesting", Limits(table_nesting=1)),
    ],
)
def test_limits_of_the_whole_document(code: str, limits: Limits) -> None:
    inner = Cell(1, 0, 0, ((0, 0, 0),))
    document = Document("x.docx", "docx", (Paragraph(1, "ab"), Paragraph(2, "cd", cell=inner)))
    hold_document(document, DEFAULT)
    with pytest.raises(ReadError) as caught:
        hold_document(document, limits)
    assert caught.value.code == code
