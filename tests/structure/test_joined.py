"""Many short texts as one."""

import pytest

from actlint.structure.joined import Joined

TEXTS = ["бөлім өтінішті қарайды", "", "отдел рассматривает заявление", "бөлім", "заявление о заявление"]


@pytest.fixture
def joined():
    return Joined("\n".join(TEXTS), map(len, TEXTS))


def test_each_text_is_given_back(joined):
    assert len(joined) == len(TEXTS)
    assert list(joined) == TEXTS
    assert [joined[i] for i in range(len(TEXTS))] == TEXTS


@pytest.mark.parametrize("word", ["бөлім", "заявление", "о", "қарайды", "жоқ", "бөлім өтінішті қарайды"])
def test_the_texts_that_hold_a_word_are_found_once_each(joined, word):
    assert list(joined.having(word)) == [i for i, text in enumerate(TEXTS) if word in text]


def test_a_word_that_only_two_texts_together_make_is_not_found():
    assert list(Joined("а-б а-б", [1, 3, 1]).having("а-б")) == []
    assert list(Joined("а-а-а", [1, 3]).having("а-а")) == [1]


def test_no_texts():
    assert list(Joined("", [])) == []
