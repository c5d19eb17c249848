"""Do the rules do what their examples say? The runner behind `actlint test`.

The result is data: what failed, where, what was expected and what came instead. The command line puts it into words.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from actlint.model.document import Document, Paragraph
from actlint.model.finding import Hit
from actlint.rules.find import find
from actlint.rules.match import Line, match
from actlint.rules.pack import Pack, Rule

Problem = Literal[
    "no-mark",  # a bad example marks nothing
    "missed",  # marked words are not found
    "other-span",  # found, but with other words
    "cleared",  # found, but a condition clears it
    "other-zone",  # the marked words stand in a part of the act the rule does not look at
    "extra",  # a bad example: something unmarked is found too
    "good-flagged",  # a good example is found
    "still-flagged",  # a bad example without its marked words is found
    "no-examples",  # a language has a detector and no bad or no good example
    "slow",  # hostile input takes too long
]
MARK = re.compile(r"\[\[(.+?)\]\]")
TITLES = {"kk": "Үлгілік қағидалар", "ru": "Типовые правила"}
_NUMBERED = re.compile(
    r"\s*(?:\d+(?:[.-]\d+)*[.)]|(?:статья|глава|раздел|пункт)\s+\d|\d+-(?:бап|тарау|бөлім|тармақ))", re.IGNORECASE
)
_SUB = re.compile(r"\s*\d+\)")
HOSTILE_WORDS = 4000
SLOWEST = 1.0
"""Seconds one phrase may take for a sentence of `HOSTILE_WORDS` words; ours take a hundredth of that."""


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that is not as it should be.

    Args:
        rule, file, line: the rule and where it stands.
        problem: what is wrong.
        lang: language of the example.
        example: its text without marks, empty when it is not about an example.
        expected, got: words marked and words found.
        data: more about it: the condition that cleared, the zone, the phrase and its seconds.
    """

    rule: str
    file: str
    line: int
    problem: Problem
    lang: str
    example: str = ""
    expected: tuple[str, ...] = ()
    got: tuple[str, ...] = ()
    data: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Outcome:
    """The result of a run; `few` names rules with fewer than three good or bad examples of a language."""

    rules: int = 0
    examples: int = 0
    failures: list[Failure] = field(default_factory=list)
    few: list[tuple[str, str, str]] = field(default_factory=list)


def run(pack: Pack, rules: Sequence[str] | None = None) -> Outcome:
    """Try the examples of all rules, or of some.

    Args:
        pack: the rules.
        rules: ids; None for all.
    """
    outcome = Outcome()
    for rule in pack.rules.values():
        if rules is not None and rule.id not in rules:
            continue
        outcome.rules += 1
        for lang in ("kk", "ru"):
            if lang in rule.none and not any(x.rule == rule.id and x.lang == lang for x in pack.detectors):
                continue
            for kind in ("bad", "good"):
                given = pack.texts[rule.id][kind].get(lang, ())
                outcome.examples += len(given)
                if not given:
                    outcome.failures.append(Failure(rule.id, rule.file, rule.line, "no-examples", lang, data=(("kind", kind),)))
                elif len(given) < 3:
                    outcome.few.append((rule.id, lang, kind))
                for text in given:
                    outcome.failures.extend(_bad(pack, rule, lang, text) if kind == "bad" else _good(pack, rule, lang, text))
    outcome.failures.extend(_slow(pack, rules))
    return outcome


@dataclass(frozen=True, slots=True)
class Example:
    """An example as a document: its marked places as (paragraph, start, end)."""

    document: Document
    marks: tuple[tuple[int, int, int], ...]

    def words(self, place: tuple[int, int, int]) -> str:
        """The words of a place."""
        return self.document.paragraphs[place[0]].text[place[1] : place[2]]

    def text(self) -> str:
        """Its lines, without the title put before it."""
        return "\n".join(x.text for x in self.document.paragraphs if not x.centred)


def example(text: str, lang: str) -> Example:
    """Make a small act of an example: a title before it and a number on its first line, where it has none of its own."""
    lines = [x.strip() for x in text.strip().splitlines() if x.strip()]
    several = len(lines) > 1
    bare = not _NUMBERED.match(lines[0]) and (not several or bool(_SUB.match(lines[1])))
    paragraphs: list[Paragraph] = []
    if bare or _NUMBERED.match(lines[0]):
        paragraphs.append(Paragraph(1, TITLES[lang], centred=True))
    marks: list[tuple[int, int, int]] = []
    for number, line in enumerate(lines):
        for count, mark in enumerate(MARK.finditer(line)):
            start = mark.start() - 4 * count
            marks.append((len(paragraphs), start, start + len(mark[1])))
        label = "1." if bare and number == 0 else ""
        paragraphs.append(Paragraph(len(paragraphs) + 1, MARK.sub(r"\1", line), label=label))
    return Example(Document("example", "text", tuple(paragraphs)), tuple(marks))


