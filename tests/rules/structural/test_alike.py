"""Nearly equal norms: what counts as the same norm, and that long acts stay cheap."""

import pytest

from actlint.model.norm import ActNorms
from actlint.rules.structural import CHECKS, alike
from actlint.structure import parse
from tests.structure.conftest import document_of

NORM = "Смотритель осматривает качели детской площадки каждое утро и записывает замеченные поломки в журнал осмотра парка"


def paragraphs(check: str, text: str) -> list[int]:
    act = parse(document_of(text))
    return [f.paragraph for f in CHECKS[check](act, ActNorms((), {}))]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        (f"{NORM} большого.", True),
        (f"{NORM.replace('поломки', 'поломку')}.", True),
        (f"{NORM.replace('качели', 'карусели')}.", False),
        (f"{NORM.replace('записывает', 'не записывает')}.", False),
        (f"{NORM}.", False),  # equal norms are found by the check for those
    ],
)
def test_an_added_word_or_another_ending_keeps_a_norm_the_same_and_another_word_does_not(second: str, found: bool) -> None:
    assert bool(paragraphs("alike-norm", f"1. {NORM}.\n2. Парк открыт.\n3. {second}\n")) is found


@pytest.mark.parametrize(
    ("first", "second", "found"), [("5 рабочих дней", "15 рабочих дней", True), ("зоне 5", "зоне 15", False)]
)
def test_another_term_for_the_same_norm_is_found_and_another_number_of_a_place_is_not(
    first: str, second: str, found: bool
) -> None:
    line = "{}. Администрация парка рассматривает заявление владельца аттракциона и отвечает ему в {} письмом или по телефону."
    assert bool(paragraphs("alike-norm", f"{line.format(1, first)}\n2. Парк открыт.\n{line.format(3, second)}\n")) is found


def test_norms_of_different_annexes_may_be_alike() -> None:
    annex = "Приложение {} к приказу\n1. {} {}.\n"
    text = "1. Утвердить правила.\n" + annex.format(1, NORM, "детского") + annex.format(2, NORM, "городского")
    assert paragraphs("alike-norm", text) == []


def test_each_of_many_like_norms_is_compared_with_a_few_only(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def counted(*_values: object) -> bool:
        nonlocal compared
        compared += 1
        return False

    monkeypatch.setattr(alike, "_alike", counted)

    def comparisons(count: int) -> int:
        nonlocal compared
        compared = 0
        act = parse(document_of("".join(f"{i}. {NORM} слово{i % 3}.\n" for i in range(1, count + 1))))
        list(CHECKS["alike-norm"](act, ActNorms((), {})))
        return compared

    assert 0 < comparisons(300) < 2.5 * comparisons(150)
