"""Counts by factor and rule."""

from msgspec.structs import replace

from actlint.report import statistics
from tests.report.sample import ALL, BRIDGE, DRAFT, REFUSAL


def test_only_what_stands_is_counted_commonest_first():
    twice = replace(BRIDGE, findings=(*BRIDGE.findings, REFUSAL))
    rows = [x.split() for x in statistics.render([DRAFT, twice], lang="en").splitlines()]
    assert rows[1] == ["Open", "grounds", "of", "refusal", "2", "0", "0", "2"]
    assert ["kz.deadline.vague-word", "0", "1", "0", "1"] in rows


def test_columns_stand_under_their_heads():
    first = statistics.render(ALL, lang="kk").partition("\n\n")[0].splitlines()
    assert len(first) == 5
    assert len({len(x) for x in first}) == 1


def test_nothing_to_count_is_a_head_alone():
    assert len(statistics.render([], lang="ru").split("\n\n")[0].splitlines()) == 1
