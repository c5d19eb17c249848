"""The analysis of whole acts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actlint.norms import analyse
from tests.norms.acts import act_of, norms_of

WORDS = st.sampled_from(
    [
        "12.",
        "1)",
        "орган",
        "комиссия",
        "өтініш",
        "беруші",
        "бес",
        "жұмыс",
        "күні",
        "ішінде",
        "қарайды",
        "беруге",
        "құқылы",
        ",",
        ":",
        ";",
        ".",
        "және",
        "жағдайда",
        "орган",
        "вправе",
        "отказать",
        "в",
        "течение",
        "пяти",
        "дней",
        "(",
        "далее",
        "–",
        "КЦ",
        ")",
        "за",
        "исключением",
        "и",
        "иные",
        "документы",
        "\xad",
        "“”",
        "İ",
        "5",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=25).map(" ".join), min_size=1, max_size=6))
def test_whatever_the_words_every_extent_lies_in_its_paragraph(lines):
    act = act_of(*lines)
    for norm in analyse(act).norms:
        signs = [s.extent for s in norm.signs]
        extents = [(norm.paragraph, norm.start, norm.end), *signs, norm.action_extent, norm.deadline.extent]
        for extent in extents:
            if extent is not None:
                paragraph, start, end = extent
                assert 0 <= start < end <= len(act.document.paragraphs[paragraph].text)


def test_norms_stand_in_text_order_and_are_found_by_paragraph():
    found = norms_of("12. Отдел выдает талон и ведет журнал.", "13. Отдел вправе отказать.")
    assert [n.paragraph for n in found.norms] == [0, 0, 1]
    assert found.by_paragraph == {0: (0, 1), 1: (2,)}


def test_an_act_without_paragraphs_has_no_norms():
    assert norms_of().norms == ()


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_a_sentence_without_end_is_read_in_time_linear_to_it(lang):
    words = {
        "kk": "орган өзге де құжаттарды қажет болған жағдайда береді ",
        "ru": "орган вправе при необходимости выдать иные документы ",
    }
    norms = norms_of("12. " + words[lang] * 2000).norms
    assert norms
    assert sum(len(n.signs) for n in norms) < 2000
