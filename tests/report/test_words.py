"""Interface sentences: the same ids in three languages, and words for every error the code can raise."""

import re
from pathlib import Path

import pytest

import actlint
from actlint.model.errors import ReadError
from actlint.model.finding import FACTORS
from actlint.read.docx.walk import _NOT_READ
from actlint.report.words import LANGUAGES, cleared, failure, note, say, table
from actlint.rules.guards import GUARDS

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


def test_every_sentence_that_is_asked_for_by_its_whole_name_is_there():
    asked = re.compile(r"""say\(\s*["']([a-z-]+(?:\.[a-zA-Z -]+)?)["']""")
    ids = {x for p in (*SOURCE.rglob("*.py"), *SOURCE.rglob("*.html")) for x in asked.findall(p.read_text(encoding="utf-8"))}
    assert {"label.basis", "disclaimer"} <= ids
    assert sorted(x for x in ids if x.rpartition(".")[2] and not x.endswith(".") and x not in table("en")) == []


def test_whatever_may_clear_a_sign_has_words():
    """Guards of rules, and what norm analysis looks up elsewhere in the act."""
    clearing = (SOURCE / "norms" / "clearing.py").read_text(encoding="utf-8")
    ids = {*GUARDS, *re.findall(r'"((?:[a-z]+-elsewhere)|closing-item|definition|list)"', clearing)}
    assert "term-elsewhere" in ids
    assert sorted(x for x in ids if f"cleared.{x}" not in table("en")) == []


def test_remarks_of_readers_have_words():
    sources = "".join(p.read_text(encoding="utf-8") for p in (SOURCE / "read").rglob("*.py"))
    ids = set(re.findall(r'notes\.append\("([a-z-]+)"|^    \("([a-z-]+)", re\.compile', sources, re.MULTILINE))
    names = {a or b for a, b in ids}
    assert "legacy-font" in names and "zero-width" in names
    assert sorted(x for x in names if f"note.{x}" not in table("en")) == []


def test_what_the_word_reader_leaves_out_has_a_name():
    assert sorted(x for x in _NOT_READ.values() if f"not-read.{x}" not in table("en")) == []


def test_a_remark_with_a_value_shows_it():
    assert "cp1251" in note("encoding:cp1251", "kk")


def test_what_cleared_a_sign_names_the_unit():
    assert cleared("term-elsewhere: пункт 9", "ru") == "срок дан в другом пункте (пункт 9)"
    assert cleared("list", "ru") == "дан перечень"
    assert cleared("own-name: пункт 9", "ru") == "own-name (пункт 9)"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_factor_has_a_name(lang):
    assert all(say(f"factor.{x}", lang) != f"factor.{x}" for x in FACTORS)


def test_an_error_says_what_where_and_what_to_do():
    code, message, advice = failure(ReadError("depth", "a.xml", "line 3", limit=256, found=300, option="--limit depth=600"), "en")
    assert code == "depth"
    assert "256" in message and "300" in message and "line 3" in message
    assert "--limit depth=600" in advice
