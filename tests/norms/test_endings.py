"""What an ending tells."""

import pytest

from actlint.norms.endings import kk_case, ru_case, verb_ending, verb_form


@pytest.mark.parametrize(
    ("rest", "form", "negative", "passive"),
    [
        ("йды", "fin", False, False),  # қара-йды
        ("лады", "fin", False, True),  # қара-лады
        ("іледі", "fin", False, True),  # жібер-іледі
        ("мейді", "fin", True, False),  # бер-мейді
        ("ілмейді", "fin", True, True),  # бер-ілмейді
        ("уға", "noun", False, False),  # қара-уға
        ("ген", "part", False, False),
        ("етін", "part", False, False),
        ("се", "cond", False, False),
        ("сін", "imp", False, False),
        ("ып", "conv", False, False),
    ],
)
def test_what_follows_a_kazakh_stem_tells_form_negation_and_voice(rest, form, negative, passive):
    found = verb_ending(rest)
    assert found is not None
    assert (found.form, found.negative, found.passive) == (form, negative, passive)


def test_an_ending_of_no_verb_is_refused():
    assert verb_ending("ханасы") is None


@pytest.mark.parametrize(
    ("rest", "case"),
    [
        ("", "nom"),
        ("ның", "gen"),
        ("ға", "dat"),
        ("ны", "acc"),
        ("да", "loc"),
        ("дан", "abl"),
        ("мен", "ins"),
        ("лар", "nom"),
        ("сына", "dat"),
    ],
)
def test_kazakh_case_endings(rest, case):
    assert kk_case(rest) == case


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("комиссия", "nom"),
        ("комиссией", "ins"),
        ("комиссии", "gen"),
        ("комиссий", "gen"),
        ("орган", "nom"),
        ("органом", "ins"),
        ("органу", "dat"),
        ("учреждение", "nom"),
        ("учреждений", "gen"),
        ("заявитель", "nom"),
        ("заявителей", "gen"),
        ("заявителем", "ins"),
    ],
)
def test_russian_case_endings_of_names_of_actors(word, case):
    assert ru_case(word) == case


@pytest.mark.parametrize(
    ("word", "form", "passive"),
    [
        ("рассматривает", "fin", False),
        ("рассматривается", "fin", True),
        ("рассмотреть", "inf", False),
        ("утвержденный", "part", False),
        ("утверждено", "short", True),
    ],
)
def test_russian_verb_endings(word, form, passive):
    found = verb_form(word, "ru")
    assert (found.form, found.passive) == (form, passive)
