"""Labels against those LibreOffice shows, over the real files with lists."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from actlint.read.docx import read

pytestmark = [pytest.mark.slow, pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")]

EXPLAINED = {
    "article-section-isLgl.docx": "LibreOffice does not know isLgl: it shows 'Section I.01', Word 'Section 1.01'",
    "Test02.docx": "isLgl",
}


def _flat(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


def _with_lists(folder: Path) -> list[Path]:
    out = []
    for file in sorted(folder.rglob("*.docx")):
        try:
            with zipfile.ZipFile(file) as archive:
                if "word/numbering.xml" in archive.namelist() and b"numPr" in (
                    archive.read("word/document.xml") + archive.read("word/styles.xml")
                ):
                    out.append(file)
        except (zipfile.BadZipFile, KeyError):
            continue
    return out


def test_numbers_agree_with_libreoffice(shared: Path, tmp_path: Path) -> None:
    """Of all numbers of the real files only those differ that are explained above; bullets are drawn, not compared."""
    files = {f"{place}-{file.name}": file for place, file in enumerate(_with_lists(shared / "real/docx"))}
    for name, file in files.items():
        shutil.copyfile(file, tmp_path / name)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
        + ["--outdir", str(tmp_path), *(str(tmp_path / name) for name in files)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    count: Counter[str] = Counter()
    differing: set[str] = set()
    for name, file in files.items():
        shown = [_flat(line) for line in (tmp_path / name).with_suffix(".txt").read_text("utf-8-sig").split("\n")]
        position = 0
        for paragraph in read(file.read_bytes(), file.name).paragraphs:
            text = _flat(paragraph.text.split("\n")[0])
            if paragraph.origin not in {"body", "table"} or not text:
                continue
            found = next((i for i in range(position, min(position + 60, len(shown))) if shown[i].endswith(text)), None)
            if found is None:
                count["not found"] += bool(paragraph.label)
                continue
            position = found + 1
            theirs, ours = shown[found][: -len(text)].strip(), _flat(paragraph.label)
            if any(c.isalnum() for c in theirs + ours) and ours != "o":  # "o" is a bullet of Courier New
                agree = theirs == ours
                count["agree" if agree else "differ"] += 1
                if not agree:
                    differing.add(file.name)
    print(dict(count), sorted(differing))
    assert differing <= EXPLAINED.keys()
    assert count["not found"] == 0
    assert count["agree"] > 7000
