"""Members and tails of lists."""

from __future__ import annotations

from actlint.structure.lists import members, tail
from tests.structure.conftest import MakeAct


def test_members_and_tail(act_of: MakeAct) -> None:
    """The predicate of a Kazakh list is found in its last member, wrapped lines included."""
    act = act_of(
        """
        1. Күтуші:
        1) саябақтың тазалығын;
        2) ағаштардың
        күтілуін қамтамасыз етеді.
        2. Күтуші есеп береді.
        """
    )
    assert members(act) == {0: (1, 2)}
    assert tail(act, 0) == 3
    assert tail(act, 4) == -1
