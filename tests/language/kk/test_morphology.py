"""Kazakh word forms out of context."""

from __future__ import annotations

import pytest

from actlint.language import forms
from actlint.language.kk import endings
from actlint.language.kk.morphology import splits
from actlint.model.text import Form


def best(word: str) -> Form:
    return forms(word, "kk")[0]


@pytest.mark.parametrize(
    ("word", "lemma", "case", "number", "possessive"),
    [
        ("тармағының", "тармақ", "gen", "sing", True),
        ("қағидаларға", "қағида", "dat", "plur", False),
        ("халқының", "халық", "gen", "sing", True),
        ("органдарымен", "орган", "ins", "plur", True),
        ("шешімнен", "шешім", "abl", "sing", False),
        ("тізбесінде", "тізбе", "loc", "sing", True),
        ("субъектілерге", "субъект", "dat", "plur", False),
        ("баптағы", "бап", "loc", "sing", False),
    ],
)
def test_nouns(word: str, lemma: str, case: str, number: str, possessive: bool) -> None:
    form = best(word)
    assert (form.lemma, form.case, form.number, form.possessive) == (lemma, case, number, possessive)


@pytest.mark.parametrize(
    ("word", "lemma", "verb", "voice", "negative"),
    [
        ("тексереді", "тексер", "fin", "act", False),
        ("берілмейді", "бер", "fin", "pass", True),
        ("бекітілсін", "бекіт", "imp", "pass", False),
        ("ұсынылған", "ұсын", "part", "pass", False),
        ("белгіленетін", "белгіле", "part", "pass", False),
        ("қарауға", "қара", "noun", "act", False),
        ("ұсынбаған", "ұсын", "part", "act", True),
        ("жоюды", "жой", "noun", "act", False),
        ("жояды", "жой", "fin", "act", False),
        ("тауып", "тап", "conv", "act", False),
        ("көзделмесе", "көзде", "fin", "pass", True),
    ],
)
def test_verbs(word: str, lemma: str, verb: str, voice: str, negative: bool) -> None:
    form = next(x for x in forms(word, "kk") if x.pos == "VERB")
    assert (form.lemma, form.verb, form.voice, form.negative) == (lemma, verb, voice, negative)


@pytest.mark.parametrize("word", ["қамтамасыз", "жүзеге", "іске", "уәкілетті", "лауазымды", "құқылы", "кемінде", "дереу"])
def test_set_words_are_not_cut(word: str) -> None:
    assert best(word).lemma == word


@pytest.mark.parametrize("word", ["", "а", "х", "№", "pdf", "xv", "ъъъ", "щщщща", "қ" * 300, "орга\xadнға", "-а", "а-"])
def test_any_word_has_a_reading(word: str) -> None:
    assert forms(word, "kk")


def test_characters_without_width_do_not_matter() -> None:
    assert forms("орга\xadнға", "kk") == forms("органға", "kk")


def test_an_unknown_stem_is_found_by_its_endings() -> None:
    assert best("бламбургерлердің").lemma == "бламбургер"
    assert best("бламбургерлердің").case == "gen"


def test_known_stems_are_a_part_of_all_splits() -> None:
    for word in ("тармағының", "тексерілетіндігін", "берілмейді", "жоюға", "халқына"):
        every = {(lemma, features) for lemma, features, _ in splits(word)}
        assert {(lemma, features) for lemma, features, _ in splits(word, known=True)} <= every


def test_endings_follow_vowel_harmony() -> None:
    for tail, readings in endings.nominal().items():
        vowels = set(tail) & set("аыеі")
        for reading in readings:
            if reading.front and not tail.endswith(("мен", "бен", "пен")):
                assert not vowels & set("аы"), tail
