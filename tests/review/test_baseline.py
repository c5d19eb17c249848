"""The baseline file: made to be read and to be merged."""

from pathlib import Path

import pytest

from actlint.model.errors import ConfigError
from actlint.review.baseline import read_baseline, written
from tests.report.sample import DRAFT


def test_what_is_written_can_be_read(tmp_path: Path):
    path = tmp_path / "b.txt"
    path.write_text(written([DRAFT]), encoding="utf-8")
    assert set(read_baseline(path)) == {f.fingerprint for f in DRAFT.findings if not f.cleared_by}


def test_the_same_findings_give_the_same_file():
    assert written([DRAFT, DRAFT]) == written([DRAFT])


def test_a_line_that_is_not_understood_is_told_with_its_number(tmp_path: Path):
    path = tmp_path / "b.txt"
    path.write_text("# head\nnonsense\n", encoding="utf-8")
    with pytest.raises(ConfigError) as told:
        read_baseline(path)
    assert (told.value.code, told.value.place) == ("baseline-broken", "2")
