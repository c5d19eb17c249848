"""An act is turned into frames some paragraphs at a time, and where it is cut changes nothing."""

import pytest

from actlint.norms import analyse, frame
from tests.norms.acts import act_of

LINES = [
    "1. Бөлім мынадай құжаттарды:",
    "1) өтінішті;",
    "2) шарттың көшірмесін;",
    "3) анықтаманы қарайды.",
    "2. Комиссия отказывает в выдаче талона в следующих случаях:",
    "1) не представлены документы:",
    "а) схема;",
    "б) справка;",
    "2) срок истёк.",
    "3. Отдел рассматривает заявление в течение двух дней со дня подачи.",
] * 3


@pytest.mark.parametrize("least", [1, 2, 5])
def test_the_norms_do_not_depend_on_where_an_act_is_cut(monkeypatch, least):
    act = act_of(*LINES)
    whole = analyse(act)
    monkeypatch.setattr(frame, "LEAST", least)
    assert len(list(frame.stretches(act, frame_lists(), {}))) > 3
    cut = analyse(act)
    assert list(cut.norms) == list(whole.norms)
    assert dict(cut.by_paragraph) == dict(whole.by_paragraph)


def test_a_list_too_long_for_one_stretch_goes_on_from_its_head(monkeypatch):
    act = act_of("1. Комиссия отказывает в выдаче талона в следующих случаях:", *(f"{i}) причина {i};" for i in range(1, 40)))
    whole = analyse(act)
    monkeypatch.setattr(frame, "LEAST", 5)
    monkeypatch.setattr(frame, "MOST", 5)
    cut = analyse(act)
    assert len(list(frame.stretches(act, frame_lists(), {}))) > 5
    assert list(cut.norms) == list(whole.norms)
    assert whole.norms[-1].actor.inherited and whole.norms[-1].action_class == "refuse"


def frame_lists():
    from actlint.norms.lexicon import lexicon

    return lexicon()
