"""A rule is called stable when it was measured and was right often enough, and only then."""

from __future__ import annotations

import pytest

from actlint.rules import load

PACK = load()


@pytest.mark.parametrize("rule", sorted(PACK.rules))
def test_the_status_of_a_rule_is_what_was_measured(rule: str) -> None:
    measure = PACK.packed.measured.rules.get(rule)
    assert PACK.rules[rule].status == ("stable" if measure is not None and measure.proven else "preview")
