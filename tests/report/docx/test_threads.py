"""Replies and states that Word keeps beside comments."""

from __future__ import annotations

import re

from actlint.read.docx import read
from actlint.report.docx import annotate
from actlint.report.docx.archive import rewrite
from tests.notation import docx
from tests.report.docx.helpers import anchored, checked, comment_on, comments, part

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_SAID = '<w:p w14:paraId="0000000B"><w:r><w:t>не согласна</w:t></w:r></w:p>'
REPLY = f'<w:comment w:id="9" w:author="Асель">{_SAID}</w:comment></w:comments>'


def _saved_by_word(data: bytes, *, answered: bool) -> bytes:
    """What Word makes of a file with one comment of ours: ids of paragraphs, threads beside the comments, a reply perhaps."""
    text = part(data, "word/comments.xml").decode()
    head, paragraph, rest = text.rpartition("<w:p>")
    text = head + paragraph.replace("<w:p>", '<w:p w14:paraId="0000000A">') + rest
    text = text.replace("<w:comments ", f"<w:comments {W14} ", 1)
    text = re.sub('w:date="[^"]*"', 'w:date="2026-02-02T10:00:00Z"', text)
    threads = '<w15:commentEx w15:paraId="0000000A" w15:done="1"/>'
    document = part(data, "word/document.xml").decode()
    if answered:
        text = text.replace("</w:comments>", REPLY)
        threads += '<w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A"/>'
        document = document.replace(
            '<w:commentRangeStart w:id="0"/>', '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="9"/>'
        )
        end = '<w:commentRangeEnd w:id="9"/><w:r><w:commentReference w:id="9"/></w:r></w:p>'
        document = document.replace("</w:p>", end, 1)
    relations = part(data, "word/_rels/document.xml.rels").decode()
    relations = relations.replace(
        "</Relationships>",
        '<Relationship Id="x1" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended"'
        ' Target="commentsExtended.xml"/></Relationships>',
    )
    return rewrite(
        data,
        {
            "word/comments.xml": text.encode(),
            "word/document.xml": document.encode(),
            "word/_rels/document.xml.rels": relations.encode(),
            "word/commentsExtended.xml": f'<w15:commentsEx xmlns:w15="{W15}">{threads}</w15:commentsEx>'.encode(),
        },
        "x",
    )


def test_a_finding_that_stays_keeps_its_place_in_the_thread_its_state_and_its_date() -> None:
    saved = _saved_by_word(comment_on(docx("орган вправе отказать"), "вправе"), answered=True)
    again = comment_on(saved, "вправе")
    assert b'w14:paraId="0000000A"' in part(again, "word/comments.xml")
    assert b'w:date="2026-02-02T10:00:00Z"' in part(again, "word/comments.xml")
    assert part(again, "word/commentsExtended.xml") == part(saved, "word/commentsExtended.xml")
    assert comments(again)["9"] == ["не согласна"]


def test_an_answered_comment_stays_when_its_finding_is_gone() -> None:
    saved = _saved_by_word(comment_on(docx("орган вправе отказать"), "вправе"), answered=True)
    clean = annotate(saved, checked([]), lang="ru")
    assert comments(clean).keys() == {"0", "9"}
    assert anchored(clean)["0"] == "вправе"


def test_an_unanswered_one_goes_with_what_is_kept_beside_it() -> None:
    saved = _saved_by_word(comment_on(docx("орган вправе отказать"), "вправе"), answered=False)
    clean = annotate(saved, checked([]), lang="ru")
    assert comments(clean) == {}
    assert b"commentEx " not in part(clean, "word/commentsExtended.xml")
    assert [p.text for p in read(clean, "x").paragraphs] == ["орган вправе отказать"]
