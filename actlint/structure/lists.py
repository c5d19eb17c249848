"""Lists: the members of each list head, in text order.

In Kazakh the predicate of a list stands at the end of its last member ("… 1) …; 2) … қамтамасыз етеді."): `tail` is that member.
"""

from __future__ import annotations

from actlint.model.act import Act
from actlint.structure.once import once_per_act


@once_per_act
def members(act: Act) -> dict[int, tuple[int, ...]]:
    """Which paragraphs continue each list head: index of the head → indexes of its members."""
    found: dict[int, list[int]] = {}
    for i, place in enumerate(act.places):
        if place.head >= 0 and place.unit != act.places[place.head].unit:
            found.setdefault(place.head, []).append(i)
    return {head: tuple(following) for head, following in found.items()}


def tail(act: Act, head: int) -> int:
    """The paragraph that ends the list of a head, -1 when it heads none; the last lines of a wrapped member count to it."""
    listed = members(act).get(head)
    if not listed:
        return -1
    last = listed[-1]
    unit = act.places[last].unit
    while last + 1 < len(act.places) and act.places[last + 1].unit == unit and act.places[last + 1].head == last:
        last += 1
    return last
