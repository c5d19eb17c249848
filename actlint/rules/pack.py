"""A compiled pack: what `load` gives and `find` runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

import ahocorasick
import msgspec

from actlint.rules.frames import Frame
from actlint.rules.kinds import Compiled, sign, structural
from actlint.rules.match import ClassIndex, Opening, index, opening
from actlint.rules.measured import Measured
from actlint.rules.phrases import Phrase

Texts = Mapping[str, Mapping[str, Any]]


class Detector(msgspec.Struct, frozen=True, array_like=True):
    """A detector of one rule for one language: a kind with its data, and the conditions every kind takes."""

    rule: str
    lang: str
    zones: frozenset[str]
    frame: Frame | None
    lacks_near: tuple[int, ...]
    data: Compiled


class Condition(msgspec.Struct, frozen=True, array_like=True):
    """A named guard, or (with phrases) a condition a rule brings along: phrases by language and their scope."""

    name: str
    phrases: dict[str, tuple[int, ...]] = {}
    scope: str = ""


class Rule(msgspec.Struct, frozen=True, array_like=True, dict=True):
    """A rule without its texts.

    Args:
        id, factor, also, status, since, level: as written in the pack.
        basis: ids of provisions; `Pack.basis` gives their words.
        markers: rows of the marker table it covers.
        unless, require: its conditions.
        file: the YAML file it comes from.
        line: where in it.
        none: languages it does not detect in, with the reason.
    """

    id: str
    factor: str
    also: tuple[str, ...]
    status: str
    since: str
    level: str
    basis: tuple[str, ...]
    markers: tuple[int, ...]
    unless: tuple[Condition, ...]
    require: tuple[Condition, ...]
    file: str
    line: int
    none: dict[str, str]


class Packed(msgspec.Struct, frozen=True, array_like=True):
    """The compiled form that is cached."""

    rules: tuple[Rule, ...]
    detectors: tuple[Detector, ...]
    phrases: tuple[Phrase, ...]
    classes: dict[str, tuple[Phrase, ...]]
    guards: dict[str, dict[str, tuple[int, ...]]]
    basis: dict[str, dict[str, str]]
    measured: Measured
    names: tuple[tuple[str, str, str], ...]


class Pack:
    """Rules ready to run.

    Args:
        packed: the compiled form.
        texts: gives the rules' texts and examples by rule id, read when first asked for.
    """

    def __init__(self, packed: Packed, texts: Callable[[], Texts]) -> None:
        self.packed = packed
        self.rules: dict[str, Rule] = {x.id: x for x in packed.rules}
        self.detectors = packed.detectors
        self.phrases = packed.phrases
        self.guards = packed.guards
        self.names = packed.names
        self._texts = texts
        self._ids: dict[str, int] = {}
        self._openings: dict[int, Opening] = {}
        needs: list[tuple[frozenset[int], ...]] = []
        for phrase in packed.phrases:
            needs.append(tuple(frozenset(self._ids.setdefault(x, len(self._ids)) for x in group) for group in phrase.needs))
        self._needs = needs
        self.rarest = tuple(x[0] if x else None for x in needs)
        """Of each phrase, the literals one of which must be there; None where any text may hold it."""
        self._automaton = ahocorasick.Automaton()
        for word, number in self._ids.items():
            self._automaton.add_word(word, (number, len(word)))
        if self._ids:
            self._automaton.make_automaton()

    @cached_property
    def classes(self) -> dict[str, dict[str, ClassIndex]]:
        """Word classes by name and language."""
        return {
            name: {lang: index(x for x in phrases if x.lang == lang) for lang in ("kk", "ru")}
            for name, phrases in self.packed.classes.items()
        }

    def opening(self, phrase: int) -> Opening:
        """How a phrase begins."""
        found = self._openings.get(phrase)
        if found is None:
            what = self.phrases[phrase]
            found = self._openings[phrase] = opening(what.parts, what.lang, self.packed.classes)
        return found

    @cached_property
    def triggers(self) -> dict[int, tuple[int, ...]]:
        """Detectors to try (indexes into `detectors`) by the id of a literal that must be there."""
        out: dict[int, list[int]] = {}
        for number, one in enumerate(self.detectors):
            for literal in {x for phrase in one.data.anchors for x in self._needs[phrase][0]}:
                out.setdefault(literal, []).append(number)
        return {k: tuple(v) for k, v in out.items()}

    @cached_property
    def whole(self) -> tuple[int, ...]:
        """Detectors that look at the act as a whole."""
        return tuple(i for i, x in enumerate(self.detectors) if isinstance(x.data, structural.Compiled))

    @cached_property
    def signed(self) -> dict[tuple[str, str], tuple[int, ...]]:
        """Detectors to try by a sign that a norm has and the norm's language."""
        out: dict[tuple[str, str], list[int]] = {}
        for number, one in enumerate(self.detectors):
            if isinstance(one.data, sign.Compiled):
                for name in one.data.signs:
                    out.setdefault((name, one.data.lang), []).append(number)
        return {k: tuple(v) for k, v in out.items()}

    @cached_property
    def everywhere(self) -> tuple[int, ...]:
        """Detectors to try in every paragraph: no word and no sign says where."""
        known = (structural.Compiled, sign.Compiled)
        return tuple(i for i, x in enumerate(self.detectors) if not x.data.anchors and not isinstance(x.data, known))

    def scan(self, folded: str) -> frozenset[int]:
        """Ids of the literals that stand at the beginning of a word."""
        found = set()
        for end, (number, length) in self._automaton.iter(folded) if self._ids else ():
            start = end - length
            if number not in found and (start < 0 or not folded[start].isalnum()):
                found.add(number)
        return frozenset(found)

    def possible(self, phrase: int, literals: frozenset[int]) -> bool:
        """Whether a text with these literals can hold a phrase."""
        for group in self._needs[phrase]:  # noqa: SIM110 - asked so often that a generator costs a twentieth of all rules' time
            if group.isdisjoint(literals):
                return False
        return True

    @cached_property
    def texts(self) -> Texts:
        """Texts and examples of all rules, by rule id and field."""
        return self._texts()

    def text(self, rule: str, field: str, lang: str) -> str:
        """A text of a rule (``name message what why advice redraft limits``), empty when it has none."""
        value = self.texts[rule].get(field) or {}
        return str(value.get(lang, "")) if isinstance(value, dict) else ""

    def message(self, rule: str, sign: str, lang: str) -> str:
        """What is said of a hit: of its sign, which is exact, else of its rule."""
        return self.text(f":{sign}" if f":{sign}" in self.texts else rule, "message", lang)

    def cite(self, rule: str, lang: str) -> tuple[str, ...]:
        """The provisions a rule rests on, in words."""
        return tuple(self.packed.basis[x].get(lang, "") for x in self.rules[rule].basis)

    def alone(self, rule: str) -> float | None:
        """How often an expert marks a place where the rule stands, whatever the judge says; None when it was not measured."""
        one = self.packed.measured.rules.get(rule)
        return None if one is None else one.precision if one.alone is None else one.alone

    def precision(self, rule: str) -> float | None:
        """How often a finding that rests on the rule is right, None when it was not measured."""
        one = self.packed.measured.rules.get(rule)
        return None if one is None else one.alone if one.precision is None else one.precision
