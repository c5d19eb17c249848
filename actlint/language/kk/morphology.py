"""What a Kazakh word form may be, out of context: stem and ending, each at its cost.

The cost of a reading is minus its log probability: of the stem (`lexicon.costs`, by letters for an unknown one), of the ending
(`lexicon.ending_cost`) and of an odd joint between them. `tools/train_kk.py` estimates both, from annotated texts and from the
words of acts.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from actlint.language.fold import IGNORED
from actlint.language.kk import endings, lexicon
from actlint.language.kk.endings import FRONT, GROUP_OF, VOWELS, Ending, Features
from actlint.model.text import Form

Split = tuple[str, Features, float]
Reading = tuple[float, Form]

_LONGEST = 15
_LONGEST_WORD = 60
_MOST = 8
_WITHIN = 7.0
"""Readings that cost this much more than the best are dropped."""
_FUSED = {"ю": "у", "я": "а"}
_BARE_POS = frozenset({"ADJ", "NUM", "ADV", "DET", "ADP", "X"})
_OPEN = VOWELS.replace("у", "")
_ROMAN = frozenset("ivxlcdm")
_SURE = 16.0
"""A reading that costs no more needs no comparison with unknown stems."""
_LOAN = frozenset("вфцчщъьэюяё")
_VOICED = {"б": "п", "г": "к", "ғ": "қ"}
_VERBAL_ENDS = frozenset("унрсқкғг")
_BARE = Features("NOUN", "nom", "sing")


def forms(word: str) -> tuple[Form, ...]:
    """All readings of a word form, the likeliest first.

    Args:
        word: a folded word.
    """
    return tuple([form for _, form in readings(word)])


@lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[Reading, ...]:
    """All readings of a word form with their costs, the cheapest first.

    Args:
        word: a folded word.
    """
    word = word.replace(IGNORED, "")
    if word.isascii() and _ROMAN.issuperset(word):
        return ((1.0, Form(word, "NUM")), (6.0, Form(word, "X")))
    if not 1 < len(word) <= _LONGEST_WORD or word[-1] not in GROUP_OF:
        return lexicon.learned(word) or ((20.0, Form(word, "X" if word.isascii() else "NOUN", "" if word.isascii() else "nom")),)
    found: dict[Form, float] = {form: cost for cost, form in lexicon.learned(word)}
    if "-" in word:
        head, _, tail = word.rpartition("-")
        for cost, form in readings(tail) if tail else ():
            found.setdefault(_with_lemma(f"{head}-{form.lemma}", form), cost)
    _weigh(splits(word, known=True), found)
    if not found or min(found.values()) > _SURE:
        _weigh(splits(word), found)
    if lexicon.adjectival(word) and (bare := Form(word, "ADJ")) not in found:
        found[bare] = min(found.values()) + _WITHIN - 0.5
    ranked = sorted([(cost, i, form) for i, (form, cost) in enumerate(found.items())])
    worst = ranked[0][0] + _WITHIN
    return tuple([(cost, form) for cost, _, form in ranked[:_MOST] if cost <= worst])


def _weigh(ways: list[Split], found: dict[Form, float]) -> None:
    """Add the readings of `ways` to `found`, each at its least cost; hopeless ones are left out."""
    stems = [
        (cost + joint, lemma, pos, features)
        for lemma, features, joint in ways
        for pos, cost in lexicon.costs(lemma, features.pos)
    ]
    stems.sort(key=lambda x: x[0])
    worst = min(found.values(), default=1e9) + _WITHIN
    for cost, lemma, pos, features in stems:
        if cost > worst:
            break
        _add(found, lemma, pos, features, cost)
        worst = min(worst, min(found.values()) + _WITHIN)


def _with_lemma(lemma: str, form: Form) -> Form:
    return Form(lemma, form.pos, form.case, form.number, form.person, form.possessive, form.verb, form.voice, form.negative)


def _add(found: dict[Form, float], lemma: str, pos: str, features: Features, cost: float) -> None:
    if pos in _BARE_POS and features == _BARE:
        form = Form(lemma, pos)
        cost += 1.0
    else:
        form = Form(lemma, pos, *features[1:])
        cost += lexicon.ending_cost(features) + (3.0 if pos in ("ADJ", "NUM") else 8.0 if pos in _BARE_POS else 0.0)
    known = found.get(form)
    if known is None or cost < known:
        found[form] = cost


def splits(word: str, *, known: bool = False) -> list[Split]:
    """Every way to cut a word into a possible stem and an ending: lemma, what the ending says, cost of the joint.

    Args:
        word: a folded word of at least two letters.
        known: keep to stems of the lexicon, which takes a third of the time.
    """
    found = _cuts(word, known)
    for at in range(1, len(word)):
        if word[at] in _FUSED and word[at - 1] in VOWELS:
            found += _parted(word, at, known)
    return found


def _cuts(word: str, known: bool) -> list[Split]:
    found: list[Split] = []
    nominal, deverbal, closed = endings.nominal(), endings.deverbal(), endings.closed()
    size = len(word)
    cuts = range(size, max(2, size - _LONGEST) - 1, -1)
    if known:
        spelled = lexicon.spelled()
        stems = {at for at in cuts if word[:at] in spelled}
        lowest = min(stems, default=size)
    else:
        stems, lowest = set(cuts), 2
    for at in cuts:
        last = word[at - 1]
        own = at in stems
        if not own and (last not in _VERBAL_ENDS or at <= lowest):
            continue
        tail = word[at:]
        names = [x for x in nominal.get(tail, ()) if last in x.groups]
        if names and last in _VERBAL_ENDS:
            for cut in range(at - 1, max(lowest, at - _LONGEST) - 1, -1):
                if cut in stems:
                    _deverbal(word, cut, at, deverbal, names, found)
        if own:
            for ending in names:
                _noun_stems(word[:at], tail, ending.features, _joint(word[:at], ending.front), found)
            for ending in closed.get(tail, ()):
                if last in ending.groups:
                    _verb_stems(word[:at], tail[0], ending.features, _joint(word[:at], ending.front), found)
    if size in stems:
        found.append((word, endings.COMMAND, 0.0))
    return found


def _deverbal(
    word: str, cut: int, at: int, table: Mapping[str, tuple[Ending, ...]], names: list[Ending], found: list[Split]
) -> None:
    """A verbal noun or participle with noun endings: stem up to `cut`, noun endings from `at`."""
    for middle in table.get(word[cut:at], ()):
        if word[cut - 1] in middle.groups:
            joint = _joint(word[:cut], middle.front)
            for ending in names:
                features = _joined(middle.features, ending.features)
                _verb_stems(word[:cut], word[cut], features, joint + _joint(word[cut:at], ending.front), found)


def _parted(word: str, at: int, known: bool) -> list[Split]:
    """Readings of a word in which one letter spells the end of a verb and the beginning of its ending: жою, жояды: жой."""
    if word[at - 1] == "и":
        stem, whole = word[:at], word[:at] + _FUSED[word[at]] + word[at + 1 :]
    else:
        stem = word[:at] + "й"
        whole = stem + _FUSED[word[at]] + word[at + 1 :]
    return [x for x in _cuts(whole, known) if x[0] == stem and x[1].pos == "VERB"]


def _joined(verb: Features, name: Features) -> Features:
    if verb.verb == "part" and name == _BARE:
        return verb  # a participle before its noun has no case
    return Features("VERB", name.case, name.number, name.person, name.possessive, verb.verb, verb.voice, verb.negative)


def _joint(stem: str, front: bool | None) -> float:
    """Cost of an ending whose vowels do not go with the stem's: high for a Kazakh stem, low for a loan."""
    if front is None:
        return 0.0
    for letter in reversed(stem):
        if letter in VOWELS and letter not in "иую":
            if (letter in FRONT) is front:
                return 0.0
            return 1.5 if not _LOAN.isdisjoint(stem) or "и" in stem else 5.0
    return 0.0


