"""The tables of names that date: read once from the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import ahocorasick

from actlint.model.act import Act
from actlint.rules.folded import whole
from actlint.structure.once import once_per_act


@dataclass(frozen=True, slots=True)
class Row:
    """A name and what is known of it.

    Args:
        id: its name in the table.
        phrases: in matching form, of both languages; a phrase matches at the beginning of a word.
        since: ISO date from which the name is out of date, empty for names that never fit.
        now: what stands in its place, by language.
        source: where the fact was read.
    """

    id: str
    phrases: tuple[str, ...]
    since: str
    now: tuple[tuple[str, str], ...]
    source: str


TABLES = ("foreign", "stale")


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Read a table of the lexicon.

    Args:
        name: its file name without ending.
    """
    from actlint.language import fold
    from actlint.language.resources import folder, table

    return tuple(
        Row(
            one["id"],
            tuple(fold(phrase) for lang in ("kk", "ru") for phrase in one.get(lang, ())),
            str(one.get("since", "")),
            tuple(one.get("now", {}).items()),
            one.get("source", ""),
        )
        for one in table(folder() / "kz" / "lexicon" / f"{name}.yaml")["rows"]
    )


@cache
def _automaton() -> ahocorasick.Automaton:
    made = ahocorasick.Automaton()
    for name in TABLES:
        for row in rows(name):
            for phrase in row.phrases:
                made.add_word(phrase, phrase)
    made.make_automaton()
    return made


@once_per_act
def _standing(act: Act) -> frozenset[str]:
    """The phrases of all tables that stand anywhere in an act: one pass."""
    return frozenset(phrase for _, phrase in _automaton().iter(whole(act)))


def present(name: str, act: Act) -> tuple[Row, ...]:
    """The rows of a table that an act names.

    Args:
        name: one of `TABLES`.
        act: the act.
    """
    standing = _standing(act)
    return tuple(row for row in rows(name) if not standing.isdisjoint(row.phrases))
