"""What a check is asked to do, after options and configuration are joined."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from actlint.model.document import View
from actlint.read import DEFAULT, Limits


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a check of one file.

    Args:
        lang: language of the findings: ``kk``, ``ru``, ``en`` or ``auto`` (that of the document).
        view: which side of tracked revisions is checked.
        hints: keep findings of level hint.
        cleared: keep signs that something in the act takes away.
        select, ignore: factor or rule ids.
        packs: folders of further rule packs.
        timeout: seconds a file may take, 0 for no limit.
        limits: what a file may cost to read.
        suppressed: fingerprints that are not to be reported, with the reason.
    """

    lang: str = "auto"
    view: View = "final"
    hints: bool = False
    cleared: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    packs: tuple[Path, ...] = ()
    timeout: float = 0
    limits: Limits = DEFAULT
    suppressed: tuple[tuple[str, str], ...] = ()
