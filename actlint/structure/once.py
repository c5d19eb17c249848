"""Work done once per act: a memory keyed by identity, since hashing an act would walk all its text."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from actlint.model.act import Act
from actlint.structure.joined import Joined
from actlint.structure.letters import plain_all

_T = TypeVar("_T")
_KEPT = 1


def once_per_act(function: Callable[[Act], _T]) -> Callable[[Act], _T]:
    """Remember the results for the last act; it is kept alive meanwhile, so its identity is not used again."""
    memory: list[tuple[Act, _T]] = []

    @wraps(function)
    def remembered(act: Act) -> _T:
        for known, value in memory:
            if known is act:
                return value
        value = function(act)
        memory.append((act, value))
        del memory[:-_KEPT]
        return value

    return remembered


@once_per_act
def folded_text(act: Act) -> Joined:
    """The paragraphs in evened-out letters."""
    texts = plain_all([paragraph.text for paragraph in act.document.paragraphs])
    return Joined("\n".join(texts), map(len, texts))
