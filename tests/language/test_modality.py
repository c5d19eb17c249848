"""Modal constructions are found with their verbs."""

from __future__ import annotations

import pytest

from actlint.language import tokenize
from actlint.language.modality import modal
from actlint.model.text import Sentence


def found(text: str, lang: str) -> list[tuple[str, str, str]]:
    tokens = tokenize(text)
    return [
        (m.kind, m.words, tokens[m.verb].folded if m.verb >= 0 else "") for m in modal(Sentence(0, 0, len(text), tokens, lang))
    ]


@pytest.mark.parametrize(
    ("text", "kind", "words", "verb"),
    [
        ("Орган рұқсатты кері қайтаруға құқылы.", "power", "құқылы", "қайтаруға"),
        ("Орган рұқсатты кері қайтаруға құқылы емес.", "ban", "құқылы емес", "қайтаруға"),
        ("Комиссия мерзімді ұзарта алады.", "power", "алады", "ұзарта"),
        ("Оператор тарифті көтере алмайды.", "ban", "алмайды", "көтере"),
        ("Өтініш қайтарылуы мүмкін.", "possibility", "мүмкін", "қайтарылуы"),
        ("Басшы хабарлауға міндетті.", "duty", "міндетті", "хабарлауға"),
        ("Шешім негізделуі тиіс.", "duty", "тиіс", "негізделуі"),
        ("Құжаттар тігілуі қажет.", "duty", "қажет", "тігілуі"),
        ("Көшірмесін талап етуге жол берілмейді.", "ban", "жол берілмейді", "етуге"),
        ("Аумаққа кіруге рұқсат етіледі.", "permission", "рұқсат етіледі", "кіруге"),
        ("Шағым түсіруге болады.", "permission", "болады", "түсіруге"),
        ("Хатпен хабарлаған жөн.", "recommendation", "жөн", "хабарлаған"),
        ("Қоса беріліп отырған тізбе бекітілсін.", "duty", "", "бекітілсін"),
    ],
)
def test_kazakh(text: str, kind: str, words: str, verb: str) -> None:
    assert found(text, "kk") == [(kind, words, verb)]


@pytest.mark.parametrize(
    ("text", "kind", "words", "verb"),
    [
        ("Комиссия вправе по своему усмотрению продлить срок.", "power", "вправе", "продлить"),
        ("Комиссия не вправе продлевать срок.", "ban", "не вправе", "продлевать"),
        ("Заявление может быть возвращено.", "possibility", "может быть", "возвращено"),
        ("Гражданин имеет право обжаловать отказ.", "power", "имеет право", "обжаловать"),
        ("Работник обязан сообщить об этом.", "duty", "обязан", "сообщить"),
        ("Договор подлежит регистрации.", "duty", "подлежит", "регистрации"),
        ("Взимание платы не допускается.", "ban", "не допускается", ""),
        ("Не допускается взимание платы.", "ban", "не допускается", "взимание"),
        ("Запрещается разведение костров.", "ban", "запрещается", "разведение"),
        ("Акимам рекомендуется принять меры.", "recommendation", "рекомендуется", "принять"),
    ],
)
def test_russian(text: str, kind: str, words: str, verb: str) -> None:
    assert found(text, "ru") == [(kind, words, verb)]


@pytest.mark.parametrize(
    "text",
    ["Міндетті зейнетақы жарналары аударылады.", "Қажет құжаттар тізбесі беріледі.", "Ол қаладан қызметкер алады."],
)
def test_the_same_words_without_a_verb_say_nothing(text: str) -> None:
    assert found(text, "kk") == []


def test_a_list_that_follows_leaves_the_verb_open() -> None:
    assert found("Орган мыналарға құқылы:", "kk") == [("power", "құқылы", "")]
    assert found("Орган вправе: 1) отказать;", "ru") == [("power", "вправе", "")]


def test_extents_are_token_indexes() -> None:
    tokens = tokenize("Кешіктіруге жол берілмейді.")
    (one,) = modal(Sentence(0, 0, 27, tokens, "kk"))
    assert [t.folded for t in tokens[one.first : one.last]] == ["жол", "берілмейді"]
