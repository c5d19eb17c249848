"""Agreement and government decide between the cases of a Russian word."""

from __future__ import annotations

import pytest

from actlint.language import tag, tokenize
from actlint.model.text import Sentence


def cases(text: str) -> dict[str, str]:
    tokens = tokenize(text)
    chosen = tag(Sentence(0, 0, len(text), tokens, "ru"))
    return {t.folded: f.case for t, f in zip(tokens, chosen, strict=True)}


@pytest.mark.parametrize(
    ("text", "word", "case"),
    [
        ("Орган рассматривает заявление.", "заявление", "acc"),
        ("Заявление рассматривает комиссия.", "комиссия", "nom"),
        ("Заявление рассматривается комиссией.", "заявление", "nom"),
        ("Изменение в договор вносится сторонами.", "изменение", "nom"),
        ("Решение комиссии доводится до граждан.", "комиссии", "gen"),
        ("При отсутствии комиссии решает аким.", "отсутствии", "loc"),
        ("Документы, указанные в пункте 3, подписывает руководитель.", "пункте", "loc"),
        ("Справку выдает уполномоченный орган.", "орган", "nom"),
    ],
)
def test_case_in_context(text: str, word: str, case: str) -> None:
    assert cases(text)[word] == case


def test_modifiers_agree_with_their_noun() -> None:
    found = cases("Местный исполнительный орган утверждает новый порядок.")
    assert (found["местный"], found["исполнительный"], found["орган"]) == ("nom", "nom", "nom")
    assert (found["новый"], found["порядок"]) == ("acc", "acc")


@pytest.mark.parametrize("text", ["", ",", ", , ,", "№ 5", "Решить", "а, б и в"])
def test_odd_sentences(text: str) -> None:
    tokens = tokenize(text)
    assert len(tag(Sentence(0, 0, 0, tokens, "ru"))) == len(tokens)
