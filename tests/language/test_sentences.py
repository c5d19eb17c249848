"""Sentences end where a reader of acts would end them."""

from __future__ import annotations

import pytest

from actlint.language import sentences, tokenize
from actlint.language.sentences import split
from actlint.model.act import Act, Place, Unit
from actlint.model.document import Document, Paragraph


def cut(text: str) -> list[str]:
    return [text[x[0].start : x[-1].end] for x in split(tokenize(text))]


@pytest.mark.parametrize(
    "whole",
    [
        "1. Комиссия отырысы өткізіледі.",
        "2.1. Өтініш қаралады.",
        "Өтініш, хат және т.б. құжаттар қабылданады.",
        "Құжаттар 2026 ж. 1 қаңтарға дейін тапсырылады.",
        "Заявление подается до 1 января 2026 г. в канцелярию.",
        "В соответствии с п. 5 ст. 12 Закона срок продлевается.",
        "Акт подписывают председатель А.Б. Сериков и секретарь.",
        "Шарт Алматы қ. Абай к. 10 мекенжайы бойынша жасалады.",
        "Бағасы 2,5 млн. Теңгеден аспайтын тауарлар сатылады.",
        "Портал www.egov.kz арқылы жүргізіледі.",
        "IV. Ақысын төлеу тәртібі",
        "Екінші тармақ жазылсын: «2. Өтініш тіркеледі.».",
    ],
)
def test_no_end_inside(whole: str) -> None:
    assert cut(whole) == [whole]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Өтініш қабылданады.", "Жауап бес күнде беріледі."),
        ("Тізімге хат, шарт, т.б. кіреді.", "Өзге құжаттар талап етілмейді."),
        ("Прилагаются справка, договор и др.", "Иные документы не требуются."),
        ("Мерзім қандай?", "Ол заңда белгіленген."),
        ("Ол «орган» деп аталады.", "«Өтініш» деген сөз сақталады."),
        ("Срок — пять дней.", "5 дней исчисляются с даты подачи."),
    ],
)
def test_an_end_between(first: str, second: str) -> None:
    assert cut(f"{first} {second}") == [first, second]


def test_a_lost_blank_does_not_join_sentences() -> None:
    assert len(cut("Өтініш қаралады.Жауап беріледі.")) == 2


def act(text: str, language: str, body: int = 0) -> Act:
    document = Document("a.txt", "text", (Paragraph(1, text),))
    return Act(document, "rules", "", "kk", (Unit(0, "act", "", -1, 0, 0),), (Place("operative", 0, body, -1, language),))  # type: ignore[arg-type]


def test_the_label_is_left_out_and_places_hold() -> None:
    text = "2.1. Комиссия шешім қабылдайды."
    (one,) = sentences(act(text, "kk", body=5), 0)
    assert text[one.start : one.end] == "Комиссия шешім қабылдайды."
    assert one.language == "kk"


def test_in_a_mixed_paragraph_letters_tell_the_language() -> None:
    text = "Өтінім үш күнде қаралады. Заявка рассматривается в течение трех дней."
    assert [x.language for x in sentences(act(text, "mixed"), 0)] == ["kk", "ru"]


def test_an_empty_paragraph_has_no_sentences() -> None:
    assert sentences(act("   ", "kk"), 0) == ()
