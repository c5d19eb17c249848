"""Kazakh for spaCy: the language ``kk`` with our tokens, and our tagger as the component ``actlint_kk``.

spaCy finds both by the entry points ``spacy_languages`` and ``spacy_factories``; importing this module needs spaCy.
"""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from actlint.language.kk.tagging import tag_tokens
from actlint.language.tokens import tokenize
from actlint.model.text import Form, Token

_VERB_FORMS = {"fin": "Fin", "imp": "Fin", "noun": "Vnoun", "part": "Part", "conv": "Conv", "inf": "Inf"}


class Tokenizer:
    """Splits as `actlint.language.tokenize` does."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        tokens = tokenize(text)
        blanks = [text[t.end : t.end + 1].isspace() for t in tokens]
        return Doc(self.vocab, words=[t.text for t in tokens], spaces=blanks)

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing to store: the tokens are code."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> Tokenizer:
        """Nothing to restore."""
        return self

    def to_disk(self, _path: Any, **_: Any) -> None:
        """Nothing to store."""

    def from_disk(self, _path: Any, **_: Any) -> Tokenizer:
        """Nothing to restore."""
        return self


class KazakhDefaults(Language.Defaults):
    """Defaults of the language; the stop words are left empty, nothing here needs them."""

    stop_words: set[str] = set()  # noqa: RUF012


class Kazakh(Language):
    """The language ``kk``."""

    lang = "kk"
    Defaults = KazakhDefaults

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tokenizer = Tokenizer(self.vocab)


class Tagger:
    """Writes lemma, part of speech and features into a document."""

    def __call__(self, doc: Doc) -> Doc:
        words = [t for t in doc if t.text.strip()]
        # tokens of our own tokenizer have a kind; those of another one are cut again, and the first piece stands for the whole
        tokens = [(tokenize(t.text) or (Token(t.text, t.text, 0, len(t.text), "mark"),))[0] for t in words]
        for word, form in zip(words, tag_tokens(tokens), strict=True):
            word.lemma_, word.pos_ = form.lemma, form.pos
            word.set_morph(features(form))
        return doc


def features(form: Form) -> str:
    """The features of a reading in the notation of Universal Dependencies."""
    found = {
        "Case": form.case.capitalize(),
        "Number": {"sing": "Sing", "plur": "Plur"}.get(form.number, ""),
        "Person[psor]" if form.possessive else "Person": form.person,
        "Polarity": "Neg" if form.negative else "",
        "VerbForm": _VERB_FORMS.get(form.verb, ""),
        "Voice": form.voice.capitalize(),
    }
    return "|".join(f"{k}={v}" for k, v in sorted(found.items()) if v)


@Language.factory("actlint_kk", assigns=["token.lemma", "token.pos", "token.morph"])
def make_tagger(nlp: Language, name: str) -> Tagger:
    """Make the component."""
    return Tagger()