def hits(pack: Pack, rule: str, given: Example) -> tuple[Hit, ...]:
    """What a rule finds in an example, cleared places included."""
    from actlint.norms import analyse
    from actlint.structure import parse

    act = parse(given.document)
    return tuple(x for x in find(act, analyse(act), pack) if x.rule == rule)


def _bad(pack: Pack, rule: Rule, lang: str, text: str) -> Iterator[Failure]:
    given = example(text, lang)
    if not given.marks:
        yield Failure(rule.id, rule.file, rule.line, "no-mark", lang, given.text())
        return
    found = hits(pack, rule.id, given)
    standing = {(x.paragraph, x.start, x.end) for x in found if not x.cleared_by}
    for mark in given.marks:
        if mark not in standing:
            yield _missed(pack, rule, lang, given, mark, found)
    for extra in sorted(standing.difference(given.marks)):
        if not any(extra[0] == m[0] and extra[1] < m[2] and m[1] < extra[2] for m in given.marks):
            yield Failure(rule.id, rule.file, rule.line, "extra", lang, given.text(), got=(given.words(extra),))
    rest = MARK.sub("", text)
    if rest.strip():
        without = example(re.sub(r"(?m)^\s*[.,;]*$|\s+(?=[.,;])", "", rest) or rest, lang)
        left = tuple(without.words((x.paragraph, x.start, x.end)) for x in hits(pack, rule.id, without) if not x.cleared_by)
        if left:
            yield Failure(rule.id, rule.file, rule.line, "still-flagged", lang, without.text(), got=left)


def _missed(pack: Pack, rule: Rule, lang: str, given: Example, mark: tuple[int, int, int], found: tuple[Hit, ...]) -> Failure:
    """Say why marked words were not found, as far as it can be seen."""
    near = [x for x in found if x.paragraph == mark[0] and x.start < mark[2] and mark[1] < x.end]
    got = tuple(given.words((x.paragraph, x.start, x.end)) for x in near)
    problem: Problem = "missed"
    data: tuple[tuple[str, str], ...] = ()
    if near and near[0].cleared_by:
        problem, data = "cleared", (("by", near[0].cleared_by[0]),)
    elif near:
        problem = "other-span"
    else:
        from actlint.structure import parse

        zone = parse(given.document).places[mark[0]].zone
        if all(zone not in x.zones for x in pack.detectors if x.rule == rule.id):
            problem, data = "other-zone", (("zone", zone),)
    return Failure(rule.id, rule.file, rule.line, problem, lang, given.text(), (given.words(mark),), got, data)


def _good(pack: Pack, rule: Rule, lang: str, text: str) -> Iterator[Failure]:
    given = example(text, lang)
    got = tuple(given.words((x.paragraph, x.start, x.end)) for x in hits(pack, rule.id, given) if not x.cleared_by)
    if got:
        yield Failure(rule.id, rule.file, rule.line, "good-flagged", lang, given.text(), got=got)


def _slow(pack: Pack, rules: Sequence[str] | None) -> Iterator[Failure]:
    """Every phrase over a sentence made of its own words, again and again."""
    for detector in pack.detectors:
        if rules is not None and detector.rule not in rules:
            continue
        for number in (*detector.data.anchors, *detector.lacks_near):
            phrase = pack.phrases[number]
            own = re.findall(r"[^\W\d_]+", phrase.text) or ["а"]
            words = (own * (HOSTILE_WORDS // len(own) + 1))[:HOSTILE_WORDS]
            places = list(range(len(words)))
            line = Line(phrase.lang, words, places, [x + 1 for x in places], [0] * len(words))
            began = time.process_time()
            match(phrase, line, pack.opening(number), pack.classes, lambda word, _: frozenset((word,)))
            spent = time.process_time() - began
            if spent > SLOWEST:
                rule = pack.rules[detector.rule]
                data = (("phrase", phrase.text), ("seconds", f"{spent:.2f}"))
                yield Failure(rule.id, rule.file, rule.line, "slow", phrase.lang, data=data)


if __name__ == "__main__":
    raise SystemExit("This module is no command. The examples of a rule pack are run by: actlint test")
