#!/usr/bin/env python3
"""Write the generated pages: docs/rules/{kk,ru,en}/, one page a rule and an index.

python tools/make_docs.py            # write
python tools/make_docs.py --check    # exit 1 when a page is out of date
"""

from __future__ import annotations

import sys
from pathlib import Path

from actlint.model.finding import FACTORS
from actlint.report.words import say
from actlint.rules import Pack, load
from actlint.rules.explain import page

DOCS = Path(__file__).resolve().parent.parent / "docs" / "rules"
TITLES = {"kk": "Қағидалар", "ru": "Правила", "en": "Rules"}


def index(pack: Pack, lang: str) -> str:
    """The list of rules by factor."""
    lines = [f"# {TITLES[lang]}", ""]
    for factor, code in FACTORS.items():
        mine = [r for r in pack.rules.values() if r.factor == factor]
        if mine:
            lines += [f"## {code} {say(f'factor.{factor}', lang)}", ""]
            lines += [f"- [{r.id}]({r.id}.md) – {pack.text(r.id, 'name', lang)} ({r.level})" for r in mine]
            lines.append("")
    return "\n".join(lines)


def pages() -> dict[Path, str]:
    """Every generated page with its text."""
    pack = load()
    out = {}
    for lang in TITLES:
        out[DOCS / lang / "index.md"] = index(pack, lang)
        out |= {DOCS / lang / f"{rule}.md": page(pack, rule, lang) for rule in pack.rules}
    return out


def main() -> int:
    """Write or compare."""
    made = pages()
    old = set(DOCS.rglob("*.md")) - made.keys()
    if "--check" in sys.argv:
        stale = [p for p, text in made.items() if not p.is_file() or p.read_text(encoding="utf-8") != text]
        for path in (*stale, *old):
            print(path.relative_to(DOCS.parent.parent), "is out of date: make docs")
        return int(bool(stale or old))
    for path in old:
        path.unlink()
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
