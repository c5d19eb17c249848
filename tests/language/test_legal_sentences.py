"""The annotated sentences are well formed, and our own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from actlint.language import fold, tokenize

FOLDER = Path(__file__).parents[2] / "corpora/legal-sentences"
TAGS = set("NOUN PROPN PRON ADJ ADV VERB AUX DET NUM ADP CCONJ SCONJ PART INTJ X SYM PUNCT".split())  # noqa: SIM905


def blocks(lang: str) -> list[tuple[str, list[list[str]]]]:
    found = []
    for block in (FOLDER / f"{lang}.conllu").read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.splitlines()
        text = next(x.partition("= ")[2] for x in lines if x.startswith("# text"))
        found.append((text, [x.split("\t") for x in lines if not x.startswith("#")]))
    return found


@pytest.mark.parametrize(("lang", "least"), [("kk", 300), ("ru", 150)])
def test_there_are_enough_and_none_twice(lang: str, least: int) -> None:
    texts = [text for text, _ in blocks(lang)]
    assert len(texts) == len(set(texts)) >= least


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_words_are_the_tokens_of_the_text_and_labelled(lang: str) -> None:
    for text, rows in blocks(lang):
        assert [r[1] for r in rows] == [t.text for t in tokenize(text)]
        for number, row in enumerate(rows, 1):
            assert len(row) == 10
            assert row[0] == str(number)
            assert row[2] and row[3] in TAGS
            assert row[5] == "_" or re.fullmatch(r"[\w\[\]]+=[\w,]+(\|[\w\[\]]+=[\w,]+)*", row[5])


@pytest.mark.parametrize(("lang", "folder"), [("kk", "kk"), ("ru", "ru_kz")])
def test_none_stands_in_an_act(shared: Path, lang: str, folder: str) -> None:
    texts = [fold(path.read_text(encoding="utf-8")) for path in sorted((shared / "real" / folder).glob("*.txt"))]
    acts = re.sub(r"\s+", " ", "\n".join(texts))
    assert [text for text, _ in blocks(lang) if fold(text) in acts] == []
