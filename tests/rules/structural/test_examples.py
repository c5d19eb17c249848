"""Every example of the rules on structure, through the check its rule names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from actlint.language.resources import folder
from actlint.norms import analyse
from actlint.rules.structural import CHECKS
from actlint.structure import parse
from tests.structure.conftest import document_of

FILES = [folder() / "kz" / "preview.yaml", *sorted((folder() / "kz").glob("structure-*.yaml"))]


def _rules() -> Iterator[dict[str, Any]]:
    for path in FILES:
        rules = yaml.safe_load(Path(path).read_text("utf-8"))["rules"]
        yield from (rule for rule in rules if all(isinstance(d, dict) and "check" in d for d in rule["detect"].values()))


RULES = list(_rules())
EXAMPLES = [
    pytest.param(rule, lang, kind, text, id=f"{rule['id']}-{lang}-{kind}-{i}")
    for rule in RULES
    for kind in ("bad", "good")
    for lang, texts in rule[kind].items()
    for i, text in enumerate(texts)
]


def _found(rule: dict[str, Any], lang: str, text: str) -> list[tuple[int, int, int]]:
    act = parse(document_of(text))
    zones = rule["detect"][lang].get("zones", ["operative"])
    found = CHECKS[rule["detect"][lang]["check"]](act, analyse(act))
    return [(f.paragraph, f.start, f.end) for f in found if act.places[f.paragraph].zone in zones]


@pytest.mark.parametrize(("rule", "lang", "kind", "text"), EXAMPLES)
def test_example(rule: dict[str, Any], lang: str, kind: str, text: str) -> None:
    """Bad examples are found with exactly the marked span, good ones are not found."""
    marked = []
    lines = [line for line in text.splitlines() if line.strip()]
    for i, line in enumerate(lines):
        if "[[" in line:
            start = line.index("[[")
            marked.append((i, start, line.index("]]") - 2))
    plain = "\n".join(line.replace("[[", "").replace("]]", "") for line in lines)
    assert _found(rule, lang, plain) == marked
    assert bool(marked) == (kind == "bad")


def test_every_check_has_a_rule_and_every_rule_a_check() -> None:
    named = {detector["check"] for rule in RULES for detector in rule["detect"].values()}
    assert named == set(CHECKS)
