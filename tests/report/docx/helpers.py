"""Findings made by hand, and what a commented file holds, looked up without the product's own code."""

from __future__ import annotations

import io
import zipfile

from lxml import etree
from msgspec.structs import replace

from actlint.model.document import Document
from actlint.model.finding import Checked, Finding
from actlint.read.docx import read
from actlint.report.docx import annotate
from tests.notation import W

_W = f"{{{W}}}"
_NO_TEXT = {_W + name for name in ("del", "moveFrom", "rt", "txbxContent")}

PLAIN = Finding(
    rule="kz.test.rule",
    factor="discretion",
    also=(),
    level="warning",
    confidence=None,
    paragraph=1,
    index=0,
    start=0,
    end=0,
    quote="",
    text="",
    address="",
    message="Полномочие без оснований",
    why="Решение зависит от усмотрения",
    advice="Назвать основания",
    basis=("статья 1",),
    signs=("вправе",),
    cleared_by=None,
    suppressed=None,
    fingerprint="",
)


def finding(document: Document, words: str, fingerprint: str = "") -> Finding:
    """A finding on the first paragraph that has the words."""
    index = next(i for i, p in enumerate(document.paragraphs) if words in p.text)
    start = document.paragraphs[index].text.index(words)
    return spanning(document, index, start, start + len(words), fingerprint)


def spanning(document: Document, index: int, start: int, end: int, fingerprint: str = "") -> Finding:
    """A finding on some characters of a paragraph."""
    paragraph = document.paragraphs[index]
    return replace(
        PLAIN,
        paragraph=paragraph.number,
        index=index,
        start=start,
        end=end,
        quote=paragraph.text[start:end],
        text=paragraph.text,
        fingerprint=fingerprint or f"{index:08x}{start:04x}{end:04x}",
    )


def checked(findings: list[Finding]) -> Checked:
    """The result of a check with these findings."""
    return Checked("draft.docx", "docx", "ru", "rules", "", 1, (), (), tuple(findings))


def comment_on(data: bytes, *words: str, lang: str = "ru") -> bytes:
    """The file with a comment on each of the words."""
    document = read(data, "draft.docx")
    return annotate(data, checked([finding(document, w) for w in words]), lang=lang)


def part(data: bytes, name: str) -> bytes:
    """The bytes of a part."""
    return zipfile.ZipFile(io.BytesIO(data)).read(name)


def anchored(data: bytes) -> dict[str, str]:
    """What stands between the marks of each comment, by its id: text of the final view outside field instructions."""
    out: dict[str, str] = {}
    open_: set[str] = set()
    fields: list[bool] = []
    for element in etree.fromstring(part(data, "word/document.xml")).iter(etree.Element):
        name = etree.QName(element).localname
        if name == "commentRangeStart":
            open_.add(element.get(_W + "id"))
            out[element.get(_W + "id")] = ""
        elif name == "commentRangeEnd":
            open_.discard(element.get(_W + "id"))
        elif name == "fldChar":
            kind = element.get(_W + "fldCharType")
            if kind == "begin":
                fields.append(True)
            elif kind == "separate":
                fields[-1] = False
            else:
                fields.pop()
        elif name == "p" and open_ and not any(a.tag in _NO_TEXT for a in element.iterancestors()):
            out.update({number: out[number] + "¶" for number in open_})
        if name in {"t", "tab", "br"} and not any(fields) and not any(a.tag in _NO_TEXT for a in element.iterancestors()):
            text = {"tab": "\t", "br": "\n"}.get(name, element.text or "")
            out.update({number: out[number] + text for number in open_})
    return out


def references(data: bytes) -> list[str]:
    """Ids of the comment references in the text, in order."""
    return [e.get(_W + "id") for e in etree.fromstring(part(data, "word/document.xml")).iter(_W + "commentReference")]


def comments(data: bytes) -> dict[str, list[str]]:
    """Paragraphs of every comment, by id."""
    root = etree.fromstring(part(data, "word/comments.xml"))
    return {c.get(_W + "id"): ["".join(p.itertext(_W + "t")) for p in c.iter(_W + "p")] for c in root.iter(_W + "comment")}
