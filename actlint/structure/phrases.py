"""The set phrases by which the parts of an act are known (law on legal acts, arts 22-28, and the practice of older acts)."""

from __future__ import annotations

import re

from actlint.structure.letters import words
from actlint.structure.lines import Line

NOTES = words(
    "ескерту|сноска|* ескерту|*ескерту|* сноска|*сноска|> *|примечание рцпи|примечание изпи|рқао|рқаи|утратил силу|утратило силу"
    "|утратила силу|күші жойылды|құжаттың мәтінінде түпнұсқа|құжат мәтінінде түпнұсқа"
    "|в тексте документа сохранен|в тексте сохранен"
)

FORMULAS = words(
    "бұйырамын|бұйырамыз|қаулы етеді|қаулы етемін|қаулы етті|шешім қабылдады|шешім қабылдаймын|шешім етті|шешті|шештік|шешемін"
    "|өкім етемін|приказываю|приказываем|постановляет|постановляю|постановляют|решил|решила|решили|решает"
)
_SPACED = words("п р и к а з ы в а ю|б ұ й ы р а м ы н|қ а у л ы")

PREAMBLE = words(
    "в соответствии с|в соответствии со|в целях|на основании|руководствуясь|во исполнение|согласно|сәйкес|мақсатында|негізінде"
    "|басшылыққа ала|орындау үшін|іске асыру үшін"
)

FORMS = words(
    "приказ|решение|постановление|распоряжение|закон республики|кодекс республики|указ президента|бұйрық|шешім|қаулы|өкім"
    "|қазақстан республикасының заңы|қазақстан республикасының кодексі|зарегистрирован|№|г. |г.|город "
    "|астана қаласы|алматы қаласы"
)

DERIVATIVE: tuple[tuple[str, str, str], ...] = (
    ("правила", "rules", "rules"),
    ("қағида", "rules", "rules"),
    ("ережелер", "rules", "rules"),
    ("положение", "regulation", "regulation"),
    ("ереже", "regulation", "regulation"),
    ("стандарт", "standard", "standard"),
    ("регламент", "rules", "procedure"),
    ("инструкци", "instruction", "instruction"),
    ("нұсқаулық", "instruction", "instruction"),
    ("методик", "instruction", "method"),
    ("әдістеме", "instruction", "method"),
    ("порядок", "rules", "order-of"),
    ("тәртіб", "rules", "order-of"),
    ("устав", "regulation", "charter"),
    ("жарғы", "regulation", "charter"),
    ("кодекс", "code", "code"),
)
"""Beginnings of the name of an act that another act approves, the kind of act it makes, and its own name for addresses."""

_RU_STAMP = words("приложение|утвержден|утверждаю|утверждена|одобрен")
_KK_STAMP_ENDS = words("қосымша|қосымшасы|қосымшалары|бекітілген|бекітілді|бекітемін|бекіткен|қосымша.|бекітілген.|бекітілді.")
_ISSUED = words("приказ|решени|постановл|распоряж|указ|закон")
_POSTS = words(
    "министр|председател|секретар|аким |заместитель|руководител|президент|премьер|директор|судья|и.о.|и. о.|исполняющ|временно"
    "|начальник|әкім |төраға|сессия төраға|сессияның төраға|облыс әкімі|қала әкімі|аудан әкімі"
)
_POST_ENDS = words(
    "төрағасы|хатшысы|әкімі|министрі|басшысы|директоры|орынбасары|бастығы|прокуроры|міндетін атқарушы|міндетін атқарушысы"
)
_COUNTRY = words("қазақстан республикасының|қазақстан республикасы")
_HIGH_POSTS = words("министрі|президенті|төрағасы|басшысы|прокуроры")
_UPPER, _LOWER = "А-ЯӘҒҚҢӨҰҮҺІЁI", "а-яәғқңөұүһіёi"
_NAME = re.compile(rf"(?:[{_UPPER}]\.\s?){{1,2}}[{_UPPER}][{_LOWER}-]+\s*$|^[{_UPPER}][\w-]+\s+(?:[{_UPPER}]\.\s?){{1,2}}\s*$")
_NUMBERED_ANNEX = re.compile(r"приложение\s*(?:№\s*)?(\d+(?:-\d+)?)|(?:^|[\s|])(\d+(?:-\d+)?)\s?-?\s?(?:ші |шы )?қосымша")
_TERMS = words("ұғымдар|терминдер|анықтамалар|понятия|термины|определения|сокращения|қысқартулар")
_USED = words("пайдалан|қолданыл|мынадай|использу|применя|следующ|означа|білдір")
_NEW_WORDING = words(
    "жазылсын|толықтырылсын|изложить|дополнить|дополнив|редакци|мазмұндағы|следующего содержания|баяндалсын|ауыстырылсын"
)
_BLANKS = ("____", "……", "......")


