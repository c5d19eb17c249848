"""Each detector kind finds what it is for and quotes the right words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from actlint.rules.kinds import KINDS, NAMES
from tests.rules.packs import block, detect, found, pack

HEAD = "Заявитель представляет следующие документы:\n1) удостоверение;\n"


def words(of: Any, text: str, lang: str = "ru") -> list[str]:
    return [quoted for quoted, cleared in found(of, text, lang) if not cleared]


def test_phrase(tmp_path: Path) -> None:
    one = detect(tmp_path, kind="phrase", any=["по [своему] усмотрению", "<body> ..2 {решает}"])
    assert words(one, "Акимат города решает по своему усмотрению.") == ["решает", "по своему усмотрению"]


@pytest.mark.parametrize(
    ("fields", "text", "expected"),
    [
        ({}, "Орган продлевает срок при необходимости.", ["продлевает срок при необходимости"]),
        ({}, "При необходимости орган продлевает срок.", []),
        ({"order": "any"}, "При необходимости орган продлевает срок.", ["При необходимости орган продлевает"]),
        ({"within": 1}, "Орган продлевает срок при необходимости.", ["продлевает срок при необходимости"]),
        ({"within": 1}, "Орган продлевает этот срок при необходимости.", []),
        ({"mark": "then"}, "Орган продлевает срок при необходимости.", ["при необходимости"]),
        ({"mark": "first"}, "Орган продлевает срок при необходимости.", ["продлевает"]),
        ({}, "Орган продлевает срок. При необходимости он советуется.", []),
    ],
)
def test_near(tmp_path: Path, fields: dict[str, Any], text: str, expected: list[str]) -> None:
    one = detect(tmp_path, kind="near", first=["продлева*"], then=["при необходимости"], **fields)
    assert words(one, text) == expected


def test_open_list(tmp_path: Path) -> None:
    """The tail may stand in the head's sentence or in an item of its list; elsewhere it is another list's."""
    one = detect(tmp_path, kind="list", state="open", head=["документ*"])
    assert words(one, HEAD + "2) справка и иные сведения.") == ["и иные"]
    assert words(one, "Документы: удостоверение и иные сведения.") == ["и иные"]
    assert words(one, "Здания, сооружения и иные объекты. Документы хранятся.") == []


def test_missing_list(tmp_path: Path) -> None:
    one = detect(tmp_path, kind="list", state="missing", head=["в следующих случаях"])
    assert words(one, "Орган отказывает в следующих случаях.") == ["в следующих случаях"]
    assert words(one, "Орган отказывает в следующих случаях:\n1) нет подписи;\n2) истек срок.") == []
    assert words(one, "Орган отказывает в следующих случаях: нет подписи, истек срок.") == []


def test_reference(tmp_path: Path) -> None:
    one = detect(tmp_path, kind="reference", kinds=["blanket"], rule_factor="blanket-reference")
    assert words(one, "Возврат производится в установленном законодательством порядке.") != []
    assert words(one, "Возврат производится по правилам статьи 5 Закона Республики Казахстан «О связи».") == []
    some = detect(tmp_path, kind="reference", kinds=["blanket"], **{"with": ["возврат*"]})
    assert words(some, "Оплата производится в установленном законодательством порядке.") == []


def test_deadline(tmp_path: Path) -> None:
    one = detect(tmp_path, kind="deadline", state=["vague"])
    text = "Отдел незамедлительно выдаёт заявителю справку."
    assert words(one, text) == ["незамедлительно"]
    assert words(one, "Отдел в течение трёх рабочих дней выдаёт заявителю справку.") == []


@pytest.mark.parametrize(
    ("scope", "silent"),
    [
        ("sentence", "Создается комиссия, она ведёт протокол."),
        ("paragraph", "Создается комиссия. Она ведёт протокол."),
        ("item", "Создается комиссия, которая:\n1) заседает;\n2) ведёт протокол."),
        ("next", "1. Создается комиссия.\n2. Комиссия ведёт протокол."),
        ("act", "1. Создается комиссия.\n2. А.\n3. Б.\n4. В.\n5. Комиссия ведёт протокол."),
    ],
)
def test_absence_looks_no_farther_than_its_scope(tmp_path: Path, scope: str, silent: str) -> None:
    order = ["sentence", "paragraph", "item", "next", "act"]
    for other in order:
        one = detect(tmp_path / other, kind="absence", when=["создается комиссия"], lacks=["протокол*"], scope=other)
        expected = [] if order.index(other) >= order.index(scope) else ["Создается комиссия"]
        assert words(one, silent) == expected, other


def test_absence_once(tmp_path: Path) -> None:
    """With `once` only the first place of the act counts."""
    one = detect(tmp_path, kind="absence", when=["комиссия"], lacks=["протокол*"], scope="act", once=True)
    assert words(one, "1. Создается комиссия.\n2. Заседает комиссия.") == ["комиссия"]


def test_sign_and_frame(tmp_path: Path) -> None:
    text = "Акимат вправе отказать заявителю в выдаче разрешения."
    sign = detect(tmp_path / "s", kind="sign", signs=["power-as-right"], rule_factor="may-formula")
    assert words(sign, text) != []
    frame = detect(tmp_path / "f", kind="frame", mark="sentence", frame={"modality": ["power"], "actor": ["body"]})
    assert words(frame, text) != []
    assert words(frame, "Заявитель вправе отозвать заявление.") == []


def test_structural(tmp_path: Path) -> None:
    one = detect(tmp_path, kind="structural", check="dangling-reference", rule_factor="collision")
    text = "1. Смотритель убирает парк.\n2. Смотритель отчитывается согласно {} настоящих Правил."
    assert words(one, text.format("пункту 14")) == ["пункту 14 настоящих Правил"]
    assert words(one, text.format("пункту 1")) == []


def test_conditions_that_every_kind_takes(tmp_path: Path) -> None:
    text = "Акимат вправе отказать, если нет подписи."
    assert words(detect(tmp_path / "a", kind="phrase", any=["вправе"]), text) == ["вправе"]
    assert words(detect(tmp_path / "b", kind="phrase", any=["вправе"], lacks_near=["если"]), text) == []
    assert words(detect(tmp_path / "c", kind="phrase", any=["вправе"], zones=["closing"]), text) == []
    assert words(detect(tmp_path / "d", kind="phrase", any=["вправе"], frame={"actor": "person"}), text) == []


def test_the_same_words_are_found_once(tmp_path: Path) -> None:
    """Two detectors of a rule that find the same place give one hit."""
    two = [{"kind": "phrase", "any": ["вправе"]}, {"kind": "phrase", "any": ["акимат вправе"]}]
    one = pack(tmp_path, block(detect={"kk": {"none": "not needed"}, "ru": two}))
    assert words(one, "Акимат вправе отказать.") == ["Акимат вправе"]


def test_every_kind_has_the_same_shape() -> None:
    for name, module in KINDS.items():
        assert NAMES[module.Compiled] == name
        assert all(callable(getattr(module, part)) for part in ("compile", "run", "explain"))
        assert module.FIELDS
        assert module.Compiled.__struct_fields__[0] == "anchors"
