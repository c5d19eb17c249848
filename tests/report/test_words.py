"""Interface sentences: the same ids in three languages, and words for every error the code can raise."""

import re
from pathlib import Path

import pytest

import actlint
from actlint.model.errors import ReadError
from actlint.model.finding import FACTORS
from actlint.report.words import LANGUAGES, failure, say, table

SOURCE = Path(actlint.__file__).parent
RAISED = re.compile(r'(?:ActlintError|ReadError|ConfigError|PhraseError|\.error)\(\s*"([a-z-]+)"')


def codes():
    return {x for p in SOURCE.rglob("*.py") for x in RAISED.findall(p.read_text(encoding="utf-8"))}


def test_all_languages_have_the_same_sentences():
    assert set(table("kk")) == set(table("ru")) == set(table("en"))


def test_places_for_values_are_the_same_in_all_languages():
    for id, text in table("en").items():
        fields = set(re.findall(r"(?<!\{)\{(\w+)\}(?!\})", text))
        for lang in LANGUAGES:
            assert set(re.findall(r"(?<!\{)\{(\w+)\}(?!\})", table(lang)[id])) == fields, (id, lang)


def test_every_error_code_has_a_sentence_and_an_advice():
    missing = sorted(x for x in codes() if f"error.{x}" not in table("en") or f"do.{x}" not in table("en"))
    assert codes()
    assert missing == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_factor_has_a_name(lang):
    assert all(say(f"factor.{x}", lang) != f"factor.{x}" for x in FACTORS)


def test_an_error_says_what_where_and_what_to_do():
    code, message, advice = failure(ReadError("depth", "a.xml", "line 3", limit=256, found=300, option="--limit depth=600"), "en")
    assert code == "depth"
    assert "256" in message and "300" in message and "line 3" in message
    assert "--limit depth=600" in advice
