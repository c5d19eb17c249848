"""Is "3. Порядок приёма" the heading of a chapter in the old style, or item 3?"""

from __future__ import annotations

from actlint.structure.lines import Line

_SURE = (
    "жалпы ережелер", "жалпы ереже", "жалпы қағидалар", "қорытынды ереже", "общие положения", "заключительные положения", "общая часть",
    "жалпы бөлім", "основные положения", "негізгі ережелер", "негізгі міндеттер", "ответственность сторон",
)  # fmt: skip


def looks_like_heading(line: Line) -> bool:
    """Short, begins with a capital, does not end as a sentence."""
    if line.length > 260 or line.last in ";:,-–—" or not (line.opens.isupper() or line.opens in '"«'):
        return False
    return line.last != "." or line.folded[line.body - line.start :].startswith(_SURE)


def is_old_chapter(line: Line, chapter: int, item: int, following: list[tuple[str, bool]], bare_next: bool) -> bool:
    """Decide for a line labelled "N." that could be either.

    Args:
        line: the line.
        chapter: number of the last chapter in this style, 0 when there was none.
        item: number of the last item.
        following: the next numbered lines: (number, looks like a heading).
        bare_next: the very next paragraph carries no label and begins with a capital.

    Returns:
        True for a heading.
    """
    assert line.label is not None
    number = line.label.number
    if not looks_like_heading(line) or not number.isdigit():
        return False
    n = int(number)
    sure = line.folded[line.body - line.start :].startswith(_SURE)
    upper = line.text[line.body :].isupper() and line.length > 8
    nxt = following[0] if following else ("", False)
    if n != chapter + 1 and not (sure and n == 1):
        return False
    if nxt[0] == f"{n}.1" or nxt[0].startswith(f"{n}.1."):
        return True
    if n == item + 1:
        # could be the next item: a heading is followed by the item of the same number, or by text that is not numbered
        if nxt[0] == number or (sure and nxt[0] == "1") or (nxt[0] == "1" and n > 1):
            return True
        return (sure or upper or chapter == n - 1 > 0) and (bare_next or sure)
    if nxt[0] == str(item + 1) or nxt[0] == "1" or nxt[0].startswith(f"{item + 1}-"):
        return True
    return sure or upper or bare_next
