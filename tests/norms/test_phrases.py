"""Words and phrases found in a sentence."""

from actlint.language.tokens import tokenize
from actlint.norms.phrases import Mark, Phrases


def lists(lang="ru", **phrases):
    return Phrases(lang, [((name, ""), words.split()) for name, words in phrases.items()])


def found(phrases, text):
    tokens = tokenize(text)
    return {
        name: [" ".join(t.text for t in tokens[m.first : m.last + 1]) for m in marks]
        for name, marks in phrases.scan(tokens).items()
    }


def test_a_star_stands_for_any_ending_and_an_underscore_joins_words():
    assert found(lists(need="при_необходимост*"), "При необходимости орган запрашивает") == {
        "need": ["При необходимости"],
        "finite": ["запрашивает"],
    }


def test_a_lone_star_stands_for_a_few_words_and_no_more():
    phrases = lists(rule="порядок_*_определяет")
    assert found(phrases, "порядок выдачи пропусков определяет")["rule"] == ["порядок выдачи пропусков определяет"]
    assert "rule" not in found(phrases, "порядок выдачи новых синих зеленых красных пропусков определяет")


def test_a_comma_is_a_word_of_a_phrase():
    assert found(lists(rule="порядке,_установленн*"), "в порядке, установленном актом")["rule"] == ["порядке , установленном"]
    assert "rule" not in found(lists(rule="порядке,_установленн*"), "в порядке установленном актом")


def test_a_kazakh_verb_stem_takes_verbal_endings_only():
    phrases = Phrases("kk", [(("verb", "consider"), ["қара"])])
    assert phrases.scan(tokenize("өтінімді қарайды"))["verb"] == [Mark("consider", 1, 1)]
    assert "verb" not in phrases.scan(tokenize("қараша айында"))


def test_latin_letters_inside_a_kazakh_word_do_not_hide_it():
    phrases = Phrases("kk", [(("verb", "issue"), ["бер"])])
    assert phrases.scan(tokenize("берiледi"))["verb"] == [Mark("issue", 0, 0)]


def test_endings_of_words_name_people():
    phrases = Phrases("ru", [(("actor", "maybe-person"), ["-тель"])])
    assert phrases.scan(tokenize("строитель платит"))["actor"] == [Mark("maybe-person", 0, 0)]
