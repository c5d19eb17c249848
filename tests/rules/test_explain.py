"""A rule's page says everything a drafter needs, under fixed headings, in three languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from actlint.rules import load
from actlint.rules.explain import HEADINGS, page
from tests.rules.packs import block, pack


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_every_rule_of_ours_has_its_main_parts(lang: str) -> None:
    ours = load()
    titles = HEADINGS[lang]
    for rule in ours.rules:
        text = page(ours, rule, lang)
        for title in (titles[0], titles[1], titles[2], titles[3], titles[4], titles[6], titles[9]):
            assert f"## {title}\n" in text, (rule, title)
        for provision in ours.cite(rule, lang):
            assert f"- {provision}" in text


def test_marked_words_stand_in_bold_and_what_is_missing_is_left_out(tmp_path: Path) -> None:
    text = page(pack(tmp_path, block()), "test.discretion.one", "ru")
    assert "- ru: Акимат решает **по усмотрению**." in text
    assert HEADINGS["ru"][5] not in text  # no redraft was given
    assert HEADINGS["ru"][10] in text  # not measured


def test_an_unknown_rule_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        page(load(), "kz.no.such", "en")
