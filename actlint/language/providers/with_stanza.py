"""Dependency trees from Stanza models on the user's disk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from actlint.language.providers.protocol import Parse, missing
from actlint.model.text import Sentence


class StanzaProvider:
    """A Stanza pipeline; nothing is ever downloaded.

    Args:
        lang: ``kk`` or ``ru``.
        models: folder of the models, as ``stanza.download(model_dir=...)`` makes it.

    Raises:
        ActlintError: ``provider-missing`` when Stanza or the models are not there.
    """

    def __init__(self, lang: str, models: str | Path) -> None:
        try:
            import stanza
        except ImportError:
            raise missing("stanza", "stanza", "pip install 'actlint[nlp]'") from None
        self.languages = (lang,)
        install = f"python -c \"import stanza; stanza.download('{lang}', model_dir='{models}')\""
        if not (Path(models) / lang).is_dir():
            raise missing("stanza", str(Path(models) / lang), install)
        try:
            self._pipeline: Any = stanza.Pipeline(
                lang,
                dir=str(models),
                processors="tokenize,pos,lemma,depparse",
                tokenize_pretokenized=True,
                download_method=None,
                verbose=False,
            )
        except (OSError, KeyError, ValueError) as problem:
            raise missing("stanza", str(problem), install) from problem

    def parse(self, sentence: Sentence) -> Parse:
        """Parse a sentence as it was tokenized."""
        if not sentence.tokens:
            return Parse((), ())
        tree = self._pipeline([[t.text for t in sentence.tokens]]).sentences[0]
        return tree_of([(int(w.id), int(w.head), str(w.deprel)) for w in tree.words])


def tree_of(words: Sequence[tuple[int, int, str]]) -> Parse:
    """A tree from (number, number of the head, relation), numbers from 1 and 0 for the root, as in CoNLL-U."""
    return Parse(tuple(head - 1 if head != number else -1 for number, head, _ in words), tuple(x for _, _, x in words))
