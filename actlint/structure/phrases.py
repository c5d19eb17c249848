"""The set phrases by which the parts of an act are known (domain: the law on legal acts, arts 22-28, and old practice)."""

from __future__ import annotations

import re

from actlint.structure.lines import Line

NOTES = ("ескерту", "сноска", "* ескерту", "*ескерту", "* сноска", "*сноска", "> *", "примечание рцпи", "примечание изпи",
         "рқао", "рқаи", "ресми жариял", "утратил силу", "утратило силу", "утратила силу", "күші жойылды", "күшi жойылды")  # fmt: skip

FORMULAS = ("бұйырамын", "бұйырамыз", "қаулы етеді", "қаулы етемін", "қаулы етті", "шешім қабылдады", "шешім қабылдаймын", "шешім етті",
            "шешті", "шештік", "шешемін", "өкім етемін", "приказываю", "приказываем", "постановляет", "постановляю", "постановляют",
            "решил", "решила", "решили", "решает")  # fmt: skip

PREAMBLE = ("в соответствии с", "в соответствии со", "в целях", "на основании", "руководствуясь", "во исполнение", "согласно",
            "сәйкес", "мақсатында", "негізінде", "басшылыққа ала", "орындау үшін", "іске асыру үшін")  # fmt: skip

FORMS = ("приказ", "решение", "постановление", "распоряжение", "закон республики", "кодекс республики", "указ президента", "бұйрық",
         "шешім", "қаулы", "өкім", "қазақстан республикасының заңы", "қазақстан республикасының кодексі", "зарегистрирован",
         "№", "г. ", "город ", "астана қаласы", "алматы қаласы")  # fmt: skip

DERIVATIVE: tuple[tuple[str, str], ...] = (
    ("правила", "rules"), ("типовые правила", "rules"), ("қағидалар", "rules"), ("ережелер", "rules"),
    ("положение", "regulation"), ("ереже", "regulation"), ("стандарт", "standard"), ("регламент", "rules"),
    ("инструкци", "instruction"), ("нұсқаулық", "instruction"), ("методик", "instruction"), ("әдістеме", "instruction"),
    ("порядок", "rules"), ("тәртіб", "rules"), ("устав", "regulation"), ("жарғы", "regulation"), ("кодекс", "code"),
)  # fmt: skip
"""Beginnings of the name of an act that another act approves, with the kind of act it makes."""

_RU_STAMP = ("приложение", "утвержден", "утверждаю", "утверждена", "согласовано", "одобрен")
_KK_STAMP_ENDS = ("қосымша", "қосымшасы", "қосымшалары", "бекітілген", "бекітілді", "бекітемін", "бекіткен", "келісілді", "қосымша.", "бекітілген.",
                  "бекітілді.")  # fmt: skip
_POSTS = ("министр", "председател", "секретар", "аким ", "заместитель", "руководител", "президент", "премьер-министр", "директор", "судья",
          "и.о.", "и. о.", "исполняющ", "временно", "начальник", "әкім", "төраға", "хатшы", "басшы", "премьер", "сессия төраға",
          "сессия", "қалалық мәслихат", "мәслихат", "аудандық мәслихат", "облыс әкім", "қала әкім", "аудан әкім", "агенттік", "комитет")  # fmt: skip
_NAME = re.compile(
    r"(?:[А-ЯӘҒҚҢӨҰҮҺІЁI]\.\s?){1,2}[А-ЯӘҒҚҢӨҰҮҺІЁ][а-яәғқңөұүһіёi-]+\s*$|^[А-ЯӘҒҚҢӨҰҮҺІЁ][\w-]+\s+(?:[А-ЯӘҒҚҢӨҰҮҺІЁI]\.\s?){1,2}\s*$"
)
_NUMBERED_ANNEX = re.compile(r"(?:приложение\s*(?:№\s*)?(\d+(?:-\d+)?)|(?:^|\s|\|)(\d+(?:-\d+)?)\s?-?\s?(?:ші |шы )?қосымша)")

_CLOSING_RU = ("контроль за исполнением", "контроль за исполнение", "настоящий приказ вводится", "настоящее решение вводится",
               "настоящее постановление вводится", "настоящий закон вводится", "настоящий кодекс вводится", "настоящий приказ вступает",
               "настоящее решение вступает", "настоящее постановление вступает", "признать утратившим", "признать утратившими",
               "опубликовать", "исполнение настоящего", "контроль исполнения", "контроль над исполнением", "организацию исполнения")  # fmt: skip
