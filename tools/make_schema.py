"""Write patterns/schema.json, the JSON Schema that editors check rule files with, from the shapes that the loader itself uses."""

from __future__ import annotations

import json
from pathlib import Path

from actlint.rules import load
from actlint.rules.block import json_schema
from actlint.rules.guards import GUARDS


def text() -> str:
    """The schema of rule files that cite our provisions."""
    basis = tuple(load().packed.basis)
    return json.dumps(json_schema(tuple(GUARDS), basis), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    Path(__file__).parent.parent.joinpath("patterns", "schema.json").write_text(text(), encoding="utf-8")
