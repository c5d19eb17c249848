"""An act named in a text, and the quotation marks around its title."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamedAct:
    """An act named in a text.

    Args:
        start, end: the extent of the name.
        form: the word of its form, as printed in evened-out letters without ending.
        date, number: empty when absent.
        title: offsets of the title in quotation marks, (-1, -1) when it has none.
        law: a law or code, or the Constitution: date and number are not required.
        ending: what follows the stem of the form word (the case ending shows whether units follow).
    """

    start: int
    end: int
    form: str
    date: str
    number: str
    title: tuple[int, int]
    law: bool
    ending: str


def closing_quote(text: str, folded: str, at: int) -> int:
    """Offset of the mark that closes the quotation opened at `at`, or -1."""
    if text[at] == "«":
        depth = 0
        for i in range(at, min(len(text), at + 400)):
            depth += (text[i] == "«") - (text[i] == "»")
            if depth == 0:
                return i
        return -1
    i = at
    while (i := folded.find('"', i + 1)) >= 0:
        before, after = folded[i - 1 : i], folded[i + 1 : i + 2]
        # a mark between a blank and a letter opens an inner title
        if not (before in " (" and (after.isalpha() or after.isdigit())):
            return i if i - at < 500 else -1
    return -1


def opening_quote(text: str, folded: str, at: int) -> int:
    """Offset of the mark that opens the quotation closed at `at`, or -1."""
    if text[at] == "»":
        depth = 0
        for i in range(at, max(-1, at - 400), -1):
            depth += (text[i] == "»") - (text[i] == "«")
            if depth == 0:
                return i
        return -1
    i = at
    while (i := folded.rfind('"', 0, i)) >= 0:
        if i == 0 or folded[i - 1] in " (,":
            return i if at - i < 500 else -1
    return -1
