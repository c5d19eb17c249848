"""The phrase language finds what docs/rules-format.md says it finds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actlint.language import tokenize
from actlint.model.text import Sentence
from actlint.rules.context import lemmas, line
from actlint.rules.match import index, match, opening
from actlint.rules.phrases import Phrase, PhraseError, parse

CLASSES: dict[str, list[Phrase]] = {}
for _text in ("уполномоченн* орган*", "акимат*", "орган"):
    CLASSES.setdefault("body", []).append(parse(_text, "ru", CLASSES))
CLASSES["open"] = [parse("и (ин*|друг*)", "ru", CLASSES), parse("және өзге де", "kk", CLASSES)]
READY = {name: {lang: index(x for x in xs if x.lang == lang) for lang in ("kk", "ru")} for name, xs in CLASSES.items()}


def find(phrase: str, text: str, lang: str = "ru") -> list[str]:
    parsed = parse(phrase, lang, CLASSES)
    sentence = Sentence(0, 0, len(text), tokenize(text), lang)
    spans = match(parsed, line(sentence), opening(parsed.parts, lang, CLASSES), READY, lemmas)
    return [text[a:b] for a, b in spans]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("вправе", "Акимат вправе отказать", ["вправе"]),
        ("вправе", "Акимат правее", []),
        ("критери*", "по критериям и критерию", ["критериям", "критерию"]),
        ("*ами усмотрению", "делами усмотрению, дела усмотрению", ["делами усмотрению"]),
        ("(*ами|по) усмотрению", "по усмотрению, делами усмотрению", ["по усмотрению", "делами усмотрению"]),
        ("~решение", "решениями комиссии", ["решениями"]),
        ("~решение", "решетка", []),
        ("по (своему|собственному) усмотрению", "по собственному усмотрению", ["по собственному усмотрению"]),
        ("по [своему] усмотрению", "по усмотрению и по своему усмотрению", ["по усмотрению", "по своему усмотрению"]),
        ("в срок ..2 органом", "в срок, установленный этим органом", ["в срок, установленный этим органом"]),
        ("в срок ..1 органом", "в срок, установленный этим органом", []),
        ("<body> ..3 {вправе}", "Уполномоченный орган города вправе", ["вправе"]),
        ("срок !(действия|службы)", "срок службы, срок оплаты", ["срок оплаты"]),
        ("в течение # дней", "в течение 5 (пяти) дней", ["в течение 5 (пяти) дней"]),
        ("в течение # дней", "в течение двадцати пяти дней", ["в течение двадцати пяти дней"]),
        ("решений :", "одно из решений: отказать", ["решений:"]),
        ("решений отказать", "одно из решений: отказать", []),
        ("и т.д.", "киоски, лотки и т.д.", ["и т.д."]),
        ("и др.", "киоски и др.", ["и др."]),
        ("документы <open>", "документы и иные", ["документы и иные"]),
        ("в случаях предусмотренных законом", "в случаях, предусмотренных законом", ["в случаях, предусмотренных законом"]),
    ],
)
def test_forms_of_a_phrase(phrase: str, text: str, expected: list[str]) -> None:
    assert find(phrase, text) == expected


def test_look_alike_letters_are_evened_out_on_both_sides() -> None:
    """A Latin i, common in Kazakh acts, and ё are the same as the letters they stand for."""
    assert find("белгiленген мерзiмде", "белгіленген мерзімде", "kk") == ["белгіленген мерзімде"]
    assert find("продлён", "срок продлен") == ["продлен"]


def test_a_phrase_of_one_language_does_not_match_the_other() -> None:
    parsed = parse("орган", "kk", {})
    sentence = Sentence(0, 0, 5, tokenize("орган"), "ru")
    assert match(parsed, line(sentence), opening(parsed.parts, "kk", {}), {}, lemmas) == []


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("(по|на усмотрению", "phrase-bracket"),
        ("по) усмотрению", "phrase-bracket"),
        ("..3 вправе", "phrase-gap-end"),
        ("вправе ..3", "phrase-gap-end"),
        ("", "phrase-gap-end"),
        ("кри*терий", "phrase-star"),
        ("*", "phrase-star"),
        ("*критери* вправе", "phrase-star"),
        ("<bodies> вправе", "phrase-class"),
        ("{вправе", "phrase-braces"),
        ("срок !(действия|срока службы)", "phrase-not"),
        ("срок ..99 дней", "phrase-gap-wide"),
        ("срок @ дней", "phrase-sign"),
    ],
)
def test_a_wrong_phrase_is_refused_with_its_reason(phrase: str, code: str) -> None:
    with pytest.raises(PhraseError) as caught:
        parse(phrase, "ru", CLASSES)
    assert caught.value.args[0] == code


def test_needs_name_the_rarest_word_first_and_leave_classes_out() -> None:
    assert parse("<body> ..6 вправе отказать", "ru", CLASSES).needs == (("отказать",), ("вправе",))


_WORDS = st.lists(st.sampled_from(["а", "по", "усмотрению", "орган", ":", "5", "иные", "и"]), max_size=30)


@settings(max_examples=200, deadline=None)
@given(_WORDS, st.sampled_from(["по ..5 усмотрению", "[и] <open> ..2 орган", "(а|по [а]) ..3 {орган}", "# ..2 а"]))
def test_where_a_phrase_may_begin_never_hides_a_match(words: list[str], phrase: str) -> None:
    """The quick look at first words gives the same places as trying every word."""
    from actlint.rules.match import Opening

    text = " ".join(words)
    parsed = parse(phrase, "ru", CLASSES)
    one = line(Sentence(0, 0, len(text), tokenize(text), "ru"))
    quick = match(parsed, one, opening(parsed.parts, "ru", CLASSES), READY, lemmas)
    assert quick == match(parsed, one, Opening(free=True), READY, lemmas)
    assert all(0 <= a < b <= len(text) for a, b in quick)
