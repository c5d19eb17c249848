"""Norms for reading."""

import json

from actlint.norms import analyse
from actlint.norms.show import COLUMNS, dictionaries, rows
from tests.norms.acts import act_of

LINES = ("12. Отдел вправе отказать заявителю в течение трех рабочих дней со дня подачи заявки.",)


def test_a_row_has_a_value_for_each_column():
    act = act_of(*LINES)
    (row,) = rows(act, analyse(act), "ru")
    assert len(row) == len(COLUMNS)
    assert "Отдел (body)" in row
    assert any("3 working-day" in value for value in row)


def test_a_dictionary_can_be_written_as_json_and_quotes_the_text():
    act = act_of(*LINES)
    (one,) = dictionaries(act, analyse(act), "ru")
    assert json.loads(json.dumps(one, ensure_ascii=False)) == one
    assert one["actor"]["text"] == "Отдел"
    assert {"id": "power-as-right", "factor": "may-formula", "text": "вправе", "cleared_by": None} in one["signs"]