def is_note(line: Line) -> bool:
    """A note of the publisher: Ескерту, Сноска, "утратил силу"."""
    if not line.folded.startswith(NOTES):
        return False
    return not line.folded.startswith("ескерту") or not line.folded[7:8].isalpha()


def formula_at(folded: str) -> int:
    """Return where the enacting formula ends in an evened-out text, or -1."""
    for word in FORMULAS:
        at = folded.rfind(word)
        if at >= 0 and not folded[at - 1 : at].isalpha():
            rest = folded[at + len(word) :].lstrip()
            if rest.startswith(":") or not rest:
                return len(folded) - len(rest) + (1 if rest else 0)
    return len(folded) if any(word in folded for word in _SPACED) else -1


def is_preamble(line: Line) -> bool:
    """Reasons and legal basis, before the norms."""
    return line.length >= 60 and any(phrase in line.whole for phrase in PREAMBLE)


def is_stamp(line: Line) -> bool:
    """An approval or annex stamp, or its decisive line."""
    if line.length > 330 or (line.label is not None and line.label.kind != "indent"):
        return False
    folded = line.folded.lstrip('| "')
    if folded.startswith("приложение"):
        rest = folded[10:].lstrip()
        return not rest or rest[0] in "0123456789№|." or rest.startswith(("к ", "ко ", "утвержд"))
    if folded.startswith(_RU_STAMP):
        return line.last not in ".;:" and (line.length < 25 or any(word in folded for word in _ISSUED))
    tail = line.tail.rstrip(' |"')
    if tail.endswith(_KK_STAMP_ENDS):
        return True
    return line.length < 60 and ("-қосымша" in tail or tail.startswith("қосымша")) and line.last not in ".;:"


def is_agreed(line: Line) -> bool:
    """The heading of an agreement stamp: КЕЛІСІЛДІ, СОГЛАСОВАНО."""
    return line.length < 40 and line.folded.strip('| ".:').startswith(("келісілді", "согласован", "келісілген", "келісемін"))


def annex_number(folded: str) -> str:
    """The number in an annex stamp, empty when it has none."""
    found = _NUMBERED_ANNEX.search(folded)
    return (found.group(1) or found.group(2)) if found else ""


def is_signature(line: Line) -> bool:
    """Post and name of the one who signs, or one of them."""
    if line.label is not None or line.length > 220 or line.last in ";:":
        return False
    if line.length > 160 and not ("|" in line.text and "министр" in line.folded):
        return False
    if line.length < 90 or "|" in line.text:
        body = line.text.strip().strip("|").rstrip()
        if _NAME.search(body):
            return True
    if line.last == "." or (line.length > 130 and "|" not in line.text):
        return False
    folded = line.folded.strip('|" ')
    if folded in _COUNTRY or folded.startswith(_POSTS):
        return True
    if line.length < 100 and folded.endswith(_POST_ENDS):
        return True
    return folded.startswith(_COUNTRY) and any(post in folded for post in _HIGH_POSTS)


def is_requisite(line: Line) -> bool:
    """Form, place, date, number, registration of an act."""
    if line.length > 260:
        return False
    folded = line.folded
    if "тіркелді" in folded or "тіркелген" in folded or "зарегистрирован" in folded:
        return True
    if folded.endswith("туралы") or folded.startswith(("о ", "об ", '"', "типов")):
        return False
    if folded.startswith(FORMS) and line.length < 160:
        return True
    dated = "жылғы" in folded or "жылы " in folded or " года" in folded or " г. " in folded
    return dated and ("№" in folded or " n " in folded or line.length < 40)


def _derivative(folded: str) -> tuple[str, str, str]:
    named = folded.strip(' |".').split()
    if not named:
        return ("", "", "")
    typical = named[0].startswith("типов") and len(named) > 1
    for row in DERIVATIVE:
        # Kazakh names end with the word, or nearly: "… қағидалары мен шарттары", "… ережесін бекіту"
        if named[0].startswith(row[0]) or (typical and named[1].startswith(row[0])):
            return row
        if any(word.startswith(row[0]) for word in named[-3:]):
            return row
    return ("", "", "")


def derivative(folded: str) -> str:
    """Kind of act by the beginning (ru) or end (kk) of its name, empty when it is none."""
    return _derivative(folded)[1]


def derivative_name(folded: str) -> str:
    """Which word names it ("rules", "method", "charter" …), empty when it is none."""
    return _derivative(folded)[2]


def is_definitions(line: Line) -> bool:
    """The head of a definitions item."""
    if line.last != ":" or line.length > 600:
        return False
    return any(word in line.whole for word in _TERMS) and any(word in line.whole for word in _USED)


def is_amending(line: Line) -> bool:
    """The clause announces new wording that follows in quotation marks."""
    return line.last == ":" and any(word in line.tail for word in _NEW_WORDING)


def has_blanks(line: Line) -> bool:
    """A line of a form to be filled in."""
    return any(mark in line.text for mark in _BLANKS)
