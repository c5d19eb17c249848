"""Sentences of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from actlint.language.tokens import tokenize
from actlint.model.act import Act
from actlint.model.text import Sentence, Token

_KAZAKH = "әғқңөұүһі"
_STOPS = frozenset(".!?…")
_ROMAN = frozenset("ivxlcі")
_CLOSING = frozenset(")\"]'")

_KK = "млн млрд трлн мың тг см мыс қар обл ауд окр қос көш пәт бет бөл акад проф доц жж ғғ мин сек"
_RU = (
    "ст пп ппп гл абз подп прил рис табл им ул пр просп пер корп стр кв обл р-н тел факс напр тыс руб коп гг вв кг км га мм куб "
    "ред изд утв разд ср пос мкр бул пл наб зам нач зав гос"
)
_ABBREVIATIONS = frozenset(_KK.split()) | frozenset(_RU.split())
_MAY_END = frozenset({("т", "б"), ("т", "д"), ("т", "п"), ("т", "с", "с"), ("и", "др"), ("и", "пр"), ("с", "с")})
"""Abbreviations that stand at the end of an enumeration and so may end a sentence: т.б., т.с.с., т.д., т.п., др."""


def sentences(act: Act, index: int) -> tuple[Sentence, ...]:
    """Split a paragraph of an act into sentences.

    A typed label ("1.", "2.1.", "1)") is left out. Each sentence has the language of its paragraph or, in a paragraph of both
    languages, the one its letters show.

    Args:
        act: the act.
        index: index of the paragraph in its document.
    """
    place = act.places[index]
    return _of_text(index, act.document.paragraphs[index].text, place.body, place.language, act.language)


@lru_cache(maxsize=1024)  # norms, rules and findings ask for the same ones; those of a long act would fill the memory
def _of_text(index: int, text: str, body: int, language: str, default: str) -> tuple[Sentence, ...]:
    own = language if language in ("kk", "ru") else ""
    return tuple(
        [
            Sentence(index, part[0].start, part[-1].end, part, own or _language(part, default))
            for part in split(tokenize(text, body))
        ]
    )


def split(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens of each sentence.

    Args:
        tokens: the tokens of a paragraph.
    """
    first = 0
    for at, token in enumerate(tokens):
        if token.kind == "mark" and token.text in _STOPS and at >= first:
            end = at + 1
            while end < len(tokens) and tokens[end].start == tokens[end - 1].end and tokens[end].folded in _CLOSING | _STOPS:
                end += 1
            if end < len(tokens) and _ends(tokens, first, at, end):
                yield tokens[first:end]
                first = end
    if first < len(tokens):
        yield tokens[first:]


def _ends(tokens: tuple[Token, ...], first: int, at: int, after: int) -> bool:
    """Whether the mark at `at` ends the sentence that began at `first`; `after` is the next word or mark."""
    last, following = tokens[at - 1] if at > first else None, tokens[after]
    opener = following
    if opener.kind == "mark" and opener.folded in '"(-' and after + 1 < len(tokens):
        opener = tokens[after + 1]
    apart = following.start > tokens[after - 1].end
    if not (opener.text[0].isupper() or (opener.kind == "number" and apart)):
        return False
    if last is None or tokens[at].text != ".":
        return apart
    if last.kind == "number":
        # after a mark, or at the beginning, a number with a stop is a label: "мынадай редакцияда: «1. Өтініш …"
        return apart and at - first > 1 and tokens[at - 2].kind == "word" and opener.kind == "word"
    if last.kind != "word":
        return apart
    if not apart:  # "…бекітіледі.Осы": a lost blank; but never inside a name such as "А.Б.Серіков" or an address of the web
        return len(last.text) > 3 and opener.kind == "word" and last.text.islower() and not opener.text.isupper()
    if at - first == 1 and _ROMAN.issuperset(last.folded):
        return False
    before = _dotted(tokens, at)
    if before in _MAY_END:
        return opener.kind == "word"
    return len(last.text) > 1 and last.folded not in _ABBREVIATIONS


def _dotted(tokens: tuple[Token, ...], at: int) -> tuple[str, ...]:
    """The words of the abbreviation that ends at the mark `at`: ("т", "б")."""
    words = [tokens[at - 1].folded]
    if words[0] in ("др", "пр") and at > 1 and tokens[at - 2].folded == "и":
        return ("и", words[0])
    at -= 2
    while at > 0 and tokens[at].folded == "." and len(tokens[at - 1].folded) == 1 and len(words) < 3:
        words.insert(0, tokens[at - 1].folded)
        at -= 2
    return tuple(words)


def _language(tokens: tuple[Token, ...], default: str) -> str:
    words = [t.folded for t in tokens if t.kind == "word"]
    if not words:
        return default if default in ("kk", "ru") else "ru"
    kazakh = sum(any(c in w for c in _KAZAKH) for w in words)
    return "kk" if kazakh * 4 > len(words) else "ru"
