"""Is "3. Порядок приёма" the heading of a chapter in the old style, or item 3?"""

from __future__ import annotations

from actlint.structure.letters import words
from actlint.structure.lines import Line

_SURE = words(
    "жалпы ережелер|жалпы ереже|жалпы қағидалар|қорытынды ереже|общие положения|заключительные положения|общая часть|жалпы бөлім"
    "|основные положения|негізгі ережелер|негізгі міндеттер|ответственность сторон"
)


def looks_like_heading(line: Line) -> bool:
    """Short, begins with a capital, does not end as a sentence."""
    if line.length > 260 or line.last in ";:,-–—" or not (line.opens.isupper() or line.opens in '"«'):
        return False
    return line.last != "." or line.folded[line.body - line.start :].startswith(_SURE)


def is_old_chapter(line: Line, chapter: int, item: int, following: str, bare_next: bool) -> bool:
    """Decide for a line labelled "N." that could be either.

    Args:
        line: the line.
        chapter: number of the last heading in this style, 0 when there was none.
        item: number of the last item.
        following: number of the next item, empty when another heading or nothing comes first.
        bare_next: the very next paragraph carries no label and begins with a capital.

    Returns:
        True for a heading.
    """
    if line.label is None or not line.label.number.isdigit() or not looks_like_heading(line):
        return False
    number = line.label.number
    n = int(number)
    words_of = line.text[line.body :]
    sure = line.folded[line.body - line.start :].startswith(_SURE)
    if n <= item and following == str(item + 1) and n > chapter:
        return True
    if n != chapter + 1 and not (sure and n == 1):
        return False
    if following.startswith(f"{n}.1"):
        return True
    strong = sure or (words_of.isupper() and line.length > 8)
    if n == item + 1:
        # it could be the next item: after a heading comes the item of the same number, or text that is not numbered
        if following == number or (following == "1" and (sure or n > 1)):
            return True
        return (strong or chapter == n - 1 > 0) and (bare_next or sure)
    if following in (str(item + 1), "1") or following.startswith(f"{item + 1}-"):
        return True
    return strong or bare_next
