"""A finding's fingerprint: it stays when the act is renumbered or the place moves."""

from __future__ import annotations

import re
from hashlib import blake2b

from actlint.language import fold

_WORDS = re.compile(r"[^\W\d_]+")
AROUND = 6  # words taken from either side


def fingerprint(rule: str, factor: str, text: str, start: int, end: int) -> str:
    """Twelve hexadecimal digits from rule, factor, the words quoted and those around them; numbers count for nothing.

    Args:
        rule, factor: of the finding.
        text: the paragraph.
        start, end: offsets of the quote.
    """
    folded = fold(text)
    before = _WORDS.findall(folded[:start])[-AROUND:]
    quote = _WORDS.findall(folded[start:end])
    after = _WORDS.findall(folded[end:])[:AROUND]
    parts = "\0".join((rule, factor, " ".join(before), " ".join(quote), " ".join(after)))
    return blake2b(parts.encode(), digest_size=6).hexdigest()
