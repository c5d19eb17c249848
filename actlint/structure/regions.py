"""The large parts of an act: what stands before the norms, stamps, signatures, where annexes begin."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from actlint.model.act import Zone
from actlint.model.document import Document
from actlint.structure.letters import words
from actlint.structure.lines import Line
from actlint.structure.phrases import (
    derivative,
    formula_at,
    has_blanks,
    is_agreed,
    is_note,
    is_preamble,
    is_requisite,
    is_signature,
    is_stamp,
)

_FORM_WORDS = words("нысан|форма|үлгі|образец|бланк")
_FORM_TITLES = words(
    "заявление|заявка|анкета|журнал|акт |протокол|справка|уведомление|талон|расписка|бланк|опись|өтініш|өтінім|сауалнама|хаттама"
    "|анықтама|хабарлама|қолхат|тізілім|бағалау парағы|лист оценки|оценочный лист|ведомость|договор|шарт|сертификат|куәлік"
    "|удостоверение|жеке жоспар|отчет|есеп|график|кесте|схема|сызба|блок-схема|индивидуальный план|выписка"
)

_NORM_TITLES = words(
    "стандарт|негізгі талап|основных требован|основные требован|қойылатын талап|тәртібі|порядок|қағидалар|правила"
)

_LONGEST_OPENING = 40
_MOST_TITLES = 5

Mark = Zone | Literal["body"]


@dataclass(slots=True)
class Regions:
    """For each paragraph its part ("body" where the norms are), the first paragraph of each annex, annexes that are forms."""

    marks: list[Mark]
    annexes: set[int] = field(default_factory=set)
    forms: set[int] = field(default_factory=set)


def _is_form_mark(line: Line) -> bool:
    return line.length < 40 and line.folded.strip('| ."').startswith(_FORM_WORDS)


def _title_like(line: Line) -> bool:
    return line.label is None and line.length < 320 and line.last not in ".;:"


def _is_row(line: Line) -> bool:
    """A row of a flattened table; one bar at the beginning is a stamp set to the right of the page."""
    return "|" in line.text.strip().lstrip("|")


def _annex_title(line: Line) -> bool:
    """After the signature, the title of what is approved, where no stamp stands before it."""
    if line.length > 12 and derivative(line.folded):
        return True
    return line.length > 50 and "__" not in line.text and "|" not in line.text


def _back_fill(marks: list[Mark], lines: list[Line], at: int, over: tuple[str, ...]) -> int:
    """Give the unfinished lines right before a Kazakh stamp's last line to the stamp; return where it begins."""
    first = at
    while first > 0 and at - first < 6:
        before = lines[first - 1]
        if marks[first - 1] not in over or not _title_like(before) or before.length > 90 or before.folded.endswith("туралы"):
            break
        if marks[first - 1] == "signature" and is_signature(before):
            break
        first -= 1
        marks[first] = "stamp"
    return first


@dataclass(slots=True)
class _Walk:
    """Where in the act the walk stands."""

    document: Document
    lines: list[Line]
    out: Regions
    state: Literal["opening", "body", "signed", "stamp"] = "opening"
    numbered: bool = False  # a numbered paragraph has been seen
    stamp_done: bool = False  # the stamp has its date or number
    titles: int = 0  # title lines of the annex so far


def regions(document: Document, lines: list[Line]) -> Regions:
    """Mark the parts of an act, one walk from top to bottom."""
    walk = _Walk(document, lines, Regions([]))
    for i, line in enumerate(lines):
        walk.out.marks.append(_mark(walk, i, line))
    return walk.out


