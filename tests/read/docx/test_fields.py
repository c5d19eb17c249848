"""Fields: the result is read, the instruction is not."""

from __future__ import annotations

import pytest

from tests.read.docx.helpers import texts


@pytest.mark.parametrize(
    ("notation", "text"),
    [
        ("стр. {field:PAGE|12} из", "стр. 12 из"),
        ("{simple:DATE|1 мая}", "1 мая"),
        ("{field:IF {field:PAGE|7} = 7|{field:REF x|да}} так", "да так"),
    ],
)
def test_results(notation: str, text: str) -> None:
    assert texts(notation) == [text]


@pytest.mark.parametrize("kind", ["begin", "separate", "end"])
def test_a_damaged_field_does_not_swallow_the_rest(kind: str) -> None:
    mark = f'{{raw:<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>}}'
    assert texts(f"до {mark}\nпосле") == ["до ", "после"]
