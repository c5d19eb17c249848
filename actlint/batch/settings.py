"""What a check is asked to do, after options and configuration are joined."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from actlint.model.document import View
from actlint.read import DEFAULT, Limits


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a check of one file.

    Args:
        lang: language of the findings: ``kk``, ``ru``, ``en`` or ``auto`` (that of the document).
        spoken: language of errors, never ``auto``: a file that cannot be read has none of its own.
        view: which side of tracked revisions is checked.
        hints: keep findings of level hint.
        cleared: keep signs that something in the act takes away.
        select, ignore: factor or rule ids.
        packs: folders of further rule packs.
        timeout: seconds a file may take, 0 for no limit.
        limits: what a file may cost to read.
        xml: names of elements by what they mean in XML of no known kind (docs/xml.md).
        suppressed: fingerprints that are not to be reported, with the reason.
        parsers: optional parsers, each ``NAME:MODEL`` (see `actlint.language.providers.chosen`).
        overrides: (path pattern, select, ignore): for files that fit the pattern these hold besides.
    """

    lang: str = "auto"
    spoken: str = "en"
    view: View = "final"
    hints: bool = False
    cleared: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    packs: tuple[Path, ...] = ()
    timeout: float = 0
    limits: Limits = DEFAULT
    xml: tuple[tuple[str, tuple[str, ...]], ...] = ()
    suppressed: tuple[tuple[str, str], ...] = ()
    parsers: tuple[str, ...] = ()
    overrides: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = ()

    def of(self, path: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What is selected and ignored in a file; the last override that fits its path or name counts."""
        select, ignore = self.select, self.ignore
        posix = Path(path).as_posix()
        for pattern, chosen, left in self.overrides:
            if fnmatch(posix, pattern) or fnmatch(posix.rsplit("/", 1)[-1], pattern):
                select, ignore = chosen or self.select, self.ignore + left
        return select, ignore
