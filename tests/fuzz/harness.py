"""Coverage-guided fuzzing of the readers and of the rule loader with atheris (extra ``fuzz``).

    python -m tests.fuzz.harness docx -max_total_time=60
    python -m tests.fuzz.harness html tests/fuzz/corpus/html -max_total_time=600

The first argument is the target; the rest goes to libFuzzer. Whatever is no `ActlintError` is a finding. The targets get the
part worth mutating: ``docx`` the XML of the main part, ``numbering`` that of the list definitions, ``package`` a whole ZIP; the
``…-tree`` targets turn bytes into well-formed XML of the elements the reader knows, which gets much deeper.
"""

from __future__ import annotations

import io
import sys
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["actlint"]):
    from actlint.model.errors import ActlintError
    from actlint.read import akn, docx, html, odt, pdf, read_bytes, rtf, text, xml  # noqa: F401 - to be instrumented
    from actlint.read.docx import names
    from actlint.read.limits import Limits
    from tests import notation
    from tests.read import test_odt

CORPUS = Path(__file__).parent / "corpus"
SMALL = Limits(file_size=2_000_000, part_size=2_000_000, unpacked=4_000_000, text_length=1_000_000, paragraphs=20_000)
WORD = notation.docx('list A: decimal "%1." ; decimal "%1.%2." ; russianLower "%3)"\n[A 0] мәтін\n[A 1] {+жаңа}\n[A 2] ескі')


def with_part(package: bytes, part: str, data: bytes) -> bytes:
    """A package with one part replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, data if name == part else old.read(name))
    return out.getvalue()


def odt_with(data: bytes) -> bytes:
    """An OpenDocument package around content."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        new.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        new.writestr("content.xml", data)
    return out.getvalue()


def tree(names: Sequence[str], attributes: Sequence[str]) -> Callable[[bytes], str]:
    """A function that turns bytes into well-formed XML: bytes open and close elements, set attributes, write text."""
    values = [
        "0",
        "1",
        "2",
        "-1",
        "99999999999",
        "true",
        "none",
        "decimal",
        "russianLower",
        "begin",
        "end",
        "separate",
        "restart",
    ]

    def build(data: bytes) -> str:
        out: list[str] = []
        stack: list[str] = []
        feed = iter(data[:3000])
        for byte in feed:
            if byte < 150 and len(stack) < 60:
                name = names[byte % len(names)]
                count = next(feed, 0) % 3
                chosen = {attributes[next(feed, 0) % len(attributes)]: values[next(feed, 0) % len(values)] for _ in range(count)}
                out.append(f"<{name}" + "".join(f' {key}="{value}"' for key, value in chosen.items()) + ">")
                stack.append(name)
            elif byte < 220 and stack:
                out.append(f"</{stack.pop()}>")
            else:
                out.append("мәтін 1." if byte % 2 else " \n")
        return "".join(out) + "".join(f"</{name}>" for name in reversed(stack))

    return build


WORD_NAMES = [
    f"w:{n}" for n in (*names._WORD, "sdt", "sdtContent", "hyperlink", "smartTag", "pStyle", "numPr", "ilvl", "numId", "jc")
]
WORD_NAMES += ["w:outlineLvl", "w:vMerge", "w:gridSpan", "w:vanish", "mc:AlternateContent", "mc:Choice", "mc:Fallback"]
LIST_NAMES = [
    f"w:{n}" for n in ("abstractNum", "num", "lvl", "start", "numFmt", "lvlText", "lvlRestart", "isLgl", "suff", "pStyle")
]
LIST_NAMES += [f"w:{n}" for n in ("abstractNumId", "lvlOverride", "startOverride", "numStyleLink", "styleLink", "multiLevelType")]
WORD_ATTRIBUTES = ["w:val", "w:id", "w:ilvl", "w:numId", "w:abstractNumId", "w:type", "w:fldCharType", "w:styleId"]
ODT_NAMES = [
    f"text:{n}" for n in ("p", "h", "list", "list-item", "list-header", "note", "note-body", "note-citation", "s", "tab")
]
ODT_NAMES += ["text:change", "text:change-start", "text:change-end", "text:section", "draw:frame", "draw:text-box", "table:table"]
ODT_NAMES += ["table:table-row", "table:table-cell", "table:covered-table-cell", "text:line-break"]
ODT_ATTRIBUTES = [
    "text:style-name",
    "text:c",
    "text:start-value",
    "text:outline-level",
    "text:continue-numbering",
    "text:note-class",
]
ODT_ATTRIBUTES += ["table:number-columns-spanned", "table:number-rows-spanned", "text:change-id"]
AKN_NAMES = [
    "p",
    "num",
    "heading",
    "content",
    "article",
    "table",
    "tr",
    "td",
    "del",
    "ins",
    "authorialNote",
    "li",
    "b",
    "eol",
    "mod",
]


