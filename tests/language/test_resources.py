"""The patterns are found in a checkout."""

from __future__ import annotations

from actlint.language.resources import folder


def test_the_folder_holds_the_patterns_of_kazakhstan() -> None:
    assert (folder() / "kz").is_dir()
