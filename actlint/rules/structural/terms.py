"""Terms: defined and never used, defined twice, used and never defined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from actlint.language import fold
from actlint.model.act import Act
from actlint.model.norm import ActNorms
from actlint.rules.folded import folded, whole
from actlint.rules.found import Found
from actlint.structure.shortnames import short_names

_DASH = re.compile(r"\s[-–—]\s|\s?[–—]\s|\s-\s?")
_BRACKET = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LONGEST = 90
_SILENT = ("stamp", "signature", "publisher-note", "aside", "old-text", "requisites")
# only at the beginning of a sentence: "… саласындағы уәкілетті орган" says which one
_GENERIC = (
    ("уәкілетті орган", re.compile(r"(?:^|[.;:)]\s?)(уәкілетті орган(?:ның|ға|ды|нан|мен|да)?)(?!\w)(?!\s?-)")),
    (
        "уполномоченный орган",
        re.compile(
            r"(?:^|[.;:)]\s?)(уполномоченн(?:ый|ого|ому|ым|ом) орган(?:а|у|ом|е)?)"
            r"(?!\w)(?!\s?-)(?!\s(?:в|по|области|управлен))"
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Term:
    """A defined term: paragraph, extent, matching form, the beginnings of its words."""

    paragraph: int
    start: int
    end: int
    folded: str
    stems: tuple[str, ...]


def _stem(word: str) -> str:
    return word[: max(3, len(word) - 3)] if len(word) > 4 else word[:3]


def defined(act: Act) -> list[Term]:
    """The terms that definitions items define: the words before the dash."""
    out: list[Term] = []
    for i, place in enumerate(act.places):
        if place.zone != "definitions" or place.head < 0 or act.units[place.unit].quoted:
            continue
        text = act.document.paragraphs[i].text
        # the dash inside "(бұдан әрі – …)" is not the one that defines
        plain = _BRACKET.sub(lambda m: "·" * len(m.group()), text)
        dash = _DASH.search(plain, place.body)
        if dash is None or dash.start() - place.body > _LONGEST or dash.start() <= place.body:
            continue
        folded = _BRACKET.sub("", fold(text[place.body : dash.start()])).strip(' "')
        stems = tuple(_stem(word) for word in _WORD.findall(folded))
        if stems:
            end = place.body + len(text[place.body : dash.start()].rstrip())
            out.append(Term(i, place.body, end, " ".join(folded.split()), stems))
    return out


def _used(act: Act, term: Term) -> bool:
    pattern = re.compile(r"(?<!\w)" + r"\w*\W+(?:\w+\W+)?".join(map(re.escape, term.stems)))
    return any(pattern.search(text) for i, text in _having(act, term.stems[0]) if i != term.paragraph)


def _having(act: Act, word: str) -> Iterator[tuple[int, str]]:
    """The paragraphs that hold a word, as far as they speak for the act itself."""
    texts = folded(act)
    return ((i, texts[i]) for i in texts.having(word) if act.places[i].zone not in _SILENT)


def unused(act: Act, norms: ActNorms) -> Iterator[Found]:
    """A term that occurs nowhere but in its own definition, nor does the short name given with it."""
    terms = defined(act)
    if not terms:
        return
    last = max(term.paragraph for term in terms)
    if len(act.places) - last < 10:
        return  # too little follows to say that a term is not used
    for term in terms:
        short = _short(act, term)
        if not _used(act, term) and not (short is not None and _used(act, short)):
            yield Found(term.paragraph, term.start, term.end)


def _short(act: Act, term: Term) -> Term | None:
    text = fold(act.document.paragraphs[term.paragraph].text)
    for name in short_names(act):
        if f"{name})" in text:
            stems = tuple(_stem(word) for word in _WORD.findall(name))
            return Term(term.paragraph, term.start, term.end, name, stems) if stems else None
    return None


def twice(act: Act, norms: ActNorms) -> Iterator[Found]:
    """A term that two definitions define."""
    seen: dict[str, int] = {}
    for term in defined(act):
        if seen.setdefault(term.folded, term.paragraph) != term.paragraph:
            yield Found(term.paragraph, term.start, term.end)


def undefined(act: Act, norms: ActNorms) -> Iterator[Found]:
    """ "The authorised body" where the act nowhere says which body that is. Only the first place is reported."""
    known = " ".join([*short_names(act), *(term.folded for term in defined(act))])
    for name, pattern in _GENERIC:
        if name.split()[0][:10] not in whole(act) or name in known or any(_having(act, f"{name} -")):
            continue
        for i, place in enumerate(act.places):
            if place.zone != "operative" or act.units[place.unit].quoted or act.kind == "amending":
                continue
            found = pattern.search(folded(act)[i][place.body :])
            if found:
                yield Found(i, place.body + found.start(1), place.body + found.end(1))
                break
