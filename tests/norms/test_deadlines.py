"""The term of an action."""

import pytest

from tests.norms.acts import norm_of, norms_of


@pytest.mark.parametrize(
    ("line", "number", "unit", "cap"),
    [
        ("12. Орган өтінімді келіп түскен күннен бастап бес жұмыс күні ішінде қарайды.", 5, "working-day", True),
        ("12. Орган жауапты 15 (он бес) күнтізбелік күннен кешіктірмей жібереді.", 15, "calendar-day", True),
        ("12. Орган он бес жұмыс күні ішінде шешім қабылдайды.", 15, "working-day", True),
        ("12. Бөлім хабарламаны екі сағат ішінде жібереді.", 2, "hour", True),
        ("12. Отдел рассматривает заявку в течение тридцати календарных дней со дня поступления.", 30, "calendar-day", True),
        ("12. Отдел выдает пропуск не позднее 3 (трех) рабочих дней со дня подачи заявки.", 3, "working-day", True),
        ("12. Комиссия принимает решение в течение одного месяца после заседания.", 1, "month", True),
    ],
)
def test_number_unit_and_cap(line, number, unit, cap):
    term = norm_of(line).deadline
    assert (term.kind, term.number, term.unit, term.cap) == ("fixed", number, unit, cap)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("12. Орган иесіне дереу хабарлайды.", "vague"),
        ("12. Отдел своевременно информирует заявителя.", "vague"),
        ("12. Отдел направляет ответ в установленные сроки.", "referred"),
        ("12. Орган жауапты белгіленген мерзімде жібереді.", "referred"),
        ("12. Орган айқындайтын мерзімде иесі құрылысты бұзады.", "set-by-actor"),
        ("12. Владелец устраняет нарушения в срок, определяемый инспектором.", "set-by-actor"),
        ("12. Отдел выдает пропуск заявителю.", "none"),
    ],
)
def test_terms_without_a_number(line, kind):
    assert norm_of(line).deadline.kind == kind


def test_the_words_that_say_from_when_are_kept():
    assert "подачи" in norm_of("12. Отдел выдает пропуск в течение трех рабочих дней со дня подачи заявки.").deadline.start
    assert norm_of("12. Отдел выдает пропуск в течение трех рабочих дней.").deadline.start == ""


def test_a_calendar_day_is_a_term():
    assert norm_of("12. Аппарат есепті жыл сайын 1 шілдеге дейін жібереді.").deadline.unit == "date"
    assert norm_of("12. Управление направляет отчет до 15 марта.").deadline.unit == "date"


def test_age_and_experience_are_no_terms():
    assert norm_of("12. Комиссия принимает в члены лиц со стажем работы не менее трех лет.").deadline.kind == "none"


def test_a_term_in_the_condition_is_not_the_term_of_the_action():
    norm = norm_of("12. Иесі құжаттарды екі жұмыс күні ішінде тапсырмаған жағдайда, бөлім бас тартуды жібереді.")
    assert norm.deadline.kind == "none"


def test_a_list_takes_the_term_of_its_head():
    norms = norms_of("12. Бөлім бес жұмыс күні ішінде:", "1) өтінімді тіркейді;", "2) иесіне жауап береді.").norms
    assert [n.deadline.number for n in norms] == [5, 5, 5]


@pytest.mark.parametrize(
    "line", ["12. Бөлім өтінім түскен күні оны тіркейді.", "12. Отдел регистрирует заявку в день поступления."]
)
def test_the_day_of_an_event_is_a_term(line):
    term = norm_of(line).deadline
    assert (term.kind, term.number, term.unit) == ("fixed", 1, "day")


@pytest.mark.parametrize(
    "line", ["12. Инспекция шешімді тәулік ішінде жібереді.", "12. Инспекция направляет решение в течение суток."]
)
def test_a_unit_alone_is_one(line):
    assert norm_of(line).deadline.number == 1
