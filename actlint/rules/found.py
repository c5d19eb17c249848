"""What a detector kind gives back, and what it compiles with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from actlint.model.norm import Norm
from actlint.rules.schema import Field, Items, Text


@dataclass(frozen=True, slots=True)
class Found:
    """A place a detector found, before its rule's conditions."""

    paragraph: int
    start: int
    end: int
    data: tuple[tuple[str, str], ...] = ()
    sign: str = ""
    cleared_by: tuple[str, int] | None = None
    norm: Norm | None = None


class Maker(Protocol):
    """Where kinds register their phrases while a pack is compiled."""

    def phrases(self, texts: Sequence[str], lang: str) -> tuple[int, ...]:
        """Ids of the phrases, parsed once for equal ones. Raises: ConfigError."""

    def class_phrases(self, name: str, lang: str) -> tuple[int, ...]:
        """The same for the phrase ``<name>``."""


PHRASES = Items(Text(), least=1)


def phrases(help: str, required: bool = False) -> Field:
    """A field that holds phrases."""
    return Field(PHRASES, required, help)
