"""Optional parsers: clear when missing, right when there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from actlint.language import tokenize
from actlint.language.providers import Parse, load
from actlint.language.providers.with_stanza import tree_of
from actlint.model.errors import ActlintError
from actlint.model.text import Sentence


def sentence(text: str, lang: str) -> Sentence:
    return Sentence(0, 0, len(text), tokenize(text), lang)


@pytest.mark.parametrize(("name", "models"), [("spacy", ("x",)), ("stanza", ("x",)), ("slovnet", ("x", "y"))])
def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch, name: str, models: tuple[str, ...]) -> None:
    for package in (name, "navec"):
        monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ActlintError) as caught:
        load(name, "ru", *models)
    assert caught.value.code == "provider-missing"
    assert caught.value.data["what"] == name
    assert "pip install" in str(caught.value.data["install"])


def test_an_unknown_provider_is_refused() -> None:
    with pytest.raises(ActlintError, match="provider-missing"):
        load("magic", "kk")


def test_nothing_optional_is_imported_with_the_language_package() -> None:
    code = (
        "import sys, actlint.language as l; from actlint.language import providers; l.forms('орган', 'kk');"
        "print([x for x in ('spacy', 'stanza', 'slovnet', 'torch', 'numpy') if x in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_numbers_of_heads_become_indexes() -> None:
    tree = tree_of([(1, 2, "nsubj"), (2, 0, "root"), (3, 2, "punct")])
    assert tree.heads == (1, -1, 1)
    assert tree.children(1) == (0, 2)


def test_the_kazakh_language_of_spacy_has_our_tokens_and_readings() -> None:
    spacy = pytest.importorskip("spacy")
    from actlint.language.providers.kazakh import Kazakh

    pipeline: Any = Kazakh()
    pipeline.add_pipe("actlint_kk")
    doc = pipeline("Орган 12-тармағының талаптарын  бұзбауға міндетті.")
    assert [t.text for t in doc if t.text.strip()] == [t.text for t in tokenize(doc.text)]
    word = next(t for t in doc if t.text == "тармағының")
    assert (word.lemma_, word.pos_, word.morph.get("Case")) == ("тармақ", "NOUN", ["Gen"])
    assert doc.text.startswith("Орган 12-тармағының")
    assert "kk" in spacy.registry.languages or Kazakh.lang == "kk"


def test_a_saved_pipeline_of_spacy_is_parsed_with(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    from spacy.training import Example

    pipeline = spacy.blank("ru")
    pipeline.add_pipe("parser", config={"min_action_freq": 1})
    texts = [("Орган выдает справку .", [1, 1, 1, 1]), ("Комиссия принимает решение .", [1, 1, 1, 1])]
    relations = ["nsubj", "ROOT", "obj", "punct"]
    examples = [
        Example.from_dict(pipeline.make_doc(t), {"words": t.split(), "heads": heads, "deps": relations}) for t, heads in texts
    ]
    pipeline.initialize(lambda: examples)
    for _ in range(40):
        pipeline.update(examples)
    pipeline.to_disk(tmp_path / "model")

    tree = load("spacy", "ru", str(tmp_path / "model")).parse(sentence("Орган выдает справку.", "ru"))
    assert tree.heads == (1, -1, 1, 1)
    assert tree.relations == ("nsubj", "root", "obj", "punct")


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    spacy.blank("ru").to_disk(tmp_path / "model")
    with pytest.raises(ActlintError) as caught:
        load("spacy", "ru", str(tmp_path / "model"))
    assert "parser" in str(caught.value.data["what"])


def test_a_pipeline_that_is_not_installed_is_named() -> None:
    pytest.importorskip("spacy")
    with pytest.raises(ActlintError) as caught:
        load("spacy", "ru", "ru_no_such_model")
    assert caught.value.data["what"] == "ru_no_such_model"
    assert "spacy download ru_no_such_model" in str(caught.value.data["install"])


def test_a_folder_without_a_pipeline_is_nothing_to_download(tmp_path: Path) -> None:
    pytest.importorskip("spacy")
    with pytest.raises(ActlintError) as caught:
        load("spacy", "ru", str(tmp_path))
    assert caught.value.data["install"] == "docs/language.md"


def test_what_we_call_a_sentence_gets_one_tree(tmp_path: Path) -> None:
    """A pipeline would split at what looks like an end; the norm analysis has its own sentences."""
    spacy = pytest.importorskip("spacy")
    from spacy.training import Example

    pipeline = spacy.blank("ru")
    pipeline.add_pipe("parser", config={"min_action_freq": 1})
    words = ["Орган", "решает", ".", "Комиссия", "решает", "."]
    right = {"words": words, "heads": [1, 1, 1, 4, 4, 4], "deps": ["nsubj", "ROOT", "punct"] * 2}
    examples = [Example.from_dict(pipeline.make_doc(" ".join(words)), right)]
    pipeline.initialize(lambda: examples)
    for _ in range(40):
        pipeline.update(examples)
    assert len(list(pipeline(" ".join(words)).sents)) == 2
    pipeline.to_disk(tmp_path / "model")
    tree = load("spacy", "ru", str(tmp_path / "model")).parse(sentence("Орган решает. Комиссия решает.", "ru"))
    assert tree.heads.count(-1) == 1


def test_stanza_is_given_our_tokens_and_downloads_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A stand-in for the package: its models were not at hand."""
    asked: dict[str, Any] = {}

    class Pipeline:
        def __init__(self, lang: str, **options: Any) -> None:
            asked.update(options, lang=lang)

        def __call__(self, texts: list[list[str]]) -> SimpleNamespace:
            words = [SimpleNamespace(id=i, head=0 if i == 2 else 2, deprel="root" if i == 2 else "dep") for i in range(1, 4)]
            asked["texts"] = texts
            return SimpleNamespace(sentences=[SimpleNamespace(words=words)])

    monkeypatch.setitem(sys.modules, "stanza", SimpleNamespace(Pipeline=Pipeline))
    (tmp_path / "ru").mkdir()
    parser = load("stanza", "ru", str(tmp_path))
    assert parser.parse(sentence("Орган решает.", "ru")) == Parse((1, -1, 1), ("dep", "root", "dep"))
    assert asked["texts"] == [["Орган", "решает", "."]]
    assert asked["tokenize_pretokenized"] is True
    assert asked["download_method"] is None
    assert parser.languages == ("ru",)
