"""Hypothesis strategies that build Word documents in the notation of tests/notation.py, and XML of mixed-up elements."""

from __future__ import annotations

from hypothesis import strategies as st

LISTS = """list A: decimal "%1." ; decimal "%1.%2." ; russianLower "%3)" ; bullet "-"
list B = A 0=5
list C: upperRoman "%1" ; lowerLetter "(%2)" ; decimalZero "%1-%2-%3"
style Bap: list=A level=0 outline=0
style Sub: list=A level=1 based=Bap
"""
_LETTERS = "абвгқңөі АБҚ12.,:–№\u00a0\u00ad\u0301x"
_WRAPS = ["+", "-", ">", "<", "b:", "hide:", "link:", "sdt:", "tag:", "field:PAGE|", "foot:", "end:", "box:"]
_STARTS = ["", "", "[A 0] ", "[A 1] ", "[A 2] ", "[A 3] ", "[B 0] ", "[C 2] ", "[style=Bap] ", "[style=Sub] ", "[centred] "]
_ELEMENTS = ["p", "num", "b", "table", "tr", "td", "heading", "del", "ins", "authorialNote", "unit", "content", "div", "li"]

WORDS = st.text(st.sampled_from(_LETTERS), min_size=1, max_size=12)
_WRAPPED = st.builds("{{{}{}}}".format, st.sampled_from(_WRAPS), WORDS)
_SINGLE = st.sampled_from(["{tab}", "{br}", "{nbh}", "{shy}", "{image}"])
INLINE = st.lists(st.one_of(WORDS, _WRAPPED, _SINGLE), max_size=6).map("".join)
_MARK = st.sampled_from(["", "", "", " ¶-", " ¶+", " ¶<", " ¶>"])
_PARAGRAPH = st.builds("{}т{}{}".format, st.sampled_from(_STARTS), INLINE, _MARK)
_IN_CELL = st.one_of(INLINE, st.just("{table:a ; b / c ; d}"))
_CELL = st.builds("{}{}".format, st.sampled_from(["", "", "2> ", "v ", "^ "]), _IN_CELL)
_CELLS = st.lists(_CELL, min_size=1, max_size=3).map(" | ".join)
_ROW = st.builds("|{} {} |".format, st.sampled_from(["", "", "-", "+"]), _CELLS)

DOCUMENTS = st.lists(st.one_of(_PARAGRAPH, _PARAGRAPH, _ROW), min_size=1, max_size=8).map(lambda lines: LISTS + "\n".join(lines))
"""Whole documents as notation: revisions, tables inside each other, labels, notes, boxes."""

XML_TEXT = st.recursive(
    WORDS,
    lambda inner: st.builds("<{0}>{1}</{0}>".format, st.sampled_from(_ELEMENTS), st.lists(inner, max_size=4).map("".join)),
    max_leaves=12,
)
"""XML content of known and unknown elements in any order."""
