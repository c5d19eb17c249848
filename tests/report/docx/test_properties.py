"""For any document and any places in it: commented, it reads the same, and a second run changes nothing."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from actlint.read.docx import read
from actlint.report.docx import annotate
from tests.notation import docx
from tests.read.docx.helpers import source_characters
from tests.report.docx.helpers import anchored, checked, references, spanning

_WORDS = st.text(alphabet="абвгд жз\u00a0&<>\u0456\U00010400", min_size=1, max_size=8)


def _wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    sign = st.sampled_from(["+", "-", ">", "<", "b:", "link:", "sdt:", "tag:", "hide:", "simple:X|", "field:REF x|", "foot:"])
    return st.builds(lambda s, text: f"{{{s}{text}}}", sign, inner)


_INLINE = st.recursive(
    _WORDS, lambda inner: st.lists(st.one_of(inner, _wrapped(inner)), min_size=1, max_size=4).map("".join), max_leaves=8
)
_NOTE_IN_NOTE = re.compile(r"\{foot:.*\{foot:")
"""Word makes no notes of notes; so one note a paragraph at most here."""
_END = st.sampled_from(["", "", "", " ¶-", " ¶+", " ¶<"])
_PARAGRAPH = st.builds(
    lambda head, text, end: head + "т" + text + end, st.sampled_from(["", "[A 0] ", "[A 1] ", "[A 2] "]), _INLINE, _END
)
_ROW = st.lists(_INLINE, min_size=1, max_size=3).map(lambda cells: "| " + " | ".join("я" + c for c in cells) + " |")
_DOCUMENT = st.lists(st.one_of(_PARAGRAPH, _PARAGRAPH, _ROW), min_size=1, max_size=6).map(
    lambda lines: 'list A: decimal "%1." ; decimal "%1.%2." ; russianLower "%3)"\n' + "\n".join(lines)
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(notation=_DOCUMENT, data=st.data())
def test_commenting_keeps_text_labels_and_map(notation: str, data: st.DataObject) -> None:
    assume(not _NOTE_IN_NOTE.search(notation))
    source = docx(notation)
    document = read(source, "x")
    findings = []
    for index, paragraph in enumerate(document.paragraphs):
        assert source_characters(source, paragraph) == paragraph.text
        start = data.draw(st.integers(0, len(paragraph.text) - 1))
        findings.append(spanning(document, index, start, data.draw(st.integers(start + 1, len(paragraph.text)))))
    out = annotate(source, checked(findings), lang="kk")
    again = read(out, "x")
    assert [(p.text, p.label, p.number, p.cell) for p in again.paragraphs] == [
        (p.text, p.label, p.number, p.cell) for p in document.paragraphs
    ]
    for paragraph in again.paragraphs:
        assert source_characters(out, paragraph) == paragraph.text
    original = [p.text for p in read(source, "x", view="original").paragraphs]
    assert [p.text for p in read(out, "x", view="original").paragraphs] == original
    assert sorted(references(out), key=int) == [str(n) for n in range(len(findings))]
    standing = anchored(out)
    for number, one in enumerate(findings):
        if document.paragraphs[one.index].origin != "footnote" and "{simple:" not in notation:
            assert standing[str(number)].replace("¶", "") == one.quote
    assert annotate(out, checked(findings), lang="kk") == out
    clean = annotate(out, checked([]), lang="kk")
    assert references(clean) == []
    assert [p.text for p in read(clean, "x").paragraphs] == [p.text for p in document.paragraphs]
