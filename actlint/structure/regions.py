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


def regions(document: Document, lines: list[Line]) -> Regions:
    """Mark the parts of an act, one walk from top to bottom."""
    marks: list[Mark] = []
    out = Regions(marks)
    state = "opening"
    items = 0
    stamp_done = False
    titles = 0
    for i, line in enumerate(lines):
        paragraph = document.paragraphs[i]
        if paragraph.number == 0 or paragraph.origin in ("footnote", "endnote", "header", "footer"):
            marks.append("aside")
            continue
        if line.label is None and (is_note(line) or (marks[-1:] == ["publisher-note"] and not lines[i - 1].ended)):
            marks.append("publisher-note")
            continue
        labelled = line.label is not None and line.label.kind != "indent"
        if is_agreed(line) and state in ("body", "signed", "stamp"):
            marks.append("stamp")
            state = "signed"
            continue
        if is_stamp(line) and not (state == "body" and line.length > 200):
            begins = i
            if state == "opening":
                marks.append("stamp")
                _back_fill(marks, lines, i, ("title", "requisites"))
            else:
                marks.append("stamp")
                begins = _back_fill(marks, lines, i, ("signature",))
                if state != "stamp" or titles:
                    out.annexes.add(begins)
                state = "stamp"
                titles = 0
            stamp_done = (
                "№" in line.folded or line.folded[-4:].strip().isdigit() or not line.folded.startswith(("приложение", "утвержд"))
            )
            continue
        if state == "stamp":
            if labelled:
                state = "body"
            elif _is_form_mark(line):
                out.forms.add(max(out.annexes))
                marks.append("stamp")
                continue
            elif paragraph.cell is None and " | " in line.text:
                state = "body"
            elif not stamp_done and _title_like(line) and line.length < 90 and not derivative(line.folded):
                marks.append("stamp")
                stamp_done = "№" in line.folded or " года" in line.folded
                continue
            elif (line.folded.startswith(("к ", "от ", "№")) and line.length < 120) or (is_requisite(line) and line.length < 80):
                marks.append("stamp")
                continue
            elif _title_like(line) and titles < 5 and not has_blanks(line) and paragraph.cell is None and "|" not in line.text:
                if titles == 0 and line.folded.startswith(_FORM_TITLES):
                    out.forms.add(max(out.annexes))
                elif any(word in line.whole for word in _NORM_TITLES):
                    out.forms.discard(max(out.annexes))
                titles += 1
                marks.append("heading")
                continue
            else:
                state = "body"
        if state == "opening":
            if not labelled and (line.length < 330 or is_preamble(line)):
                full = line.whole
                formula = formula_at(full.rstrip())
                if formula >= 0:
                    rest = full[formula:].strip()
                    marks.append("preamble" if is_preamble(line) else "enacting")
                    if len(rest) > 40:
                        marks[-1] = "body"
                    state = "body"
                elif (
                    is_preamble(line)
                    and not line.folded.rstrip().endswith("туралы")
                    and not line.folded.startswith(("о ", "об "))
                ):
                    marks.append("preamble")
                elif line.last not in ".;:" or line.length < 100:
                    marks.append("preamble" if "preamble" in marks[-1:] else "requisites" if is_requisite(line) else "title")
                else:
                    marks.append("body")
                continue
            if labelled or not is_preamble(line):
                state = "body"
        if state == "signed":
            if labelled:
                if line.label is not None and line.label.number == "1" and line.label.kind in ("item", "chapter", "section"):
                    out.annexes.add(i)
                    items = 0
                state = "body"
            elif not out.annexes and _title_like(line) and not is_signature(line) and _annex_title(line):
                out.annexes.add(i)
                state = "stamp"
                titles = 1
                marks.append("heading")
                continue
            elif line.length < 200 and line.last != ":":
                marks.append("signature")
                continue
            else:
                state = "body"
        if labelled:
            items += 1
        elif (
            items
            and paragraph.cell is None
            and is_signature(line)
            and (i == 0 or lines[i - 1].last in '.|»"' or lines[i - 1].length < 90)
        ):
            state = "signed"
            marks.append("signature")
            continue
        marks.append("body")
    return out