def _mark(walk: _Walk, i: int, line: Line) -> Mark:
    marks = walk.out.marks
    paragraph = walk.document.paragraphs[i]
    if paragraph.number == 0 or paragraph.origin in ("footnote", "endnote", "header", "footer"):
        return "aside"
    if line.label is None and (is_note(line) or (marks[-1:] == ["publisher-note"] and not walk.lines[i - 1].ended)):
        return "publisher-note"
    if is_agreed(line) and walk.state != "opening":
        walk.state = "signed"
        return "stamp"
    if is_stamp(line) and not (walk.state == "body" and line.length > 200):
        return _start_stamp(walk, i, line)
    labelled = line.label is not None and line.label.kind != "indent"
    # each state either knows the line or hands it on to the body
    found: Mark | None = None
    if walk.state == "stamp":
        found = None if labelled else _in_stamp(walk, i, line)
    elif walk.state == "opening":
        found = None if labelled else _in_opening(walk, i, line)
    elif walk.state == "signed":
        found = _after_signature(walk, i, line, labelled)
    if found is not None:
        return found
    walk.state = "body"
    if labelled:
        walk.numbered = True
    elif walk.numbered and paragraph.cell is None and is_signature(line) and _before_signature(walk.lines[i - 1]):
        walk.state = "signed"
        return "signature"
    return "body"


def _start_stamp(walk: _Walk, i: int, line: Line) -> Mark:
    marks = walk.out.marks
    walk.stamp_done = (
        "№" in line.folded or line.folded[-4:].strip().isdigit() or not line.folded.startswith(("приложение", "утвержд"))
    )
    if walk.state == "opening":
        _back_fill(marks, walk.lines, i, ("title", "requisites"))
        return "stamp"
    begins = _back_fill(marks, walk.lines, i, ("signature",))
    if walk.state != "stamp" or walk.titles:
        walk.out.annexes.add(begins)
    walk.state, walk.titles = "stamp", 0
    return "stamp"


def _in_stamp(walk: _Walk, i: int, line: Line) -> Mark | None:
    """The rest of an annex stamp, or the annex's title; None when the annex itself begins."""
    out = walk.out
    annex = max(out.annexes)
    if _is_form_mark(line):
        out.forms.add(annex)
        return "stamp"
    if walk.document.paragraphs[i].cell is not None or _is_row(line):
        return None
    if not walk.stamp_done and _title_like(line) and line.length < 90 and not derivative(line.folded):
        walk.stamp_done = "№" in line.folded or " года" in line.folded
        return "stamp"
    if (line.folded.startswith(("к ", "от ", "№")) and line.length < 120) or (is_requisite(line) and line.length < 80):
        return "stamp"
    if not _title_like(line) or walk.titles >= _MOST_TITLES or has_blanks(line) or "|" in line.text:
        return None
    if walk.titles == 0 and line.folded.startswith(_FORM_TITLES):
        out.forms.add(annex)
    elif any(word in line.whole for word in _NORM_TITLES):
        out.forms.discard(annex)
    walk.titles += 1
    return "heading"


def _in_opening(walk: _Walk, i: int, line: Line) -> Mark | None:
    """Requisites, title, preamble, enacting formula; None when the norms have begun."""
    if i > _LONGEST_OPENING or _is_row(line):
        return None
    reasons = is_preamble(line)
    if line.length >= 330 and not reasons:
        return None
    formula = formula_at(line.whole.rstrip())
    if formula >= 0:
        walk.state = "body"
        if len(line.whole) - formula > 40:
            return "body"  # the norms follow the formula in the same paragraph
        return "preamble" if reasons else "enacting"
    if reasons and not line.tail.endswith("туралы") and not line.folded.startswith(("о ", "об ")):
        return "preamble"
    if line.last in ".;:" and line.length >= 100:
        return "body"
    if walk.out.marks[-1:] == ["preamble"]:
        return "preamble"
    return "requisites" if is_requisite(line) else "title"


def _after_signature(walk: _Walk, i: int, line: Line, labelled: bool) -> Mark | None:
    """More of the signature, or an annex that has no stamp; None when the act goes on."""
    out = walk.out
    if labelled:
        if line.label is not None and line.label.number == "1" and line.label.kind in ("item", "chapter", "section"):
            out.annexes.add(i)
            walk.numbered = False
        return None
    if not out.annexes and _title_like(line) and not is_signature(line) and _annex_title(line):
        out.annexes.add(i)
        walk.state, walk.titles = "stamp", 1
        return "heading"
    return "signature" if line.length < 200 and line.last != ":" else None


def _before_signature(before: Line) -> bool:
    return before.last in '.|»"' or before.length < 90
