"""The comments part: ours of an earlier run give way to those of this one, people's stay."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from actlint.report.docx.content import AUTHOR, comment, fingerprint_of
from actlint.report.docx.edits import Edit, apply
from actlint.report.docx.elements import Child, append, prefix, root
from actlint.report.docx.parts import paragraph_id_attribute
from actlint.report.docx.targets import Target

_DATE: Final = re.compile(r"[1-9]\d{3}-\d\d-\d\dT")
"""LibreOffice writes year 0 for a comment without date."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The comments part after a run.

    Args:
        data: its bytes.
        numbers: ids of the comments on the findings, in their order.
        stale: ids of comments whose marks must be taken out of the text.
        gone: `w14:paraId` of comments that are no more.
    """

    data: bytes
    numbers: tuple[str, ...]
    stale: frozenset[str]
    gone: frozenset[str]


def merge(
    data: bytes, targets: Sequence[Target], answered: frozenset[str], when: datetime, lang: str, path: str, part: str
) -> Merged:
    """Write the comments of a run.

    A finding that had a comment keeps its id, date and place in the thread; a comment whose finding is gone goes, unless people
    have answered it: their words need what they answer.

    Args:
        data: the part in UTF-8.
        targets: what is to be commented.
        answered: `w14:paraId` of comments with replies.
        when: date of new comments.
        lang: language of the labels.
        path, part: for messages.

    Raises:
        ReadError: ``bad-xml``.
    """
    found = root(data, path, part)
    w = prefix(data, found)
    declaration = b"" if w else f' xmlns:w="{found.name.rpartition("}")[0]}"'.encode()
    w = w or b"w:"
    ours: dict[str, deque[Child]] = defaultdict(deque)
    for child in found.children:
        if child.get("author") == AUTHOR and (mark := fingerprint_of("".join(child.text))):
            ours[mark].append(child)
    following = 1 + max((int(c.get("id")) for c in found.children if c.get("id").isdecimal()), default=-1)
    today = when.strftime("%Y-%m-%dT%H:%M:%SZ")
    numbers: list[str] = []
    stale: set[str] = set()
    changes: list[Edit] = []
    added: list[bytes] = []
    for target in targets:
        earlier = ours[target.finding.fingerprint]
        if earlier:
            old = earlier.popleft()
            number = old.get("id")
            stale.add(number)
            date = old.get("date") if _DATE.match(old.get("date")) else today
            thread = paragraph_id_attribute(data[old.start : old.end])
            new = comment(number, target, date, lang, prefix=w, declaration=declaration, paragraph_id=thread)
            changes.append(Edit(old.start, old.end, new))
        else:
            number = str(following)
            following += 1
            added.append(comment(number, target, today, lang, prefix=w, declaration=declaration))
        numbers.append(number)
    left = [c for queue in ours.values() for c in queue if c.paragraph_id not in answered]
    changes += (Edit(c.start, c.end, b"") for c in left)
    if added:
        changes.append(append(data, found, b"".join(added)))
    return Merged(
        data=apply(data, changes),
        numbers=tuple(numbers),
        stale=frozenset(stale | {c.get("id") for c in left}),
        gone=frozenset({c.paragraph_id for c in left} - {""}),
    )
