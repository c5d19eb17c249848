"""References: what they name, where they point."""

from __future__ import annotations

import pytest

from actlint.model.act import Act, Reference
from actlint.structure import references, unit_address
from actlint.structure.shortnames import short_names
from tests.structure.conftest import MakeAct

FRAME_KK = """
1. Жалпы ережелер
1. Осы Қағидалар ережені белгілейді.
2. Күтуші:
1) алаңды тазалайды;
2) ақауды жояды.
3. {}
"""
FRAME_RU = """
1. Общие положения
1. Настоящие Правила определяют порядок.
2. Смотритель:
1) подметает дорожки;
2) чинит скамьи.
3. {}
"""


def _last(act: Act) -> list[Reference]:
    return [r for r in references(act) if r.paragraph == len(act.places) - 1]


def _quote(act: Act, reference: Reference) -> str:
    return act.document.paragraphs[reference.paragraph].text[reference.start : reference.end]


@pytest.mark.parametrize(
    ("frame", "sentence", "quote", "target"),
    [
        (
            FRAME_KK,
            "Осы Қағидалардың 2-тармағының 1) тармақшасы қолданылады.",
            "Осы Қағидалардың 2-тармағының 1) тармақшасы",
            "подпункт 1) пункта 2",
        ),
        (FRAME_KK, "Күтуші 2-тармақта көрсетілген жұмысты орындайды.", "2-тармақта", "пункт 2"),
        (
            FRAME_RU,
            "Применяется подпункт 2) пункта 2 настоящих Правил.",
            "подпункт 2) пункта 2 настоящих Правил",
            "подпункт 2) пункта 2",
        ),
        (FRAME_RU, "Смотритель соблюдает пункт 1.", "пункт 1", "пункт 1"),
    ],
)
def test_internal(act_of: MakeAct, frame: str, sentence: str, quote: str, target: str) -> None:
    act = act_of(frame.format(sentence))
    (found,) = _last(act)
    assert found.kind == "internal"
    assert _quote(act, found) == quote
    assert unit_address(act, found.target, "ru") == target


@pytest.mark.parametrize(
    ("frame", "sentence", "numbers"),
    [
        (FRAME_KK, "Осы Қағидалардың 1 және 2-тармақтарына сәйкес.", ["1", "2"]),
        (FRAME_KK, "Осы Қағидалардың 1-3-тармақтары қолданылады.", ["1", "2", "3"]),
        (FRAME_KK, "Осы Қағидалардың 1-3-тармағы қолданылады.", ["1-3"]),
        (FRAME_RU, "Применяются пункты 1, 2 и 3 настоящих Правил.", ["1", "2", "3"]),
        (FRAME_RU, "Применяются пункты 1-3 настоящих Правил.", ["1", "2", "3"]),
        (FRAME_RU, "Применяется пункт 15-1 настоящих Правил.", ["15-1"]),
    ],
)
def test_lists_and_ranges(act_of: MakeAct, frame: str, sentence: str, numbers: list[str]) -> None:
    """A range is told from an inserted number by the plural."""
    assert [r.units[-1][1] for r in _last(act_of(frame.format(sentence)))] == numbers


def test_a_unit_that_is_not_there_has_no_target(act_of: MakeAct) -> None:
    (found,) = _last(act_of(FRAME_RU.format("Применяется пункт 40 настоящих Правил.")))
    assert (found.kind, found.target) == ("internal", -1)


@pytest.mark.parametrize(
    ("frame", "sentence", "units", "date", "number"),
    [
        (
            FRAME_RU,
            "Применяется пункт 7 статьи 139 Закона Республики Казахстан от 5 мая 2015 года № 12-V «О парках».",
            (("article", "139"), ("item", "7")),
            "5 мая 2015 года",
            "12-V",
        ),
        (
            FRAME_KK,
            "«Саябақтар туралы» Қазақстан Республикасының 2015 жылғы 5 мамырдағы № 12-V Заңының 139-бабының 7-тармағы.",
            (("article", "139"), ("item", "7")),
            "2015 жылғы 5 мамырдағы",
            "12-V",
        ),
    ],
)
def test_named_act(
    act_of: MakeAct, frame: str, sentence: str, units: tuple[tuple[str, str], ...], date: str, number: str
) -> None:
    (found,) = _last(act_of(frame.format(sentence)))
    assert (found.kind, found.units, found.date, found.number) == ("act", units, date, number)
    assert found.target == -1


@pytest.mark.parametrize(
    ("frame", "sentence", "kind", "field"),
    [
        (FRAME_RU, "Уход ведётся в установленном законодательством порядке.", "blanket", ""),
        (FRAME_RU, "Уход ведётся в соответствии с действующим законодательством.", "blanket", ""),
        (FRAME_RU, "Уход ведётся в соответствии с трудовым законодательством.", "field", "трудовым"),
        (FRAME_KK, "Күту белгіленген тәртіппен жүргізіледі.", "blanket", ""),
        (FRAME_KK, "Күту Қазақстан Республикасының заңнамасына сәйкес жүргізіледі.", "blanket", ""),
        (FRAME_KK, "Күту мемлекеттік сатып алу туралы заңнамаға сәйкес жүргізіледі.", "field", "Күту мемлекеттік сатып алу"),
    ],
)
def test_legislation(act_of: MakeAct, frame: str, sentence: str, kind: str, field: str) -> None:
    (found,) = _last(act_of(frame.format(sentence)))
    assert (found.kind, found.act) == (kind, field)


def test_numbers_inside_a_title_are_no_references(act_of: MakeAct) -> None:
    found = _last(act_of(FRAME_RU.format("Приказ от 5 мая 2015 года № 7 «О применении пункта 1 Устава» действует.")))
    assert [r.kind for r in found] == ["act"]


def test_own_heading_is_no_reference(act_of: MakeAct) -> None:
    assert references(act_of("1-тарау. Жалпы ережелер\n1. Күтуші алаңды тазалайды.")) == ()


def test_short_name_stands_for_the_full_one(act_of: MakeAct) -> None:
    act = act_of(
        """
        1. Осы Қағидалар «Саябақтар туралы» Қазақстан Республикасының Заңына (бұдан әрі – Заң) сәйкес әзірленді.
        2. Күтуші Заңның 10-бабын сақтайды.
        """
    )
    assert "«Саябақтар туралы»" in short_names(act)["заң"]
    (found,) = _last(act)
    assert found.units == (("article", "10"),)
    assert "«Саябақтар туралы»" in found.act


def test_laws_in_the_plural_name_no_act(act_of: MakeAct) -> None:
    """ "Законами Республики Казахстан" does not say which."""
    assert [r.kind for r in _last(act_of(FRAME_RU.format("Смотритель руководствуется законами Республики Казахстан.")))] == [
        "blanket"
    ]
    assert [r.kind for r in _last(act_of(FRAME_KK.format("Күтуші Қазақстан Республикасының заңдарын басшылыққа алады.")))] == [
        "blanket"
    ]


def test_stamps_hold_no_references(act_of: MakeAct) -> None:
    act = act_of(
        "О парках\nРЕШИЛ:\n1. Утвердить порядок.\nПредседатель А. Серикова\nПриложение 1 к решению от 5 мая 2020 года № 7"
    )
    assert references(act) == ()
