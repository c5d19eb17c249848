"""Word documents (DOCX, DOCM, DOTX; transitional and strict OOXML)."""

from __future__ import annotations

from dataclasses import dataclass

from actlint.model.document import Document, NotRead, Origin, Paragraph, View
from actlint.model.errors import ReadError
from actlint.read import safety
from actlint.read.docx import labels
from actlint.read.docx.names import Element, child, count_text_nodes, integer, kind_of, value
from actlint.read.docx.package import Related, main_part, optional_xml, related
from actlint.read.docx.styles import Styles, heading_level
from actlint.read.docx.styles import parse as parse_styles
from actlint.read.docx.walk import Raw, Seen, Walk, note_id

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_DECLARED_LANGUAGES = frozenset({"kk", "ru"})


@dataclass(frozen=True, slots=True)
class _Source:
    package: safety.Package
    main: str
    parts: Related
    styles: Styles
    view: View


def read(data: bytes, path: str, *, view: View = "final", limits: safety.Limits = safety.DEFAULT) -> Document:
    """Read a Word document.

    Args:
        data: the bytes of the file.
        path: its path, for messages.
        view: ``final`` takes tracked insertions in and deletions out, ``original`` the other way round.
        limits: what a file may cost.

    Raises:
        ReadError: the package or its main part is broken, or a limit is hit.
    """
    package = safety.open_package(data, path, limits)
    main = main_part(package, path)
    root = package.xml(main)
    body = child(root, "body")
    if body is None:
        raise ReadError("docx-no-document", path, main)
    parts = related(package, main)
    styles = parse_styles(optional_xml(package, parts.one("styles")))
    source = _Source(package, main, parts, styles, view)
    seen = Seen()
    raws = Walk(main, view, styles, seen).paragraphs(body, "body", "body")
    raws += _notes(source, seen, "footnotes", "footnote", seen.footnotes)
    raws += _notes(source, seen, "endnotes", "endnote", seen.endnotes)
    asides = _asides(source, seen, "header", "header") + _asides(source, seen, "footer", "footer")
    lists = labels.parse(optional_xml(package, parts.one("numbering")), styles)
    return Document(
        path=path,
        format="docx",
        paragraphs=_paragraphs(raws, asides, styles, lists),
        not_read=tuple(NotRead(what, count) for what, count in sorted(seen.not_read.items())),
        notes=("hidden-text",) if seen.hidden_text else (),
        title=_title(package),
        language=styles.language if styles.language in _DECLARED_LANGUAGES else "",
    )


def _notes(source: _Source, seen: Seen, kind: str, origin: Origin, wanted: dict[str, None]) -> list[Raw]:
    """Footnotes or endnotes, in the order of their references: one whose reference is deleted is no text."""
    if not wanted:
        return []
    part = source.parts.one(kind)
    root = _optional(source, seen, part)
    if root is None:
        return []
    found: dict[str, tuple[Element, int]] = {}
    before = 0
    for note in root:
        if kind_of(note) == origin and (identity := note_id(note)):
            found.setdefault(identity, (note, before))
        before += count_text_nodes(note)
    walk = Walk(part, source.view, source.styles, seen)
    out: list[Raw] = []
    done: set[str] = set()
    while waiting := [reference for reference in wanted if reference not in done]:  # a note may refer to another
        done.update(waiting)
        for reference in waiting:
            note_and_start = found.get(str(integer(reference, -1)))
            if note_and_start is not None:
                out += walk.paragraphs(note_and_start[0], origin, part, note_and_start[1])
    return out


def _asides(source: _Source, seen: Seen, kind: str, origin: Origin) -> list[Raw]:
    out: list[Raw] = []
    for part in source.parts.by_type.get(kind, ()):
        root = _optional(source, seen, part)
        if root is not None:
            out += Walk(part, source.view, source.styles, seen).paragraphs(root, origin, part)
    return out


def _optional(source: _Source, seen: Seen, part: str) -> Element | None:
    root = optional_xml(source.package, part)
    if root is None and part:
        seen.not_read["broken part"] += 1
    return root


def _paragraphs(raws: list[Raw], asides: list[Raw], styles: Styles, lists: labels.Lists) -> tuple[Paragraph, ...]:
    labeller = labels.Labeller(lists, styles)
    out: list[Paragraph] = []
    number = 0
    for raw in [*raws, *asides]:
        style = styles.get(value(raw.properties, "pStyle"))
        label = labeller.label(raw.properties, style, raw.story)
        text = "".join(raw.text)
        if not text or text.isspace():
            continue
        aside = raw.origin in {"header", "footer"}
        number += not aside
        outline = integer(value(raw.properties, "outlineLvl"), -1)
        alignment = value(raw.properties, "jc")
        out.append(
            Paragraph(
                number=0 if aside else number,
                text=text,
                label=label,
                origin=raw.origin,
                style=style.name,
                outline=heading_level(outline, "") if outline >= 0 else style.outline,
                centred=alignment == "center" if alignment else style.centred,
                cell=raw.cell,
                pieces=tuple(raw.pieces),
            )
        )
    return tuple(out)


def _title(package: safety.Package) -> str:
    core = related(package, "").one("core-properties")
    root = optional_xml(package, core)
    return "" if root is None else (root.findtext(_TITLE) or "").strip()