def word_part(part: str, root: str, build: Callable[[bytes], str]) -> Callable[[bytes], bytes]:
    """A Word package with a part made from bytes."""
    inside = ("<w:body>", "</w:body>") if root == "document" else ("", "")
    head = f"<w:{root} {notation._NAMESPACES}>{inside[0]}"
    return lambda data: with_part(WORD, part, (head + build(data) + f"{inside[1]}</w:{root}>").encode())


def odt_tree(data: bytes) -> bytes:
    """An OpenDocument text made from bytes."""
    body = f"<office:body><office:text>{tree(ODT_NAMES, ODT_ATTRIBUTES)(data)}</office:text></office:body>"
    return odt_with(f"<office:document-content {test_odt.SPACES}>{test_odt.STYLES}{body}</office:document-content>".encode())


def reading(wrap: Callable[[bytes], bytes]) -> Callable[[bytes], None]:
    """A target that reads wrapped data in both views."""

    def target(data: bytes) -> None:
        for view in ("final", "original"):
            try:
                read_bytes(wrap(data), "x", view=view, limits=SMALL)  # type: ignore[arg-type]
            except ActlintError:
                continue

    return target


def rules(data: bytes) -> None:
    """The loader of rule packs, given a file of rules."""
    from actlint.rules import load

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "x.yaml").write_bytes(data)
        try:
            load([Path(folder)])
        except ActlintError:
            return


TARGETS: dict[str, Callable[[bytes], None]] = {
    "docx": reading(lambda data: with_part(WORD, "word/document.xml", data)),
    "numbering": reading(lambda data: with_part(WORD, "word/numbering.xml", data)),
    "package": reading(lambda data: b"PK\x03\x04" + data[4:]),
    "docx-tree": reading(word_part("word/document.xml", "document", tree(WORD_NAMES, WORD_ATTRIBUTES))),
    "numbering-tree": reading(word_part("word/numbering.xml", "numbering", tree(LIST_NAMES, WORD_ATTRIBUTES))),
    "odt-tree": reading(odt_tree),
    "akn-tree": reading(lambda data: f"<akomaNtoso>{tree(AKN_NAMES, ['rowspan', 'colspan'])(data)}</akomaNtoso>".encode()),
    "odt": reading(odt_with),
    "akn": reading(lambda data: b"<akomaNtoso>" + data + b"</akomaNtoso>"),
    "xml": reading(lambda data: b"<" + data),
    "html": reading(lambda data: b"<html>" + data),
    "rtf": reading(lambda data: b"{\\rtf1" + data),
    "pdf": reading(lambda data: b"%PDF-1.7\n" + data),
    "text": reading(lambda data: data),
    "rules": rules,
}


def main() -> None:
    """Fuzz the target named on the command line, from the seeds in its corpus folder unless others are given."""
    name = sys.argv.pop(1)
    if all(argument.startswith("-") for argument in sys.argv[1:]) and (CORPUS / name).is_dir():
        sys.argv += [str(Path(tempfile.mkdtemp(prefix=f"fuzz-{name}-"))), str(CORPUS / name)]
    atheris.Setup(sys.argv, TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
