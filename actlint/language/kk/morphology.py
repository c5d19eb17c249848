"""What a Kazakh word form may be, out of context."""

from __future__ import annotations

from functools import lru_cache

from actlint.language.fold import IGNORED
from actlint.language.kk import endings
from actlint.language.kk.endings import FRONT, VOWELS, Ending, Features
from actlint.language.kk.lexicon import exceptions, stems
from actlint.model.text import Form

_LONGEST = 14
_LOAN = frozenset("вфцчщъьэюяё")
_VOICED = {"б": "п", "г": "к", "ғ": "қ"}


@lru_cache(maxsize=200_000)
def forms(word: str) -> tuple[Form, ...]:
    """All readings of a word form, the likeliest first.

    Args:
        word: a folded word.
    """
    word = word.replace(IGNORED, "")
    known = exceptions().get(word)
    if known:
        return known
    if "-" in word:
        head, _, tail = word.rpartition("-")
        if head and tail and tail[0].isalpha():
            return tuple(Form(f"{head}-{x.lemma}", *_rest(x)) for x in forms(tail))
    if len(word) < 2 or word[-1] not in endings.GROUP_OF:
        return (Form(word, "X" if word.isascii() else "NOUN"),)
    scored = sorted(_readings(word), key=lambda x: -x[0])
    best = scored[0][0]
    seen: dict[Form, None] = {}
    for score, lemma, features in scored:
        if score < best - 6:
            break
        seen.setdefault(Form(lemma, *features))
    return tuple(seen)[:8]


def _rest(form: Form) -> tuple[str, str, str, str, bool, str, str, bool]:
    return form.pos, form.case, form.number, form.person, form.possessive, form.verb, form.voice, form.negative


def _readings(word: str) -> list[tuple[float, str, Features]]:
    found: list[tuple[float, str, Features]] = []
    lexicon = stems()
    pos = lexicon.get(word, "")
    if pos and pos[0] not in "NVP":
        found.append((12.0, word, Features(_POS[pos[0]])))
    lowest = max(2, len(word) - _LONGEST)
    nominal, deverbal, closed = endings.nominal(), endings.deverbal(), endings.closed()
    for at in range(len(word), lowest - 1, -1):
        tail = word[at:]
        for ending in nominal.get(tail, ()):
            if word[at - 1] in ending.groups:
                _as_noun(word, at, ending, found)
                for cut in range(at - 1, max(1, at - _LONGEST), -1):
                    for name in deverbal.get(word[cut:at], ()):
                        if word[cut - 1] in name.groups and ending.front in (None, _front(word[cut:at]), name.front):
                            _as_verb(word, cut, name, _joined(name.features, ending.features), found)
        for ending in closed.get(tail, ()):
            if word[at - 1] in ending.groups:
                _as_verb(word, at, ending, ending.features, found)
    if "V" in pos:
        found.append((4.0, word, Features("VERB", person="2", verb="imp", voice="act")))
    return found


_POS = {
    "N": "NOUN", "P": "PROPN", "V": "VERB", "A": "ADJ", "R": "ADV", "D": "DET", "O": "PRON", "M": "NUM", "S": "ADP", "C": "CCONJ",
    "T": "PART",
}  # fmt: skip


def _joined(verb: Features, name: Features) -> Features:
    return verb._replace(case=name.case, number=name.number, person=name.person, possessive=name.possessive)


def _front(text: str) -> bool | None:
    for letter in reversed(text):
        if letter in VOWELS and letter not in "иую":
            return letter in FRONT
    return None


def _harmony(stem: str, ending: Ending) -> float:
    if ending.front is None:
        return 0.0
    front = _front(stem)
    if front is None or front is ending.front:
        return 0.0
    return -1.0 if not _LOAN.isdisjoint(stem) or "и" in stem else -4.0


def _noun_lemmas(stem: str, ending: str) -> list[str]:
    lemmas = [stem]
    if ending and ending[0] in "ыі":
        if stem[-1] in _VOICED:
            lemmas.insert(0, stem[:-1] + _VOICED[stem[-1]])
        if stem[-1] not in VOWELS and len(stem) > 2 and stem[-2] not in VOWELS:
            lemmas.append(stem[:-1] + ending[0] + stem[-1])  # халқы, орны: the narrow vowel fell out
    return lemmas


def _as_noun(word: str, at: int, ending: Ending, found: list[tuple[float, str, Features]]) -> None:
    stem, tail = word[:at], word[at:]
    base = _harmony(stem, ending) + 0.3 * len(tail)
    for rank, lemma in enumerate(_noun_lemmas(stem, tail)):
        pos = stems().get(lemma, "")
        score = base - 0.5 * rank
        if pos:
            for code in pos:
                if code in "NPAOM":
                    fits = code in "NP" or tail
                    found.append(
                        (score + 6 + 0.2 * len(lemma), lemma, ending.features._replace(pos=_POS[code]))
                        if fits
                        else (score + 7 + 0.2 * len(lemma), lemma, Features(_POS[code]))
                    )
        else:
            found.append((score - (2.0 if len(lemma) < 3 else 0.0) - (3.0 if rank == 2 else 0.0), lemma, ending.features))


def _verb_lemmas(stem: str, ending: str) -> list[str]:
    lemmas = [stem]
    if ending[0] in VOWELS or ending[0] == "у":
        if stem[-1] in _VOICED:
            lemmas.insert(0, stem[:-1] + _VOICED[stem[-1]])
        if stem[-1] == "у":
            lemmas.append(stem[:-1] + "п")  # тауып: тап
    if ending[0] == "у" and stem[-1] not in VOWELS:
        lemmas += [stem + ("і" if _front(stem) else "ы")]  # оқу: оқы
    return lemmas


def _as_verb(word: str, at: int, ending: Ending, features: Features, found: list[tuple[float, str, Features]]) -> None:
    stem, tail = word[:at], word[at:]
    base = _harmony(stem, ending) + 0.3 * (len(word) - at) + 0.5
    for rank, lemma in enumerate(_verb_lemmas(stem, tail)):
        score = base - 0.5 * rank
        if "V" in stems().get(lemma, ""):
            found.append((score + 6 + 0.2 * len(lemma), lemma, features))
        else:
            found.append((score - (2.0 if len(lemma) < 2 else 0.0) - (3.0 if rank == 2 else 0.0), lemma, features))
