"""What an act says in all."""

from actlint.norms.frame import stretches
from actlint.norms.index import Gatherer
from actlint.norms.lexicon import lexicon
from tests.norms.acts import act_of


def index(*lines):
    act = act_of(*lines)
    gatherer = Gatherer(act)
    for stretch in stretches(act, lexicon(), {}):
        for frame in stretch.frames[stretch.lent :]:
            gatherer.add(frame)
    return gatherer.index()


def test_terms_are_kept_by_class_of_action():
    found = index("12. Отдел регистрирует заявку в течение двух дней со дня подачи.", "13. Отдел выдает талон.")
    assert found.terms == {"register": [0]}


def test_grounds_and_documents_are_kept_where_their_list_opens():
    found = index(
        "12. Отдел отказывает в талоне в следующих случаях:", "1) срок истек;", "13. К заявке прилагаются документы:", "1) схема."
    )
    assert found.grounds == {"refuse": [0]}
    assert found.documents == [2]


def test_places_that_answer_signs_are_kept_once():
    found = index("12. Отказ обжалуется. Жалоба подается в суд.", "13. Отдел выдает талон.")
    assert list(found.appeal) == [0]
