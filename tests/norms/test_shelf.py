"""A shelf gives back what was put on it, packed or not."""

import pytest

from actlint.model.norm import Actor, Norm
from actlint.norms import shelf
from actlint.norms.shelf import Contents, Shelf
from tests.norms.acts import norms_of


@pytest.fixture
def small(monkeypatch):
    """Packs from the fifth value on, so that few values do."""
    monkeypatch.setattr(shelf, "LOOSE", 4)
    monkeypatch.setattr(shelf, "_BLOCK", 3)
    monkeypatch.setattr(shelf, "_OPEN", 2)


def filled(count):
    values = [Actor("body", f"бөлім {i}", (i, 0, 5)) for i in range(count)]
    found = Shelf(Actor)
    for value in values:
        found.append(value)
    return values, found


@pytest.mark.parametrize("count", [0, 1, 4, 5, 7, 8, 13, 30])
def test_what_was_appended_comes_back_in_order(small, count):
    values, found = filled(count)
    assert len(found) == count
    assert list(found) == values
    assert [found[i] for i in range(count)] == values
    assert [found[i] for i in reversed(range(count))] == values[::-1]
    assert found[1:9:2] == values[1:9:2]
    assert found[-1:] == values[-1:]
    assert list(found.taken()) == values and len(found) == 0


@pytest.mark.parametrize("count", [0, 3, 8])
def test_past_the_end_is_an_error(small, count):
    _, found = filled(count)
    for index in (count, count + 50, -count - 1):
        with pytest.raises(IndexError):
            found[index]


def test_norms_with_all_they_hold_come_back_equal(small):
    norms = norms_of(
        "1. Бөлім осы Қағидалардың 2-тармағында көзделген өтінішті екі жұмыс күні ішінде қарайды.",
        "2. Отдел вправе при необходимости продлить срок по следующим основаниям:",
        *(f"{i}) отсутствует документ {i};" for i in range(1, 9)),
        "3. Комиссия отказывает заявителю в выдаче разрешения.",
    ).norms
    packed = Shelf(Norm)
    for norm in norms:
        packed.append(norm)
    assert len(packed._blocks) > 1
    assert list(packed) == list(norms)
    assert any(n.references for n in packed) and any(n.signs for n in packed)


def test_contents_say_which_values_a_paragraph_has():
    contents = Contents([0, 2, 0, 1])
    assert dict(contents) == {1: (0, 1), 3: (2,)}
    assert contents.get(0) == () and contents.get(2, ()) == () and contents.get(99) == () and contents.get(-1) == ()
    assert len(contents) == 2
