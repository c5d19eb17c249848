"""The named conditions of rules: each clears what its rule of the marker table says, and leaves the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from actlint.rules import default_dir
from actlint.rules.guards import GUARDS
from actlint.rules.pack import Pack
from tests.rules.packs import block, found, pack

CASES = [
    # guard, language, phrase, a place it clears, a place that stands
    ("subject-is-person", "ru", "вправе", "Заявитель вправе отозвать заявление.", "Акимат вправе отказать заявителю."),
    ("subject-is-person", "kk", "құқылы", "Өтініш беруші өтінішін қайтарып алуға құқылы.", "Әкімдік бас тартуға құқылы."),
    (
        "closed-by-list", "ru", "приостанавливает",
        "Отдел приостанавливает выплату в следующих случаях:\n1) выезд;\n2) смерть.", "Отдел приостанавливает выплату.",
    ),
    (
        "closed-by-list", "kk", "тоқтатады",
        "Бөлім төлемді мынадай жағдайларда тоқтатады:\n1) көшкен кезде;\n2) қайтыс болғанда.", "Бөлім төлемді тоқтатады.",
    ),
    ("list-follows", "ru", "документы", "Прилагаются документы:\n1) заявление;\n2) копия.", "Прилагаются документы."),
    (
        "number-nearby", "ru", "незамедлительно",
        "Отдел незамедлительно, не позднее двух рабочих дней, выдаёт ответ.", "Отдел незамедлительно выдаёт ответ.",
    ),
    (
        "number-nearby", "kk", "дереу",
        "Бөлім жауапты дереу, бірақ екі жұмыс күнінен кешіктірмей береді.", "Бөлім жауапты дереу береді.",
    ),
    ("negated", "ru", "вправе", "Акимат не вправе отказать заявителю.", "Акимат вправе отказать заявителю."),
    ("negated", "kk", "құқылы", "Әкімдік өтінішті қараудан бас тартуға құқылы емес.", "Әкімдік бас тартуға құқылы."),
    (
        "possibility-of-fact", "ru", "(может|могут)",
        "Старое дерево может причинить вред прохожим.", "Акимат может перенести срок конкурса.",
    ),
    (
        "explained-in-brackets", "ru", "надлежащем",
        "Двор содержат в надлежащем состоянии (покраска, уборка, полив).", "Двор содержат в надлежащем состоянии.",
    ),
    (
        "need-duty", "kk", "қажет",
        "Тұрғын жер учаскесін ұстауы қажет.", "Қажет болған жағдайда бөлім құжат сұратады.",
    ),
    (
        "internal-procedure", "ru", "при необходимости",
        "При необходимости председатель меняет повестку дня.", "При необходимости отдел запрашивает справку.",
    ),
    (
        "positive-sign", "ru", "отказ",
        "Отказ оформляется письменно с указанием причин.", "Отказ доводится до заявителя устно.",
    ),
    (
        "law-named", "ru", "в порядке",
        "Плата вносится в порядке, установленном статьёй 5 Закона Республики Казахстан «О связи».",
        "Плата вносится в порядке, установленном акиматом.",
    ),
    ("court", "ru", "по решению", "Доступ ограничивают по решению суда.", "Доступ ограничивают по решению акимата."),
]  # fmt: skip


def _pack(folder: Path, guard: str, lang: str, phrase: str, field: str = "unless") -> Pack:
    none = {"none": "not needed here"}
    detector = {"kind": "phrase", "any": [phrase]}
    return pack(folder, block(detect={"kk": none, "ru": none} | {lang: detector}, **{field: [guard]}))


@pytest.mark.parametrize(("guard", "lang", "phrase", "clears", "stands"), CASES, ids=[f"{c[0]}-{c[1]}" for c in CASES])
def test_a_guard_clears_what_it_should_and_nothing_more(
    tmp_path: Path, guard: str, lang: str, phrase: str, clears: str, stands: str
) -> None:
    one = _pack(tmp_path, guard, lang, phrase)
    assert [cleared for _, cleared in found(one, clears, lang)] == [guard]
    assert [cleared for _, cleared in found(one, stands, lang)] == [""]


def test_a_required_condition_drops_what_does_not_fulfil_it(tmp_path: Path) -> None:
    """Unlike `unless`, nothing is kept to be shown."""
    one = _pack(tmp_path, "subject-is-body", "ru", "вправе", "require")
    assert found(one, "Заявитель вправе отозвать заявление.") == []
    assert found(one, "Акимат вправе отказать заявителю.") == [("вправе", "")]


@pytest.mark.parametrize(
    ("scope", "text"),
    [
        ("sentence", "Отдел отказывает, указав причину."),
        ("paragraph", "Отдел отказывает. Отдел указывает причину."),
        ("next", "1. Отдел отказывает.\n2. Отдел указывает причину."),
        ("act", "1. Отдел отказывает.\n2. А.\n3. Б.\n4. В.\n5. Отдел указывает причину."),
    ],
)
def test_a_condition_of_the_rules_own(tmp_path: Path, scope: str, text: str) -> None:
    own = {"name": "reason", "in": scope, "ru": ["причину"]}
    detector = {"kk": {"none": "not needed"}, "ru": {"kind": "phrase", "any": ["отказывает"]}}
    one = pack(tmp_path, block(detect=detector, unless=[own]))
    assert found(one, text) == [("отказывает", "reason")]
    assert found(one, "1. Отдел отказывает.") == [("отказывает", "")]


def test_titles_of_acts_in_quotation_marks_are_never_reported(tmp_path: Path) -> None:
    detector = {"kk": {"none": "not needed"}, "ru": {"kind": "phrase", "any": ["иных"]}}
    one = pack(tmp_path, block(detect=detector))
    assert found(one, "Пени взимают по Закону «О налогах и иных обязательных платежах».") == []
    assert found(one, "Пени взимают с граждан и иных лиц.") == [("иных", "")]


def test_rows_of_a_budget_are_never_reported_and_rows_of_a_scale_are(tmp_path: Path) -> None:
    detector = {"kk": {"none": "not needed"}, "ru": {"kind": "phrase", "any": ["иные"]}}
    one = pack(tmp_path, block(detect=detector))
    assert found(one, "| | 004 | | Уборка парков и иные работы | 1500,0") == []
    assert found(one, "1. | Отчёт сдан вовремя, иные работы сделаны | 5") == [("иные", "")]


def test_a_condition_on_the_place_itself(tmp_path: Path) -> None:
    """`in: place` looks whether the found words belong to a phrase, not whether it stands somewhere near."""
    own = {"name": "fixed-term", "in": "place", "ru": ["чрезвычайн* ситуаци*"]}
    detector = {"kk": {"none": "not needed"}, "ru": {"kind": "phrase", "any": ["чрезвычайн*"]}}
    one = pack(tmp_path, block(detect=detector, unless=[own]))
    assert found(one, "Отдел действует в чрезвычайной ситуации.") == [("чрезвычайной", "fixed-term")]
    assert found(one, "Отдел принимает чрезвычайные меры в чрезвычайной ситуации.") == [
        ("чрезвычайные", ""),
        ("чрезвычайной", "fixed-term"),
    ]


def test_the_documented_guards_are_those_there_are() -> None:
    """docs/rules-format.md lists every guard, and no other."""
    import re

    text = (default_dir().parent.parent / "docs" / "rules-format.md").read_text("utf-8")
    table = text.split("## `unless` and `require`")[1].split("The zones a rule does not name")[0]
    assert set(re.findall(r"^\| `([a-z-]+)`", table, re.MULTILINE)) == set(GUARDS)
