"""A commented file opened in LibreOffice: the comments stand on the words found, and the text is the same."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from tests.notation import docx
from tests.report.docx.helpers import comment_on

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


def _opened(data: bytes, folder: Path) -> etree._Element:
    folder.mkdir()
    (folder / "draft.docx").write_bytes(data)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "fodt"]
        + ["--outdir", str(folder), str(folder / "draft.docx")],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return etree.parse(folder / "draft.fodt").getroot()


def _body(root: etree._Element) -> tuple[str, dict[str, str]]:
    """The text without comments, and the text each of our comments stands on, by its message."""
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
    text, standing = _body(_opened(comment_on(data, *WORDS, "дегі тарм", "өзге жағдайлар"), tmp_path / "new"))
    before, people = _body(_opened(data, tmp_path / "old"))
    assert text.split() == before.split()
    assert list(people.values()) == ["мерзімі"]
    assert {*WORDS, "мерзімі"} <= {*standing.values()}
