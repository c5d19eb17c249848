"""Parsers as a user names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from actlint.language import tokenize
from actlint.language.providers import Parse, chosen
from actlint.model.errors import ActlintError, ConfigError
from actlint.model.text import Sentence


class Fake:
    """A provider that knows its languages and makes a tree of one root."""

    def __init__(self, *languages: str) -> None:
        self.languages = languages

    def parse(self, sentence: Sentence) -> Parse:
        return Parse((-1,), ("root",))


def sentence(lang: str) -> Sentence:
    return Sentence(0, 0, 3, tokenize("Акт"), lang)


def loading(monkeypatch: pytest.MonkeyPatch, *found: Fake) -> list[tuple[str, ...]]:
    """Let `load` give these in turn; what it was asked for is in the list."""
    asked: list[tuple[str, ...]] = []
    rest = list(found)

    def load(*what: str) -> Fake:
        asked.append(what)
        return rest.pop(0)

    monkeypatch.setattr(chosen, "load", load)
    return asked


def test_nothing_chosen_is_no_parser() -> None:
    assert chosen.chosen(()) is None


def test_each_language_is_parsed_by_its_own_parser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked = loading(monkeypatch, Fake("ru"))
    for name in ("slovnet_syntax_news_v1.tar", "navec_news.tar"):
        (tmp_path / name).touch()
    parsers = chosen.chosen([f"slovnet:{tmp_path}"])
    assert parsers is not None
    assert asked == [("slovnet", "ru", str(tmp_path / "slovnet_syntax_news_v1.tar"), str(tmp_path / "navec_news.tar"))]
    assert parsers.parse(sentence("ru")) is not None
    assert parsers.parse(sentence("kk")) is None


def test_a_file_of_slovnet_may_be_named_instead_of_its_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked = loading(monkeypatch, Fake("ru"))
    for name in ("slovnet_syntax_a.tar", "slovnet_syntax_b.tar", "navec.tar"):
        (tmp_path / name).touch()
    chosen.chosen([f"slovnet:{tmp_path / 'slovnet_syntax_a.tar'}"])
    assert asked[0][2:] == (str(tmp_path / "slovnet_syntax_a.tar"), str(tmp_path / "navec.tar"))


def test_stanza_parses_the_languages_whose_models_are_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked = loading(monkeypatch, Fake("kk"), Fake("ru"))
    for lang in ("kk", "ru"):
        (tmp_path / lang).mkdir()
    chosen.chosen([f"stanza:{tmp_path}"])
    assert [what[1] for what in asked] == ["kk", "ru"]


def test_a_pipeline_of_another_language_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    loading(monkeypatch, Fake("de"))
    with pytest.raises(ActlintError) as caught:
        chosen.chosen(["spacy:de_core_news_sm"])
    assert caught.value.code == "provider-missing"
    assert "kk | ru" in str(caught.value.data["what"])


@pytest.mark.parametrize("choice", ["spacy", "spacy:", "magic:x", ""])
def test_what_names_no_parser_is_refused(choice: str) -> None:
    with pytest.raises(ConfigError) as caught:
        chosen.chosen([choice])
    assert caught.value.code == "parser-choice"
    assert caught.value.data["got"] == choice


def test_paths_start_from_the_folder_of_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    assert chosen.located("spacy:mine", tmp_path) == f"spacy:{tmp_path / 'mine'}"
    assert chosen.located("spacy:ru_core_news_sm", tmp_path) == "spacy:ru_core_news_sm"
    assert chosen.located("slovnet:weights", tmp_path) == f"slovnet:{tmp_path / 'weights'}"


def test_a_model_that_changed_is_another_one(tmp_path: Path) -> None:
    (tmp_path / "parser").mkdir()
    weights = tmp_path / "parser" / "model"
    weights.write_bytes(b"1")
    before = chosen.identity(f"spacy:{tmp_path}")
    assert chosen.identity(f"spacy:{tmp_path}") == before
    weights.write_bytes(b"22")
    assert chosen.identity(f"spacy:{tmp_path}") != before
