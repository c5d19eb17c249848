"""An act: its parts and the tree of its units."""

from __future__ import annotations

from typing import Literal

import msgspec

from actlint.model.document import Document

Language = Literal["kk", "ru", "mixed", ""]

Zone = Literal[
    "requisites",  # form, place, date, number, registration
    "title",
    "preamble",
    "enacting",  # the formula: БҰЙЫРАМЫН, ПРИКАЗЫВАЮ
    "operative",  # the norms: what is checked
    "definitions",  # an item that defines terms, with its sub-items
    "closing",  # standard final items: registration, publication, control, entry into force
    "heading",  # headings of sections, chapters, annexes
    "stamp",  # approval and annex stamps
    "form",  # forms and tables of an annex
    "signature",
    "publisher-note",  # Ескерту / Сноска
    "old-text",  # a column of a comparison table other than the proposed text
    "aside",  # headers, footers, notes of the file
]

UnitKind = Literal[
    "act", "annex", "book", "section", "subsection", "chapter", "paragraph", "article", "item", "subitem", "part", "indent"
]
"""book бөлік/часть (of an act) · section бөлім/раздел · subsection кіші бөлім/подраздел · chapter тарау/глава ·
paragraph параграф
article бап/статья · item тармақ/пункт · subitem тармақша/подпункт · part бөлік/часть · indent абзац"""


class Unit(msgspec.Struct, frozen=True):
    """A node of the tree.

    Args:
        id: its index in `Act.units`.
        kind: what it is.
        number: its number as printed, without brackets and dots ("15-1", "2.1", "8-1", "а"); for `part` and `indent` the
            ordinal from 1 within the parent; empty for an unnumbered annex and for the act.
        parent: id of the enclosing unit, -1 for the act itself.
        first, last: indexes into `Document.paragraphs`, both included, of everything it holds.
        heading: its heading without number, empty when it has none.
        quoted: it stands in new wording that an amending act quotes; its number is a number of the amended act.
    """

    id: int
    kind: UnitKind
    number: str
    parent: int
    first: int
    last: int
    heading: str = ""
    quoted: bool = False


class Place(msgspec.Struct, frozen=True):
    """What is known of one paragraph.

    Args:
        zone: the part of the act it stands in.
        unit: id of the innermost unit that holds it.
        body: offset in the paragraph's text where the words begin, after a typed label.
        head: index of the paragraph whose clause this one continues (the list head that ends with a colon), or -1.
        language: of this paragraph.
    """

    zone: Zone
    unit: int
    body: int
    head: int
    language: Language


class Act(msgspec.Struct, frozen=True):
    """A document understood as a legal act.

    Args:
        document: what was read.
        kind: ``law``, ``code``, ``order``, ``decision``, ``resolution``, ``rules``, ``regulation``, ``standard``,
            ``instruction``, ``amending``, ``comparison`` or empty when unknown; an order that approves rules is ``rules``.
        title: the title as printed.
        language: of the act as a whole.
        units: the tree, in document order; `units[0]` is the act.
        places: one for each of `document.paragraphs`.
    """

    document: Document
    kind: str
    title: str
    language: Language
    units: tuple[Unit, ...]
    places: tuple[Place, ...]


class Reference(msgspec.Struct, frozen=True):
    """A reference to a unit of this act or to another act.

    Args:
        paragraph: index into `Document.paragraphs`.
        start, end: offsets in its text.
        kind: ``internal`` (осы Қағидалардың 12-тармағы), ``act`` (a named act, with or without a unit), ``field`` (legislation of
            a named field), ``blanket`` (legislation, "established order", nothing named).
        act: the name of the act or field as printed, empty for internal and blanket ones.
        units: the units named, outermost first, as (kind, number): ``(("item", "12"), ("subitem", "2"))``.
        target: id of the unit of this act that it names, -1 when there is none.
        form, date, number: requisites given with it ("Закон", "6 апреля 2016 года", "480-V"), empty when absent.
    """

    paragraph: int
    start: int
    end: int
    kind: Literal["internal", "act", "field", "blanket"]
    act: str = ""
    units: tuple[tuple[UnitKind, str], ...] = ()
    target: int = -1
    form: str = ""
    date: str = ""
    number: str = ""
