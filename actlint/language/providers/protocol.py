"""What an optional parser gives back, and what it must offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from actlint.model.errors import ActlintError
from actlint.model.text import Sentence


@dataclass(frozen=True, slots=True)
class Parse:
    """A dependency tree over the tokens of a sentence.

    Args:
        heads: for each token the index of its head, -1 for the root.
        relations: for each token its relation to the head (Universal Dependencies).
    """

    heads: tuple[int, ...]
    relations: tuple[str, ...]

    def children(self, head: int) -> tuple[int, ...]:
        """Indexes of the tokens that hang on `head`."""
        return tuple(i for i, x in enumerate(self.heads) if x == head)


class Provider(Protocol):
    """A parser of one or more languages."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it parses: ``kk``, ``ru``."""
        ...

    def parse(self, sentence: Sentence) -> Parse:
        """Parse a sentence as it was tokenized."""
        ...


class Parser(Protocol):
    """What the norm analysis asks for trees."""

    def parse(self, sentence: Sentence) -> Parse | None:
        """The tree of a sentence, None when its language has no parser."""
        ...


def missing(provider: str, what: str, install: str) -> ActlintError:
    """The error for a package, model or part of a model that is not there.

    Args:
        provider: name of the provider.
        what: what is missing.
        install: the command or page that brings it.
    """
    return ActlintError("provider-missing", provider=provider, what=what, install=install)
