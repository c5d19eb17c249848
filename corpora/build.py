#!/usr/bin/env python3
"""Write the acts of this folder from their sources; the same sources give the same bytes.

    python corpora/build.py            # all
    python corpora/build.py --check    # say which files differ from their source

`source/NAME.docx.txt` is in the notation of tests/notation.py, `source/NAME.akn.txt` in lines of "title", "chapter N", "item N",
"sub N"; a plain text act (`acts/NAME.txt`) is its own source.
"""

from __future__ import annotations

import sys
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from tests.notation import docx  # noqa: E402

DEMO = ("order.kk", "rules.ru")
AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def akn(text: str, language: str) -> bytes:
    """An Akoma Ntoso 3.0 act from its lines."""
    out: list[str] = []
    title, chapter, item, sub = "", False, False, False

    def close(*names: str) -> None:
        nonlocal chapter, item, sub
        for name in names:
            if name == "sub" and sub:
                out.append("</blockList></content>")
                sub = False
            elif name == "item" and item:
                if not out[-1].startswith("</blockList"):
                    out.append("</content>")
                out.append("</paragraph>")
                item = False
            elif name == "chapter" and chapter:
                out.append("</chapter>")
                chapter = False

    lines = [x for x in text.splitlines() if x.strip()]
    for i, line in enumerate(lines):
        kind, _, rest = line.partition(" ")
        if kind == "title":
            title = rest
            continue
        number, _, words = rest.partition(" ")
        if kind == "chapter":
            close("sub", "item", "chapter")
            name = "Глава" if language == "ru" else "тарау"
            shown = f"{name} {number}." if language == "ru" else f"{number}-{name}."
            out.append(f'<chapter eId="chp_{number}"><num>{shown}</num><heading>{escape(words)}</heading>')
            chapter = True
        elif kind == "item":
            close("sub", "item")
            out.append(f'<paragraph eId="para_{number}"><num>{number}.</num><content>')
            item = True
            if i + 1 < len(lines) and lines[i + 1].startswith("sub "):
                out.append(f"<blockList><listIntroduction>{escape(words)}</listIntroduction>")
                sub = True
            else:
                out.append(f"<p>{escape(words)}</p>")
        elif kind == "sub":
            out.append(f"<item><num>{number})</num><p>{escape(words)}</p></item>")
    close("sub", "item", "chapter")
    body = "\n".join(out)
    tongue = "rus" if language == "ru" else "kaz"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="{AKN}"><act name="rules">\n'
        f'<meta><identification source="#actlint"><FRBRWork><FRBRcountry value="kz"/></FRBRWork>'
        f'<FRBRExpression><FRBRlanguage language="{tongue}"/></FRBRExpression></identification></meta>\n'
        f"<preface><p><docTitle>{escape(title)}</docTitle></p></preface>\n<body>\n{body}\n</body>\n</act></akomaNtoso>\n"
    ).encode()


def built() -> dict[Path, bytes]:
    """Every file of the corpora that has a source, with its bytes."""
    out = {}
    for source in sorted((HERE / "source").glob("*.txt")):
        name, kind = source.name.removesuffix(".txt").rsplit(".", 1)
        folder = HERE / "demo" if name in DEMO else HERE / "acts"
        text = source.read_text(encoding="utf-8")
        if kind == "docx":
            out[folder / f"{name}.docx"] = docx(text)
        else:
            out[folder / f"{name}.xml"] = akn(text, name.rsplit(".", 1)[-1])
    return out


def main() -> int:
    """Write the files, or compare them."""
    differ = [p for p, data in built().items() if not p.is_file() or p.read_bytes() != data]
    if "--check" in sys.argv:
        for path in differ:
            print(path.relative_to(HERE), "differs from its source")
        return int(bool(differ))
    for path, data in built().items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
