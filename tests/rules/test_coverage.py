"""Coverage is complete both ways: every factor and marker row has rules or a reason, every rule has a factor."""

from actlint.model.finding import FACTORS
from actlint.rules import load
from actlint.rules.coverage import ROWS, counts, problems, table


def test_table_and_rules_agree():
    assert list(problems(load())) == []


def test_every_factor_is_counted_once():
    assert sum(counts().values()) == len(FACTORS)


def test_a_reason_stands_beside_everything_declined():
    value = table()
    assert all(isinstance(x, str) and len(x) > 10 for x in value["declined"].values())
    assert all(1 <= x <= ROWS for x in value["declined"])


def test_a_missing_row_is_told(tmp_path):
    (tmp_path / "coverage.yaml").write_text("factors: {}\ndeclined: {}\ncrosswalk: {}\n", encoding="utf-8")
    told = list(problems(load(), tmp_path))
    assert any(x.startswith("factor deadline") for x in told)
    assert any(x.startswith("marker row") for x in told)


def test_every_rule_has_a_factor_we_know():
    assert {r.factor for r in load().rules.values()} <= set(FACTORS)
