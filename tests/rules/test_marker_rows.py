"""Every row of the marker table is found by a rule that claims it, in Kazakh and Russian, or is declined with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from actlint.norms import analyse
from actlint.rules import find, load
from actlint.rules.coverage import ROWS, table
from actlint.rules.examples import example
from actlint.structure import parse

SENTENCES = yaml.safe_load(Path(__file__).with_name("marker_rows.yaml").read_text("utf-8"))


def test_a_sentence_or_a_reason_for_every_row() -> None:
    assert sorted([*SENTENCES, *table()["declined"]]) == list(range(1, ROWS + 1))


@pytest.mark.parametrize("row", SENTENCES)
@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_a_rule_that_claims_the_row_finds_it(row: int, lang: str) -> None:
    pack = load()
    act = parse(example(SENTENCES[row][lang], lang).document)
    standing = {hit.rule for hit in find(act, analyse(act), pack) if not hit.cleared_by}
    claiming = {rule.id for rule in pack.rules.values() if row in rule.markers}
    assert standing & claiming, (SENTENCES[row][lang], claiming)