_CLOSING_ANY = ("государственную регистрацию", "мемлекеттік тіркеу", "мемлекеттік тіркелуін", "официальное опубликование", "ресми жариялау",
                "қолданысқа енгізіледі", "күші жойылды деп", "күшіне енеді", "орындалуын бақылау", "орындалысын бақылау",
                "вводится в действие", "вступает в силу", "признать утратившим", "признаются утратившими", "күші жойылған деп",
                "интернет-ресурс", "әділет департамент", "бақылау жасау", "бақылау өзіме", "контроль за исполнением")  # fmt: skip


def is_note(line: Line) -> bool:
    """A note of the publisher: Ескерту, Сноска, "утратил силу"."""
    return line.folded.startswith(NOTES)


def formula_at(folded: str) -> int:
    """Return where the enacting formula ends in an evened-out text, or -1."""
    for word in FORMULAS:
        at = folded.rfind(word)
        if at >= 0 and not folded[at - 1 : at].isalpha():
            rest = folded[at + len(word) :].lstrip()
            if rest.startswith(":") or not rest:
                return len(folded) - len(rest) + (1 if rest else 0)
    if "п р и к а з ы в а ю" in folded or "б ұ й ы р а м ы н" in folded or "қ а у л ы" in folded:
        return len(folded)
    return -1


def is_stamp(line: Line) -> bool:
    """An approval or annex stamp, or its decisive line."""
    if line.length > 330 or (line.label is not None and line.label.kind != "indent"):
        # "1-қосымша" carries a number and no label of ours
        return False
    folded = line.folded.lstrip('| "')
    if folded.startswith(_RU_STAMP):
        if folded.startswith("приложение"):
            rest = folded[10:].lstrip()
            return not rest or rest[0] in "0123456789№|." or rest.startswith(("к ", "ко "))
        return line.last not in ".;:" and (
            line.length < 25 or any(w in folded for w in ("приказ", "решени", "постановл", "распоряж", "указ", "закон"))
        )
    tail = line.tail.rstrip(' |"')
    if tail.endswith(_KK_STAMP_ENDS):
        return True
    if line.length < 60 and ("-қосымша" in tail or tail.startswith("қосымша")) and line.last not in ".;:":
        return True
    return False


def annex_number(folded: str) -> str:
    """The number in an annex stamp, empty when it has none."""
    found = _NUMBERED_ANNEX.search(folded)
    return (found.group(1) or found.group(2)) if found else ""


def is_signature(line: Line) -> bool:
    """Post and name of the one who signs, or one of them."""
    if line.label is not None or line.length > 160 or line.last in ";:":
        return False
    body = line.text.strip().strip("|").rstrip()
    if _NAME.search(body) and (line.length < 90 or "|" in body or "  " in body or "\t" in body):
        return True
    return line.last != "." and line.length < 130 and line.folded.lstrip("| ").startswith(_POSTS)


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
    return ("жылғы" in folded or " года" in folded or " г. " in folded) and ("№" in folded or " n " in folded or line.length < 40)


def derivative(folded: str) -> str:
    """Kind of act by the beginning (ru) or end (kk) of its name, empty when it is none."""
    words = folded.strip(' |"').split()
    if not words:
        return ""
    for name, kind in DERIVATIVE:
        if (
            folded.startswith(name)
            or words[-1].startswith(name)
            or (len(words) > 1 and words[1].startswith(name) and words[0].startswith("типов"))
        ):
            return kind
    return ""


def is_closing(line: Line) -> bool:
    """A standard final item: registration, publication, control, entry into force, repeal."""
    folded = line.folded[line.body - line.start :]
    if folded.startswith(_CLOSING_RU):
        return True
    where = folded if line.length <= 240 else folded + line.tail
    return any(phrase in where for phrase in _CLOSING_ANY) and line.length < 700


_TERMS = ("ұғымдар", "терминдер", "анықтамалар", "понятия", "термины", "определения", "сокращения", "қысқартулар")
_USED = ("пайдаланыл", "қолданыл", "мынадай", "использу", "применя", "следующ", "означа", "білдір")


def is_definitions(line: Line) -> bool:
    """The head of a definitions item."""
    if line.last != ":" or line.length > 600:
        return False
    where = line.folded if line.length <= 240 else line.folded + line.tail
    return any(w in where for w in _TERMS) and any(w in where for w in _USED)


def is_amending(line: Line) -> bool:
    """The clause announces new wording that follows in quotation marks."""
    return line.last == ":" and any(
        w in line.tail
        for w in (
            "жазылсын",
            "толықтырылсын",
            "изложить",
            "дополнить",
            "редакци",
            "мазмұндағы",
            "следующего содержания",
            "баяндалсын",
        )
    )


_BLANKS = ("____", "……", "......")


def has_blanks(line: Line) -> bool:
    """A line of a form to be filled in."""
    return any(mark in line.text for mark in _BLANKS)
