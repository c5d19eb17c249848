"""Words and sentences."""

from __future__ import annotations

import msgspec


class Form(msgspec.Struct, frozen=True, gc=False):
    """One reading of a word form, out of context. These three are structs, made ten to twenty times faster than dataclasses.

    Args:
        lemma: folded dictionary form.
        pos: Universal Dependencies part of speech.
        case: ``nom gen dat acc loc abl ins`` (Russian prepositional: ``loc``), empty when there is none.
        number: ``sing``, ``plur`` or empty.
        person: person of a possessive or finite form: ``1 2 3`` or empty.
        possessive: the noun carries a possessive suffix (Kazakh).
        verb: ``fin`` finite, ``inf`` infinitive, ``noun`` verbal noun (-у), ``part`` participle, ``conv`` converb,
            ``imp`` imperative or third-person order (-сын), empty for other words.
        voice: ``act``, ``pass`` or empty.
        negative: the form itself is negated (-ма-/-ме-, не-).
    """

    lemma: str
    pos: str
    case: str = ""
    number: str = ""
    person: str = ""
    possessive: bool = False
    verb: str = ""
    voice: str = ""
    negative: bool = False


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, number or mark with its place.

    Args:
        text: as printed.
        folded: lower case, look-alikes mapped, without characters of no width.
        start, end: offsets in the paragraph's text.
        kind: ``word``, ``number`` or ``mark``.
    """

    text: str
    folded: str
    start: int
    end: int
    kind: str


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A sentence of a paragraph.

    Args:
        paragraph: index into `Document.paragraphs`.
        start, end: offsets in the paragraph's text.
        tokens: its tokens, in order.
        language: ``kk`` or ``ru``.
    """

    paragraph: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    language: str
