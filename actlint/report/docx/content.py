"""What a comment says."""

from __future__ import annotations

import re
from typing import Final

from actlint.model.finding import Finding
from actlint.report.docx.edits import escape
from actlint.report.docx.targets import Target
from actlint.report.words import say

AUTHOR: Final = "actlint"
"""Author and initials of our comments. Word takes initials of nine characters at most, so the fingerprint stands in the text."""

_MARK: Final = re.compile(r"actlint:([0-9A-Za-z._-]+)")


def fingerprint_of(text: str) -> str:
    """The fingerprint in the text of a comment of ours, empty when there is none."""
    found = None
    for found in _MARK.finditer(text):  # noqa: B007 - the last one counts: a quoted clause may name the tool
        pass
    return found[1] if found else ""


def comment(
    number: str,
    target: Target,
    date: str,
    lang: str,
    *,
    prefix: bytes,
    declaration: bytes = b"",
    paragraph_id: bytes = b"",
) -> bytes:
    """The element of one comment.

    Args:
        number: its id.
        target: what it reports; the words are repeated when the comment cannot stand on them.
        date: as Word writes it.
        lang: language of the labels.
        prefix: prefix of Word's elements, with colon; never empty, because attributes need one.
        declaration: of the prefix, where the part has none.
        paragraph_id: the `w14:paraId` attribute that the last paragraph keeps, so that replies stay attached.
    """
    w = prefix
    lines = _lines(target.finding, lang, quoted=target.apart)
    out = b'<%bcomment%b %bid="%b" %bauthor="%b" %bdate="%b" %binitials="%b">' % (
        w, declaration, w, number.encode(), w, AUTHOR.encode(), w, escape(date, quote=True), w, AUTHOR.encode(),
    )  # fmt: skip
    for place, (format_, text) in enumerate(lines):
        last = place == len(lines) - 1
        properties = b"<%brPr>%b</%brPr>" % (w, format_.replace(b"w:", w), w) if format_ else b""
        reference = b"<%br><%bannotationRef/></%br>" % (w, w, w) if place == 0 else b""
        out += b'<%bp%b>%b<%br>%b<%bt xml:space="preserve">%b</%bt></%br></%bp>' % (
            w, paragraph_id if last else b"", reference, w, properties, w, escape(text), w, w, w,
        )  # fmt: skip
    return out + b"</%bcomment>" % w


def _lines(finding: Finding, lang: str, *, quoted: bool) -> list[tuple[bytes, str]]:
    head = f"{say(f'factor.{finding.factor}', lang)} ({say(f'level.{finding.level}', lang)})"
    lines: list[tuple[bytes, str]] = [(b"<w:b/>", head)]
    if quoted:
        lines.append((b"<w:i/>", f"«{finding.quote}»"))
    lines += [(b"", finding.message), (b"", finding.why)]
    for label, text in (
        ("advice", finding.advice),
        ("basis", "; ".join(finding.basis)),
        ("signs", "; ".join(finding.signs)),
    ):
        if text:
            lines.append((b"", f"{say(f'label.{label}', lang)}: {text}"))
    lines.append((b'<w:color w:val="808080"/><w:sz w:val="14"/>', f"{finding.rule} · actlint:{finding.fingerprint}"))
    return [(format_, text) for format_, text in lines if text]
