"""Small acts for the tests."""

from __future__ import annotations

from actlint.model.act import Act
from actlint.model.document import Document, Paragraph
from actlint.model.norm import ActNorms, Norm
from actlint.norms import analyse
from actlint.structure import parse


def act_of(*lines: str) -> Act:
    """The act whose paragraphs are these lines."""
    return parse(Document("test.txt", "text", tuple(Paragraph(number, line) for number, line in enumerate(lines, 1))))


def norms_of(*lines: str) -> ActNorms:
    """The norms of an act with these lines."""
    return analyse(act_of(*lines))


def norm_of(line: str) -> Norm:
    """The first norm of a single item."""
    return norms_of(line).norms[0]


def signs_of(*lines: str) -> dict[str, list[str]]:
    """The words of the signs that stand in an act of these lines, by id."""
    found: dict[str, list[str]] = {}
    for norm in norms_of(*lines).norms:
        for sign in norm.signs:
            if sign.cleared_by is None:
                found.setdefault(sign.id, []).append(_words(lines, sign.extent))
    return found


def cleared_of(*lines: str) -> dict[str, str]:
    """What cleared each cleared sign of an act of these lines, by id of the sign."""
    return {sign.id: sign.cleared_by[0] for norm in norms_of(*lines).norms for sign in norm.signs if sign.cleared_by is not None}


def _words(lines: tuple[str, ...], extent: tuple[int, int, int]) -> str:
    return lines[extent[0]][extent[1] : extent[2]]
