"""Results that the report tests share: a draft in Kazakh, one in Russian, a clean one and a file that could not be read.

The drafts are invented; their findings are written by hand, so that the tests of reports do not depend on the rules.
"""

from __future__ import annotations

from msgspec.structs import replace

from actlint.model.act import Act
from actlint.model.document import NotRead
from actlint.model.finding import Checked, Failure, Finding
from actlint.read import read_bytes
from actlint.structure import parse

TEXT = "4. Қызмет көрсетуші өтініш берушіге анықтаманы дереу береді <және> басқармаға хабарлайды."
KAZAKH = (
    "Анықтама беру қағидалары",
    "1-тарау. Жалпы ережелер",
    "1. Осы Қағидалар тұрғын үй кезегі туралы анықтама беру тәртібін айқындайды.",
    "2. Анықтама кезекте тұрған адамға беріледі.",
    "2-тарау. Анықтама беру тәртібі",
    "3. Өтініш электрондық түрде беріледі.",
    TEXT,
)
RUSSIAN = (
    "Правила выдачи справок о мосте",
    "1. Справка выдаётся владельцу моста.",
    "",
    "2. Отдел вправе отказать в выдаче справки по иным основаниям.",
    "3. К заявлению прилагаются план моста и другие документы.",
)

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
    factor="procedure",
    also=(),
    rule="kz.procedure.no-form",
    start=TEXT.index("басқармаға"),
    end=len(TEXT) - 1,
    quote=TEXT[TEXT.index("басқармаға") : -1],
    message="=хабарламаның нысаны жоқ",
    signs=(),
    advice="=Хабарламаның нысанын көрсетіңіз.",
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
    KAZAKH[0],
    7,
    (NotRead("image", 2),),
    ("hidden-text", "encoding:cp1251"),
    (ONE, TWO, KNOWN, CLEARED),
)
REFUSAL = replace(
    ONE,
    rule="kz.refusal-grounds.open",
    factor="refusal-grounds",
    also=("discretion",),
    level="error",
    confidence=0.9,
    paragraph=3,
    index=2,
    start=RUSSIAN[3].index("по иным"),
    end=len(RUSSIAN[3]) - 1,
    quote="по иным основаниям",
    text=RUSSIAN[3],
    address="пункт 2",
    message="«по иным основаниям»: основания отказа не названы",
    why="Отказать можно по любому поводу.",
    advice="Дайте закрытый перечень оснований.",
    basis=("пункт 3 статьи 24 Закона «О правовых актах»",),
    signs=(),
    fingerprint="111111111111",
    line=4,
)
PAPERS = replace(
    REFUSAL,
    rule="kz.excessive-requirement.open-documents",
    factor="excessive-requirement",
    paragraph=4,
    index=3,
    level="warning",
    start=RUSSIAN[4].index("другие"),
    end=len(RUSSIAN[4]) - 1,
    quote="другие документы",
    text=RUSSIAN[4],
    address="пункт 3",
    message="«другие документы»: документы не перечислены",
    advice="Перечислите документы.",
    fingerprint="222222222222",
    line=5,
)
BRIDGE = Checked("мост.txt", "text", "ru", "rules", RUSSIAN[0], 4, (), (), (REFUSAL, PAPERS))
FAILED = Checked("бос.docx", "", "", "", "", 0, (), (), (), Failure("empty-file", "Файл бос", "Басқа файл беріңіз."))
CLEAN = Checked("таза.txt", "text", "kk", "order", "", 5, (), (), ())
ALL = (DRAFT, BRIDGE, FAILED, CLEAN)
COVERAGE = {"deadline": "full", "collision": "partly", "parity": "none"}


def acts() -> dict[str, Act]:
    """The acts of the two drafts, by path."""
    return {
        one.path: parse(read_bytes("\n".join(lines).encode(), one.path)) for one, lines in ((DRAFT, KAZAKH), (BRIDGE, RUSSIAN))
    }
