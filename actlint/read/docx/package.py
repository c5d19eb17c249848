"""Which part of a Word package is what: by relationships, as Word finds them, not by file names."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote

from actlint.model.errors import ReadError
from actlint.read import safety
from actlint.read.docx.names import Element

_RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Related:
    """The parts that another part points to, by the last word of the relationship type ("styles", "footnotes")."""

    by_type: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def one(self, kind: str) -> str:
        """The first part of a type, empty when there is none."""
        return next(iter(self.by_type.get(kind, ())), "")


def relationships_name(part: str) -> str:
    """Name of the part that holds the relationships of a part; of the package itself for an empty name."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def related(package: safety.Package, part: str) -> Related:
    """What a part points to inside the package. Targets outside are never followed."""
    root = optional_xml(package, relationships_name(part))
    if root is None:
        return Related()
    names = {name.lower(): name for name in package.names()}
    found: dict[str, tuple[str, ...]] = {}
    for relationship in root.iter(_RELATIONSHIP):
        if relationship.get("TargetMode") == "External":
            continue
        kind = relationship.get("Type", "").rsplit("/", 1)[-1]
        target = names.get(resolve(part, relationship.get("Target", "")).lower())
        if target and target not in found.get(kind, ()):
            found[kind] = (*found.get(kind, ()), target)
    return Related(found)


def resolve(part: str, target: str) -> str:
    """The part name a relationship target means."""
    path = unquote(target.replace("\\", "/")).partition("#")[0]
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), path)).lstrip("/")


def main_part(package: safety.Package, path: str) -> str:
    """Name of the main document part.

    Raises:
        ReadError: ``docx-no-document``: the package has none.
    """
    name = related(package, "").one("officeDocument")
    if not name and "word/document.xml" in package.names():
        name = "word/document.xml"
    if not name:
        raise ReadError("docx-no-document", path)
    return name


def optional_xml(package: safety.Package, name: str) -> Element | None:
    """The root of a part that a document can do without: None when it is missing or not well-formed."""
    if not name or name not in package.names():
        return None
    try:
        root: Element = package.xml(name)
        return root
    except ReadError as error:
        if error.code not in BROKEN:
            raise
        return None


BROKEN: Final = frozenset({"bad-xml", "xml-broken", "xml-syntax"})
"""Codes of parts that are not well-formed; a limit that is hit is another matter and ends the reading."""
