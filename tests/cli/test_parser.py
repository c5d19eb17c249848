"""A parser of the user's choice."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from actlint.language.providers import Parse, chosen
from actlint.model.text import Sentence

LINE = "12. Если срок истек, лица закрывают торги."


class Subject:
    """A parser that takes the word before the last verb for its subject."""

    languages = ("ru",)

    def parse(self, sentence: Sentence) -> Parse:
        words = [t.text for t in sentence.tokens]
        if "закрывают" not in words:
            return Parse((-1,) * len(words), ("root",) * len(words))
        verb = words.index("закрывают")
        heads = [verb if at != verb else -1 for at in range(len(words))]
        return Parse(tuple(heads), tuple("nsubj" if at == verb - 1 else "dep" for at in range(len(words))))


def test_the_norms_of_a_draft_can_be_read_with_a_parser(run, monkeypatch):
    monkeypatch.setattr(chosen, "load", lambda *_: Subject())
    Path("a.txt").write_text(LINE, encoding="utf-8")
    plain = json.loads(run("norms", "a.txt", "--format", "json").stdout)
    parsed = json.loads(run("norms", "a.txt", "--format", "json", "--parser", "spacy:one").stdout)
    assert [x["actor"]["name"] for x in plain][-1] == ""
    assert [x["actor"]["name"] for x in parsed][-1] == "лица"


def test_a_draft_is_checked_with_the_parser_of_the_configuration(run, monkeypatch):
    asked = []
    monkeypatch.setattr(chosen, "load", lambda *what: asked.append(what) or Subject())
    Path("deep").mkdir()
    Path("deep/model").mkdir()
    Path("deep/a.txt").write_text(LINE, encoding="utf-8")
    Path("deep/actlint.toml").write_text('parser = ["spacy:model"]\n', encoding="utf-8")
    result = run("check", "deep/a.txt")
    assert result.exit_code == 0, result.output
    assert asked == [("spacy", "", str(Path("deep/model").resolve()))]
    assert "--parser" not in run("check", "deep/a.txt", "--show-config").stdout
    assert "# --parser" in run("check", "deep/a.txt", "--show-config", "--parser", "spacy:two").stdout


@pytest.mark.parametrize("command", ["check", "norms"])
@pytest.mark.parametrize(
    ("lang", "words"), [("kk", "талдағышы жұмыс істемейді"), ("ru", "не хватает"), ("en", "this is missing")]
)
def test_a_missing_package_is_told_with_the_command_that_brings_it(run, monkeypatch, command, lang, words):
    monkeypatch.setitem(sys.modules, "spacy", None)
    result = run(command, "bad.txt", "--parser", "spacy:ru_core_news_sm", "--lang", lang)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "pip install 'actlint[nlp]'" in result.stderr
    assert "Traceback" not in result.output


def test_missing_weights_are_named_with_where_they_are(run):
    pytest.importorskip("slovnet")
    result = run("check", "bad.txt", "--parser", "slovnet:nowhere")
    assert result.exit_code == 2
    assert str(Path("nowhere") / "slovnet_syntax") in result.stderr
    assert "natasha" in result.stderr


@pytest.mark.parametrize("where", ["option", "file"])
def test_what_names_no_parser_is_told_with_its_place(run, where):
    if where == "file":
        Path("actlint.toml").write_text('parser = ["magic:x"]\n', encoding="utf-8")
        result = run("check", "bad.txt")
    else:
        result = run("check", "bad.txt", "--parser", "magic:x")
    assert result.exit_code == 2
    assert "magic:x" in result.stderr
    assert ("actlint.toml" if where == "file" else "--parser") in result.stderr
    assert "spacy:" in result.stderr


def test_no_parser_is_imported_unless_one_is_chosen():
    code = (
        "import sys\nfrom actlint.cli import main\n"
        "try: main(['check', 'bad.txt', '--no-cache'])\nexcept SystemExit: pass\n"
        "print([x for x in ('spacy', 'stanza', 'slovnet', 'navec', 'torch', 'numpy') if x in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip().splitlines()[-1] == "[]"
