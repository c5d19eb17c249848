"""Kazakh or Russian, judged from the letters and the commonest words."""

from __future__ import annotations

from actlint.model.act import Language
from actlint.structure.letters import words

_KAZAKH = "әғқңөұүіӘҒҚҢӨҰҮІ"
_KAZAKH_WORDS = frozenset(
    words(
        "туралы|жалпы|бойынша|осы|және|мен|пен|бен|немесе|аттестаттау|бап|тарау|нысан|туындаған|болып|тиіс|арналған|бар|жылы|кестесі"
    )
)
_RUSSIAN_WORDS = frozenset(
    words(
        "и|в|на|по|с|о|об|от|не|для|или|при|к|из|за|его|их|что|как|также|до|со|у|которые|который|настоящего|настоящих|настоящие"
    )
)


def language_of(text: str) -> Language:
    """Judge the language of one paragraph; empty when it has no words to tell by."""
    if len(text) > 1200:
        # the beginning and the end tell as much as the whole, and a long paragraph would be scanned letter by letter
        text = text[:600] + " " + text[-600:]
    special = sum(map(text.count, _KAZAKH))
    if special:
        special += text.count("i")  # the Latin letter in the place of the Kazakh one
    spoken = text.lower().split()
    if not spoken:
        return ""
    russian = sum(1 for w in spoken if w in _RUSSIAN_WORDS)
    share = special / len(text)
    if share > 0.03:
        return "mixed" if russian > 4 and russian * 14 > len(spoken) else "kk"
    kazakh = sum(1 for w in spoken if w in _KAZAKH_WORDS)
    if kazakh > russian:
        return "kk"
    if russian:
        return "ru"
    if special:
        return "kk" if share > 0.015 or len(spoken) < 4 else "ru"
    return ""


def language_of_act(languages: list[Language], lengths: list[int]) -> Language:
    """Judge the language of an act from its paragraphs, weighed by length."""
    weight = {"kk": 0, "ru": 0, "mixed": 0, "": 0}
    for language, length in zip(languages, lengths, strict=True):
        weight[language] += length
    kk, ru, mixed = weight["kk"], weight["ru"], weight["mixed"]
    if kk + ru + mixed == 0:
        return ""
    low, high = sorted((kk, ru))
    if mixed > high or low * 3 > high:
        return "mixed"
    return "kk" if kk >= ru else "ru"
