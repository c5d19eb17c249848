"""Results that the report tests share: one Kazakh draft with findings, one file that could not be read."""

from __future__ import annotations

from dataclasses import replace

from actlint.model.document import NotRead
from actlint.model.finding import Checked, Failure, Finding

TEXT = "4. Қызмет көрсетуші өтініш берушіге анықтаманы дереу береді <және> басқармаға хабарлайды."
ONE = Finding(
    rule="kz.deadline.vague-word",
    factor="deadline",
    also=("vague-term",),
    level="warning",
    confidence=0.83,
    paragraph=7,
    index=6,
    start=TEXT.index("дереу"),
    end=TEXT.index("дереу") + 5,
    quote="дереу",
    text=TEXT,
    address="4-тармақ",
    message="«дереу» – мерзім күнмен көрсетілмеген",
    why="Бір іс бір күнде, екіншісі бір айда қаралады.",
    advice="Мерзімді жұмыс күндерімен көрсетіңіз.",
    basis=("«Құқықтық актілер туралы» Заңның 14-бабының 1-тармағы",),
    signs=("«дереу» – мерзім күнмен көрсетілмеген", "іс-әрекеттің басталуы аталмаған"),
    cleared_by=None,
    suppressed=None,
    fingerprint="0123456789ab",
)
TWO = replace(
    ONE,
    level="error",
    factor="open-list",
    also=(),
    rule="kz.open-list.open",
    quote="=cmd",
    fingerprint="ba9876543210",
    confidence=None,
)
KNOWN = replace(ONE, suppressed="2026-жылғы шешім", fingerprint="aaaaaaaaaaaa")
CLEARED = replace(ONE, level="hint", cleared_by="term-elsewhere: 9-тармақ", fingerprint="cccccccccccc")
DRAFT = Checked(
    "жоба.docx",
    "docx",
    "kk",
    "rules",
    "Анықтама беру қағидалары",
    12,
    (NotRead("image", 2),),
    ("hidden-text",),
    (ONE, TWO, KNOWN, CLEARED),
)
FAILED = Checked("бос.docx", "", "", "", "", 0, (), (), (), Failure("empty-file", "Файл бос", "Басқа файл беріңіз."))
CLEAN = Checked("таза.txt", "text", "kk", "order", "", 5, (), (), ())
