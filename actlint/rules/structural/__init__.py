"""Checks of an act as a whole: they need its structure, not its words.

Each check is a function `check(act, norms) -> Iterator[Found]` in a module of its own; a rule names it with the detector kind
``structural``. Rule ids, texts and levels stand in patterns/kz/structure-*.yaml.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from actlint.model.act import Act
from actlint.model.norm import ActNorms
from actlint.rules.found import Found
from actlint.rules.structural import (
    alike,
    annexes,
    bodies,
    force,
    foreign,
    functions,
    numbering,
    references,
    repeated,
    requisites,
    stale,
    terms,
)

Check = Callable[[Act, ActNorms], Iterator[Found]]

CHECKS: dict[str, Check] = {
    "repeated-norm": repeated.check,
    "alike-norm": alike.check,
    "body-two-names": bodies.check,
    "combined-functions": functions.check,
    "dangling-reference": references.check,
    "incomplete-requisites": requisites.check,
    "term-unused": terms.unused,
    "term-undefined": terms.undefined,
    "term-defined-twice": terms.twice,
    "numbering": numbering.check,
    "annex-missing": annexes.check,
    "no-entry-into-force": force.check,
    "stale-name": stale.check,
    "foreign-body": foreign.check,
}

_last: dict[str, tuple[Act, tuple[Found, ...]]] = {}


def found(name: str, act: Act, norms: ActNorms) -> tuple[Found, ...]:
    """Run a check once for an act: a rule asks for it in each language."""
    known = _last.get(name)
    if known is None or known[0] is not act:
        known = _last[name] = (act, tuple(CHECKS[name](act, norms)))
    return known[1]
