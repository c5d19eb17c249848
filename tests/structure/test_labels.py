"""Labels: every numbering form of acts, and what only looks like one."""

from __future__ import annotations

import pytest

from actlint.structure.labels import scan


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("1-тарау. Жалпы ережелер", "chapter", "1"),
        ("2-БӨЛІМ. Басқару", "section", "2"),
        ("3-кіші бөлім. Есеп", "subsection", "3"),
        ("23-бап. Шағым", "article", "23"),
        ("1-параграф. Тіркеу", "paragraph", "1"),
        ("5-1-тарау. Өткізу", "chapter", "5-1"),
        ("Глава 2. Порядок", "chapter", "2"),
        ("РАЗДЕЛ 1. Основы", "section", "1"),
        ("РАЗДЕЛ II", "section", "2"),
        ("Статья 23-1. Жалоба", "article", "23-1"),
        ("§ 2. Приём", "paragraph", "2"),
        ("S1. Тіркеу тәртібі", "paragraph", "1"),
        ("IV. Заключительные положения", "chapter", "4"),
        ("12. Заявитель подаёт заявление.", "item", "12"),
        ("6.Жұмыс тобы құрылады.", "item", "6"),
        ("2.1. Жұмыс тобы:", "item", "2.1"),
        ("2.1 Рабочая группа собирается", "item", "2.1"),
        ("15-1. Жұмыс тобы", "item", "15-1"),
        ("1) өтініш;", "subitem", "1"),
        ("8-1) справка;", "subitem", "8-1"),
        ("4 ) справка;", "subitem", "4"),
        ("а) справка;", "subitem", "а"),
        ("(3) справка;", "subitem", "3"),
        ("- справка;", "indent", ""),
        ("[bookmark: _GoBack]5) анықтама;", "subitem", "5"),
        ("\xa0\t 7. Комиссия", "item", "7"),
    ],
)
def test_reads(text: str, kind: str, number: str) -> None:
    label = scan(text)
    assert label is not None
    assert (label.kind, label.number) == (kind, number)


@pytest.mark.parametrize(
    "text",
    [
        "2015 жылғы 5 мамырда қабылданды",
        "12.05.2015 күнгі хат",
        "0,5 метра",
        "23-баптың 2-тармағында көзделген",
        "2) тармақша мынадай редакцияда жазылсын:",
        "6) және 7) тармақшалар алып тасталсын;",
        "Статья 5 Закона применяется к таким случаям",
        "Часть дохода остаётся",
        "И. О. Серикова",
        "Х. Серіков",
        "",
    ],
)
def test_no_label(text: str) -> None:
    assert scan(text) is None


def test_body_begins_after_the_label() -> None:
    text = "  12-1. Өтініш"
    label = scan(text)
    assert label is not None
    assert text[label.body :] == "Өтініш"


def test_a_quoted_label_is_marked() -> None:
    label = scan("«5. Комиссия отырысы ашық өтеді.»")
    assert label is not None
    assert label.quoted