def _noun_stems(stem: str, tail: str, features: Features, joint: float, found: list[Split]) -> None:
    if stem.endswith("уш") and len(stem) > 4:
        return  # беруші is one word, not the possessed form of another
    if tail and tail[0] in "ыі":
        if stem[-1] in _VOICED:
            found.append((stem[:-1] + _VOICED[stem[-1]], features, joint))
            joint += 5.0
        elif len(stem) > 2 and stem[-1] not in VOWELS and stem[-2] not in _OPEN:
            found.append((stem[:-1] + tail[0] + stem[-1], features, joint + 1.5))  # халқы: халық, the narrow vowel fell out
        if stem[-1] in "лрнт":
            found.append((stem + "ь", features, joint + 7.0))  # июлі: июль
    if tail and stem[-1] == "і" and len(stem) > 3 and stem[-2] in "тд" and stem[-3] not in VOWELS:
        found.append((stem[:-1], features, joint))  # актіге: акт, the vowel eases a loan's end
    found.append((stem, features, joint))


def _verb_stems(stem: str, first: str, features: Features, joint: float, found: list[Split]) -> None:
    if first in VOWELS:
        if stem[-1] in _VOICED:
            found.append((stem[:-1] + _VOICED[stem[-1]], features, joint))
            joint += 3.0
        elif stem[-1] == "у" and len(stem) > 2:
            found.append((stem[:-1] + "п", features, joint + 1.0))  # тауып: тап
        if first == "у" and stem[-1] not in VOWELS:
            narrow = next((x for x in reversed(stem) if x in VOWELS), "а")
            found.append((stem + ("і" if narrow in FRONT else "ы"), features, joint + 4.0))  # оқу: оқы
    if len(stem) > 1 or stem in ("е", "ж"):
        # few verbs of more than one syllable end in a narrow vowel; before -л and -н it mostly belongs to the suffix
        found.append((stem, features, joint + (6.0 if stem == "ж" else 2.5 if stem[-1] in "ыі" and len(stem) > 3 else 0.0)))
