"""One body with two short names: which names are of one body."""

import pytest

from actlint.model.norm import ActNorms
from actlint.rules.structural import CHECKS
from actlint.structure import parse
from tests.structure.conftest import document_of


def quotes(text: str) -> list[str]:
    act = parse(document_of(text))
    found = CHECKS["body-two-names"](act, ActNorms((), {}))
    return [act.document.paragraphs[f.paragraph].text[f.start : f.end] for f in found]


def test_a_committee_and_its_ministry_are_two_bodies() -> None:
    text = (
        "1. Список ведёт комитет парков Министерства отдыха Республики Казахстан (далее – Комитет).\n"
        "2. Отчёт сдаётся в Министерство отдыха Республики Казахстан (далее – Министерство).\n"
    )
    assert quotes(text) == []


@pytest.mark.parametrize("annex", [False, True])
def test_annexes_may_shorten_names_in_their_own_way(annex: bool) -> None:
    second = "2. Заявки рассматривает комиссия по выбору торговых мест (далее – Конкурсная комиссия).\n"
    text = "1. Акимат создаёт комиссию по выбору торговых мест (далее – Комиссия).\n"
    text += "Приложение 1 к решению\n" + second.replace("2.", "1.") if annex else second
    assert quotes(text) == ([] if annex else ["Конкурсная комиссия"])


def test_the_same_short_name_given_again_is_no_second_name() -> None:
    line = "{}. Есепті қала саябақтары бөліміне (бұдан әрі – бөлім) күтуші береді.\n"
    assert quotes(line.format(1) + line.format(2)) == []
