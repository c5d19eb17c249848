"""The lists of the lexicon folder."""

from pathlib import Path

import yaml

import actlint.language.modality as of_language
from actlint.language.resources import folder
from actlint.model.finding import FACTORS
from actlint.norms import signs
from actlint.norms.lexicon import lexicon

LEXICON = folder() / "kz" / "lexicon"


def test_every_word_that_opens_a_modal_construction_is_an_opener():
    openers = yaml.safe_load((LEXICON / "modal.yaml").read_text(encoding="utf-8"))["opener"]
    for lang in ("kk", "ru"):
        lines = (Path(of_language.__file__).parent / lang / "modal.txt").read_text(encoding="utf-8").splitlines()
        firsts = set()
        for line in lines:
            words = line.split("\t")[-1].replace("$", "").split() if not line.startswith("#") and line.strip() else []
            firsts.update(words[0].split("|") if words else ())
        assert firsts <= set(openers[lang].split())


def test_signs_are_described_in_three_languages_with_factors_that_exist():
    described = yaml.safe_load((LEXICON / "signs.yaml").read_text(encoding="utf-8"))["signs"]
    for name, block in described.items():
        assert {block["factor"], *block.get("also", [])} <= FACTORS.keys(), name
        assert block["kk"] and block["ru"] and block["en"], name


def test_every_sign_of_a_word_is_described_with_the_factor_it_is_given():
    described = yaml.safe_load((LEXICON / "signs.yaml").read_text(encoding="utf-8"))["signs"]
    for of_list in signs.WORDED.values():
        for factor, worded in of_list:
            assert described[worded.name]["factor"] == factor


def test_every_list_of_words_that_gives_a_sign_has_words_in_both_languages():
    markers = yaml.safe_load((LEXICON / "markers.yaml").read_text(encoding="utf-8"))
    for name in signs.WORDED:
        if name in markers:
            assert markers[name]["kk"] and markers[name]["ru"], name


def test_compiled_lists_are_kept():
    assert lexicon() is lexicon()
