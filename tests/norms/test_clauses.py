"""Clauses and what is done in them."""

import pytest

from tests.norms.acts import norm_of, norms_of


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("12. Комиссия өтінім бойынша шешім қабылдайды.", "decide"),
        ("12. Бөлім тіркеуді жүргізеді.", "register"),
        ("12. Бөлім рұқсат беруден бас тартады.", "refuse"),
        ("12. Инспекция жарамдылық мерзімін ұзартады.", "extend"),
        ("12. Пропуск выдается в отделе.", "issue"),
        ("12. Выдача пропусков осуществляется отделом.", "issue"),
        ("12. Отдел осуществляет регистрацию заявок.", "register"),
        ("12. Выдача одобрения осуществляется управлением по месту нахождения объекта.", "issue"),
        ("12. Комиссия принимает решение о выборе места.", "decide"),
        ("12. Порядок учета пастбищ устанавливается акиматом.", "set-rule"),
    ],
)
def test_class_of_the_action(line, name):
    assert norm_of(line).action_class == name


def test_each_predicate_makes_a_clause():
    norms = norms_of("12. Отдел проверяет заявку, регистрирует ее и выдает талон.").norms
    assert [n.action_class for n in norms] == ["inspect", "register", "issue"]


def test_a_relative_clause_is_no_norm_of_its_own():
    norms = norms_of("12. Отдел выдает талон заявителю, который представил заявку.").norms
    assert [n.action_class for n in norms] == ["issue"]


def test_offsets_are_those_of_the_paragraph():
    line = "12. Отдел выдает талон."
    norm = norm_of(line)
    assert norm.action_extent is not None
    assert line[norm.action_extent[1] : norm.action_extent[2]] == "выдает"
    assert line[norm.start : norm.end] == "Отдел выдает талон."
