"""Kazakh lists whose predicate stands at the end of the last item: it holds for the head and for the items before."""

from __future__ import annotations

from msgspec.structs import replace

from actlint.norms.framed import Frame


def with_tails(found: list[Frame]) -> list[Frame]:
    """Lend the predicate of the last item to a list head without one and to the items between.

    Args:
        found: the frames in text order.

    Returns:
        The frames, those of such lists changed.
    """
    items: dict[int, list[int]] = {}
    for number, frame in enumerate(found):
        if frame.head >= 0 and frame.norm.language == "kk":
            items.setdefault(frame.head, []).append(number)
    for head, numbers in items.items():
        tail = found[numbers[-1]]
        if found[head].clause.predicate >= 0 or tail.clause.predicate < 0 or tail.norm.modality == "statement":
            continue
        others = [n for n in numbers if n != numbers[-1] and found[n].clause.predicate < 0]
        if len(others) < len(numbers) - 1:
            continue
        for number in (head, *others):
            found[number] = _lent(found[number], tail)
        if tail.norm.actor.inherited is False and found[head].norm.actor.kind != "unknown":
            found[numbers[-1]] = replace(tail, norm=replace(tail.norm, actor=found[numbers[0]].norm.actor))
    return found


def _lent(frame: Frame, tail: Frame) -> Frame:
    norm, source = frame.norm, tail.norm
    term = norm.deadline if norm.deadline.kind != "none" else source.deadline
    changed = replace(norm, modality=source.modality, negated=source.negated, action_class=source.action_class, deadline=term)
    return replace(frame, norm=changed, list_kind=frame.list_kind and "cases")
