"""Reads the Kazakh training texts (UD Kazakh-KTB and Apertium) into words with the labels of `actlint.model.text.Form`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

OVERLAP = ("Иран", "Футболдан", "Eurovision", "Жапония_Ұлттық", "Радиан", "Махамбет_Өтемісұлы")
"""Apertium articles that stand in KTB too: kept out whenever KTB is the test."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its label; `pos` is empty where the source does not tell."""

    text: str
    lemma: str = ""
    pos: str = ""
    case: str = ""
    verb: str = ""
    owner: str = ""
    voice: str = ""
    negative: bool = False


Text = list[Word]
_CASES = {"nom": "nom", "gen": "gen", "dat": "dat", "acc": "acc", "loc": "loc", "abl": "abl", "ins": "ins"}
_POS = {
    "n": "NOUN", "np": "PROPN", "adj": "ADJ", "adv": "ADV", "postadv": "ADV", "det": "DET", "prn": "PRON", "num": "NUM",
    "v": "VERB", "vaux": "AUX", "cop": "AUX", "post": "ADP", "cnjcoo": "CCONJ", "cnjsub": "SCONJ", "cnjadv": "SCONJ",
    "abbr": "NOUN", "ij": "INTJ", "qst": "PART", "mod": "PART", "mod_ass": "PART", "mod_emo": "PART", "emph": "PART",
}  # fmt: skip
_VERB_FORMS = {"Fin": "fin", "Inf": "conv", "Conv": "conv", "Part": "part", "Ger": "noun", "Vnoun": "noun"}
_NAMED = ("NOUN", "PROPN", "PRON")


def ktb(folder: Path) -> dict[str, list[Text]]:
    """KTB by source text, sentences in the order of the source."""
    found: dict[str, list[tuple[int, Text]]] = {}
    for path in sorted(folder.glob("*.conllu")):
        for source, number, text in conllu(path):
            found.setdefault(source, []).append((number, text))
    return {source: [t for _, t in sorted(many, key=lambda x: x[0])] for source, many in sorted(found.items())}


def conllu(path: Path) -> Iterator[tuple[str, int, Text]]:
    """Yield (source text, number in it, words) for each sentence; a word of several parts gets the label of its first."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        source, number, words, until = "", 0, [], 0
        for line in block.splitlines():
            if line.startswith("# sent_id"):
                name = line.partition("=")[2].strip()
                source, *rest = name.split(":")
                number = int(rest[0]) if rest and rest[0].isdigit() else 0
            if line.startswith("#") or not line:
                continue
            fields = line.split("\t")
            ident, text = fields[0], fields[1]
            if "-" in ident:
                first, last = map(int, ident.split("-"))
                until, whole, start = last, text, first
                continue
            if until and int(ident) <= until:
                if int(ident) == start:
                    words.append(_ud(whole, fields))
                continue
            words.append(_ud(text, fields))
        yield source, number, [x for w in words for x in _single(w)]


def _ud(text: str, fields: list[str]) -> Word:
    values = dict(x.split("=", 1) for x in fields[5].split("|") if "=" in x)
    pos = fields[3]
    case = values.get("Case", "").lower()
    if not case and pos in _NAMED and fields[4] != "abbr":
        case = "nom"
    verb = _VERB_FORMS.get(values.get("VerbForm", ""), "")
    if verb == "noun" and "Tense" in values:
        verb = "part"
    if values.get("Mood") in ("Imp", "Opt"):
        verb = "imp"
    if values.get("Mood") == "Cnd":
        verb = "fin"
    voice = {"Pass": "pass"}.get(values.get("Voice", ""), "act" if verb else "")
    return Word(text, fields[2], pos, case, verb, values.get("Person[psor]", ""), voice, values.get("Polarity") == "Neg")


def _single(word: Word) -> Iterator[Word]:
    """A unit written with a blank becomes one word for each part; the last carries the label."""
    *before, last = word.text.split() or [""]
    lemmas = word.lemma.split() or [""]
    for text in before:
        yield Word(text, text.lower(), "X" if word.pos == "VERB" else "")
    yield Word(last, lemmas[-1], word.pos, word.case, word.verb, word.owner, word.voice, word.negative)


def apertium(folder: Path, *, without: tuple[str, ...] = OVERLAP) -> list[Text]:
    """The disambiguated Apertium texts, in sentences, without the named articles."""
    found: list[Text] = []
    for path in sorted(folder.glob("texts*/*.txt")):
        if path.name.startswith(without):
            continue
        text: Text = []
        for unit in re.split(r'(?m)^"<', path.read_text(encoding="utf-8"))[1:]:
            form, _, rest = unit.partition('>"')
            chosen = [x for x in rest.splitlines() if x.startswith('\t"')]
            if form.strip():
                text.extend(_single(_cg(form, chosen[0] if len(chosen) == 1 else "")))
            if form in ".!?" and form:
                found.append(text)
                text = []
        if text:
            found.append(text)
    return found


def _cg(form: str, reading: str) -> Word:
    match = re.match(r'\t"([^"]*)" ?(.*)', reading)
    if match is None or match[1].startswith("*") or not form:
        return Word(form)
    tags = match[2].split()
    if not re.search(r"\w", form):
        return Word(form, form, "PUNCT")
    pos = _POS.get(tags[0] if tags else "", "")
    if not pos or (pos == "AUX" and tags[0] == "cop"):
        return Word(form)
    case = next((_CASES[t] for t in tags if t in _CASES), "")
    if not case and pos in _NAMED and tags[0] != "abbr":
        case = "nom"
    verb = ""
    if pos in ("VERB", "AUX"):
        verb = next((v for t in tags if (v := _verb(t))), "")
    owner = next((t[2] for t in tags if t.startswith("px")), "")
    voice = ("pass" if "pass" in tags else "act") if verb else ""
    lemma = "олар" if match[1] == "ол" and "pl" in tags else match[1]
    # whether бол, тұр and the like stand as auxiliaries these texts do not tell as KTB does
    if pos == "AUX" or (pos == "VERB" and lemma in ("бол", "тұр", "жат", "отыр", "жүр", "ал", "бер", "қал", "кел", "кет")):
        pos = ""
    return Word(form, lemma, pos, case, verb, owner, voice, "neg" in tags)


def _verb(tag: str) -> str:
    if tag.startswith("ger_"):
        return "part"
    if tag == "ger":
        return "noun"
    if tag.startswith("gpr"):
        return "part"
    if tag in ("imp", "opt"):
        return "imp"
    if tag.startswith(("prc", "gna")) and tag != "gna_cond":
        return "conv"
    return "fin" if tag in ("ifi", "past", "aor", "pres", "fut", "fut_plan", "pih", "gna_cond", "ifi_evid") else ""


def legal(path: Path) -> list[Text]:
    """The legal sentences annotated by hand."""
    return [text for _, _, text in conllu(path)]
