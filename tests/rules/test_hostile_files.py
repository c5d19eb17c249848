"""Rule files that are hostile or odd YAML end in an error with a line. The first was found by fuzzing."""

from __future__ import annotations

from pathlib import Path

import pytest

from actlint.model.errors import ConfigError
from actlint.rules import load


@pytest.mark.parametrize(
    "text",
    ["? [a]\n: b", "a: &x [*x]", "a: &x [1]\nb: [*x, *x]", "- " * 900, "[" * 200_000, "a: 0777", "rules: 1:30", "\x00", "? - "],
    ids=["list as key", "endless alias", "alias", "deep", "very deep", "octal", "sexagesimal", "control", "no key"],
)
def test_odd_yaml_is_an_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.yaml").write_text(text)
    with pytest.raises(ConfigError) as caught:
        load([tmp_path])
    assert str(caught.value.path).endswith("x.yaml")
