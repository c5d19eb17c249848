"""A commented file opened in LibreOffice: the comments stand on the words found, and the text is the same."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from actlint.read.docx import read
from actlint.report.docx import annotate
from tests.notation import docx
from tests.report.docx.helpers import checked, comment_on, comments, finding

pytestmark = [pytest.mark.slow, pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")]

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"

NOTATION = """
list A: decimal "%1." ; russianLower "%2)"
[A 0] Көрсетілетін қызметті беруші өтінішті {+қажет болған жағдайда} қараудан {b:бас тартуға құқылы}.
[A 0] Шешім {-бес жұмыс күні ішінде} {+қысқа мерзімде} қабылданады, {c:Асқар: көрсету керек|мерзімі} айтылмайды.
[A 1] Тармақша{foot:Сілтемеде өзге жағдайлар} осымен бітеді
| № | Атауы | Ескерту |
| 1 | {table:ішкі кесте ; басқа да құжаттар} | {+өзге де негіздер} бойынша |
Толығырақ {link:сайттан қараңыз} және {sdt:басқару элементі ішінде} жазылған, {field:REF x|төмендегі тармақта} да.
"""
WORDS = (
    "қажет болған жағдайда",
    "тартуға құқылы",
    "қысқа мерзім",
    "мерзімі айт",
    "басқа да",
    "де негіздер",
    "сайттан қ",
    "ару элем",
)


def _saved(data: bytes, folder: Path, kind: str) -> bytes:
    """What LibreOffice makes of a file."""
    folder.mkdir()
    (folder / "draft.docx").write_bytes(data)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind]
        + ["--outdir", str(folder / "out"), str(folder / "draft.docx")],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return (folder / "out" / f"draft.{kind}").read_bytes()


def _body(flat: bytes) -> tuple[str, dict[str, str]]:
    """The text without comments, and the text each comment stands on."""
    root = etree.fromstring(flat)
    text, open_, standing = "", {}, {}
    stack = [root.find(f".//{_OFFICE}text")]
    while stack:
        element = stack.pop()
        if isinstance(element, str):
            text += element
            open_ = {name: words + element for name, words in open_.items()}
            continue
        if element.tag == _OFFICE + "annotation":
            open_[element.get(_OFFICE + "name", "")] = ""
        elif element.tag == _OFFICE + "annotation-end":
            name = element.get(_OFFICE + "name", "")
            standing[name] = open_.pop(name)
        elif not element.tag.endswith("}tracked-changes"):
            for child in reversed(element):
                stack += [child.tail or "", child]
            stack.append(element.text or "")
    return text, standing


def test_comments_stand_on_the_words_in_tables_and_insertions_too(tmp_path: Path) -> None:
    data = docx(NOTATION)
    text, standing = _body(_saved(comment_on(data, *WORDS, "дегі тарм", "өзге жағдайлар"), tmp_path / "new", "fodt"))
    before, people = _body(_saved(data, tmp_path / "old", "fodt"))
    assert text.split() == before.split()
    assert list(people.values()) == ["мерзімі"]
    assert {*WORDS, "мерзімі"} <= {*standing.values()}


def test_our_comments_are_known_again_after_libreoffice_has_saved_the_file(tmp_path: Path) -> None:
    """It gives them new ids; people's comments stay."""
    saved = _saved(comment_on(docx(NOTATION), *WORDS), tmp_path / "saved", "docx")
    document = read(saved, "x")
    again = annotate(saved, checked([finding(document, word) for word in WORDS[:2]]), lang="kk")
    assert len(comments(again)) == 2 + 1
    clean = annotate(again, checked([]), lang="kk")
    assert list(comments(clean).values()) == [["көрсету керек"]]
