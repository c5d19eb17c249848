"""The published JSON Schema and the loader agree."""

from __future__ import annotations

import copy
import json
from typing import Any

import jsonschema
import pytest
import yaml

from actlint.language.resources import folder
from actlint.rules.load import rule_files
from tools.make_schema import text

SCHEMA = json.loads(text())
FILES = rule_files(folder() / "kz")


def test_schema_file_is_up_to_date() -> None:
    """`python tools/make_schema.py` writes it."""
    assert (folder() / "schema.json").read_text("utf-8") == text()


@pytest.mark.parametrize("path", FILES, ids=lambda x: x.stem)
def test_every_rule_file_fits_the_schema(path: Any) -> None:
    jsonschema.validate(yaml.safe_load(path.read_text("utf-8")), SCHEMA)


@pytest.mark.parametrize(
    "spoil",
    [
        {"level": "fatal"},
        {"basis": ["law-of-nowhere-10-1"]},
        {"markers": [143]},
        {"colour": "red"},
        {"detect": {"kk": {"kind": "phrase", "none": "no"}, "ru": {"none": "no"}}},
    ],
    ids=lambda x: next(iter(x)),
)
def test_a_spoilt_rule_does_not_fit(spoil: dict[str, Any]) -> None:
    data = yaml.safe_load((folder() / "kz" / "discretion.yaml").read_text("utf-8"))
    bad = copy.deepcopy(data)
    bad["rules"][0].update(spoil)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(bad, SCHEMA)
