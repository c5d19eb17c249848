"""Dependency trees from an installed spaCy pipeline."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from actlint.language.providers.protocol import Parse, missing
from actlint.model.text import Sentence


class SpacyProvider:
    """A spaCy pipeline with a parser.

    Args:
        model: name of an installed pipeline (``ru_core_news_sm``) or path of one on disk.

    Raises:
        ActlintError: ``provider-missing`` when spaCy, the pipeline or its parser is not there.
    """

    def __init__(self, model: str) -> None:
        try:
            import spacy
        except ImportError:
            raise missing("spacy", "spacy", "pip install 'actlint[nlp]'") from None
        try:
            self._pipeline: Any = spacy.load(model)
        except OSError:
            by_name = f"python -m spacy download {model}"
            raise missing("spacy", model, by_name if model.isidentifier() else "docs/language.md") from None
        if "parser" not in self._pipeline.pipe_names:
            raise missing("spacy", f"{model}: parser", "python -m spacy info")
        self.languages: tuple[str, ...] = (str(self._pipeline.lang),)

    def parse(self, sentence: Sentence) -> Parse:
        """Parse a sentence as it was tokenized."""
        from spacy.tokens import Doc

        tokens = sentence.tokens
        if not tokens:
            return Parse((), ())
        # told where sentences begin, the parser makes one tree of what we call one sentence
        starts = [True] + [False] * (len(tokens) - 1)
        blanks = [a.end < b.start for a, b in pairwise(tokens)] + [False]
        tree = self._pipeline(Doc(self._pipeline.vocab, words=[t.text for t in tokens], spaces=blanks, sent_starts=starts))
        return Parse(
            tuple(-1 if t.head.i == t.i else int(t.head.i) for t in tree),
            tuple("root" if t.head.i == t.i else str(t.dep_) for t in tree),
        )
