"""What a file may cost. Every limit can be raised: in the configuration under ``[limits]`` or with ``--limit NAME=VALUE``."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Final

from actlint.model.document import Document
from actlint.model.errors import ConfigError, ReadError

MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one file. A draft act of a thousand pages stays far below each of them.

    Args:
        file_size: bytes of the file itself.
        entries: entries of a package (DOCX, ODT).
        part_size: bytes of one part of a package, unpacked.
        unpacked: bytes of all parts that are read, unpacked.
        ratio: unpacked to packed size of a part; looked at for parts over 16 MB only, since a short repetitive text packs well.
        depth: elements inside each other, in XML.
        attributes: attributes of one element.
        text_length: characters of all paragraphs.
        paragraphs: paragraphs of a document.
        table_nesting: tables inside each other.
        pages: pages of a PDF.
    """

    file_size: int = 100 * MEGABYTE
    entries: int = 10_000
    part_size: int = 64 * MEGABYTE
    unpacked: int = 256 * MEGABYTE
    ratio: int = 200
    depth: int = 256
    attributes: int = 256
    text_length: int = 50_000_000
    paragraphs: int = 500_000
    table_nesting: int = 60
    pages: int = 5_000

    def changed(self, values: Mapping[str, str | int]) -> Limits:
        """Limits with some values replaced.

        Args:
            values: names as in this class, with ``-`` or ``_``; values are numbers or sizes such as ``"200MB"``.

        Raises:
            ConfigError: ``unknown-limit`` or ``bad-limit``.
        """
        known = {field.name for field in fields(self)}
        new: dict[str, int] = {}
        for given, value in values.items():
            name = given.replace("-", "_")
            if name not in known:
                raise ConfigError("unknown-limit", place=given, known=", ".join(sorted(x.replace("_", "-") for x in known)))
            new[name] = _number(given, value)
        return replace(self, **new)


DEFAULT: Final = Limits()
RATIO_FROM: Final = 16 * MEGABYTE
"""Unpacked size from which a part's ratio counts: below it no ratio can do harm."""

_SIZE: Final = re.compile(r"(\d{1,15})\s*([kmg]?)b?", re.IGNORECASE)
_UNITS: Final = {"": 1, "k": 1024, "m": MEGABYTE, "g": 1024 * MEGABYTE}


def _number(name: str, value: str | int) -> int:
    match = _SIZE.fullmatch(str(value).strip())
    if match is None or int(match[1]) == 0:
        raise ConfigError("bad-limit", place=name, value=str(value))
    return int(match[1]) * _UNITS[match[2].lower()]


def hold(name: str, found: float, limit: int, path: str, place: str = "") -> None:
    """Raise when a limit is exceeded.

    Raises:
        ReadError: its code is the name of the limit; data: ``limit``, ``found`` and ``option``, the option that raises it.
    """
    if found > limit:
        raise over(name, found, limit, path, place)


def over(name: str, found: float | str, limit: int, path: str, place: str = "") -> ReadError:
    """The error for a limit that is exceeded, see `hold`."""
    option = name.replace("_", "-")
    number = round(found, 1) if isinstance(found, float) else found
    enough = max(limit * 2, 0 if isinstance(found, str) else math.ceil(found))
    return ReadError(option, path, place, limit=limit, found=number, option=f"--limit {option}={enough}")


def hold_document(document: Document, limits: Limits) -> None:
    """Check the limits that only the whole document shows.

    Raises:
        ReadError: ``paragraphs``, ``text-length`` or ``table-nesting``.
    """
    hold("paragraphs", len(document.paragraphs), limits.paragraphs, document.path)
    hold("text_length", sum(len(p.text) for p in document.paragraphs), limits.text_length, document.path)
    deepest = max((len(p.cell.path) + 1 for p in document.paragraphs if p.cell), default=0)
    hold("table_nesting", deepest, limits.table_nesting, document.path)
