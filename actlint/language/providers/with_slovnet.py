"""Dependency trees of Russian from slovnet weights on the user's disk."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from actlint.language.providers.protocol import Parse, missing
from actlint.language.providers.with_stanza import tree_of
from actlint.model.text import Sentence

_WEIGHTS = "https://github.com/natasha/slovnet#downloads | pip download --no-deps natasha (docs/language.md)"


class SlovnetProvider:
    """The slovnet syntax model with its navec embeddings.

    Args:
        syntax: path of ``slovnet_syntax_news_v1.tar``.
        navec: path of ``navec_news_v1_1B_250K_300d_100q.tar``.

    Raises:
        ActlintError: ``provider-missing`` when slovnet or a file of weights is not there.
    """

    languages = ("ru",)

    def __init__(self, syntax: str | Path, navec: str | Path) -> None:
        # its matrices are small: with two threads on a busy machine they take ten times as long as with one
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        try:
            from navec import Navec
            from slovnet import Syntax
        except ImportError:
            raise missing("slovnet", "slovnet", "pip install 'actlint[syntax-ru]'") from None
        for path in (syntax, navec):
            if not Path(path).is_file():
                raise missing("slovnet", str(path), _WEIGHTS)
        self._model: Any = Syntax.load(str(syntax))
        self._model.navec(Navec.load(str(navec)))

    def parse(self, sentence: Sentence) -> Parse:
        """Parse a sentence as it was tokenized."""
        if not sentence.tokens:
            return Parse((), ())
        (markup,) = self._model.map([[t.text for t in sentence.tokens]])
        return tree_of([(int(t.id), int(t.head_id), str(t.rel)) for t in markup.tokens])
