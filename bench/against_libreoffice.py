"""Compare the text actlint reads from Word files with what LibreOffice writes as plain text, paragraph by paragraph.

    python bench/against_libreoffice.py ../shared/real/docx --files 100 --seed 1

Both texts are cut into lines; white space and bullets are dropped. LibreOffice prints list labels before the text and leaves
notes, text boxes, headers and footers out, so labels are put before our text and those paragraphs are left out here too. It also
prints tracked deletions, which our final view leaves out. docs/security.md explains the differences that remain.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from actlint.model.document import Document
from actlint.model.errors import ReadError
from actlint.read import read

BESIDE = {"footnote", "endnote", "textbox", "header", "footer"}
BULLET = re.compile("^[•◦▪●○■□☐☒✓➢§·–-]+")
INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\xad\u202a-\u202e\ufffc]")


def squeeze(line: str) -> str:
    """A line without white space, invisible characters and its bullet: the two programs write these differently."""
    return BULLET.sub("", re.sub(r"\s+", "", INVISIBLE.sub("", line)))


def ours(document: Document) -> list[str]:
    """The paragraphs of the body as LibreOffice would print them."""
    lines = []
    for paragraph in document.paragraphs:
        if paragraph.origin not in BESIDE:
            label = "" if paragraph.label in {"o", "\uf0a7"} else paragraph.label
            lines += (label + " " + paragraph.text).split("\n")
    return [line for line in map(squeeze, lines) if line]


def theirs(paths: list[Path], folder: Path) -> dict[Path, list[str]]:
    """What LibreOffice reads, for the files it can open."""
    found: dict[Path, list[str]] = {}
    for index, path in enumerate(paths):
        (folder / f"{index}.docx").symlink_to(path.resolve())
    command = [
        "soffice",
        f"-env:UserInstallation=file://{folder}/profile",
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
    ]
    names = [str(folder / f"{index}.docx") for index in range(len(paths))]
    for start in range(0, len(names), 20):
        subprocess.run(
            [*command, "--outdir", str(folder), *names[start : start + 20]], capture_output=True, timeout=600, check=False
        )
    for index, path in enumerate(paths):
        text = folder / f"{index}.txt"
        if text.exists():
            lines = text.read_text(encoding="utf-8-sig", errors="replace").splitlines()
            found[path] = [line for line in map(squeeze, lines) if line]
    return found


def main() -> int:
    """Print the figures and the differences."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    readable: dict[Path, Document] = {}
    candidates = sorted(options.folder.rglob("*.docx"))
    random.Random(options.seed).shuffle(candidates)
    for path in candidates:
        if len(readable) == options.files:
            break
        try:
            readable[path] = read(path)
        except ReadError:
            continue
    with tempfile.TemporaryDirectory() as folder:
        other = theirs(list(readable), Path(folder))
    same_files = lines = same_lines = 0
    for path, expected in other.items():
        found = ours(readable[path])
        missing, extra = Counter(expected) - Counter(found), Counter(found) - Counter(expected)
        lines += len(expected)
        same_lines += len(expected) - missing.total()
        same_files += not missing and not extra
        for sign, difference in (("-", missing), ("+", extra)):
            for line, count in list(difference.items())[:6]:
                print(f"{sign} {path.relative_to(options.folder)} ×{count}: {line[:110]}")
    share = same_lines / max(lines, 1)
    print(f"\nfiles compared {len(other)}, equal {same_files}; lines {lines}, found by us {same_lines} ({share:.2%})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
