"""What takes a sign away."""

from random import Random

from actlint.norms import clearing
from tests.norms.acts import cleared_of, norms_of, signs_of


def test_a_term_given_elsewhere_for_the_same_action_clears():
    lines = (
        "12. Бөлім өтініш берушіге қоныстану рұқсатын береді.",
        "13. Жер телімдерін межелеуге жол берілмейді.",
        "14. Бөлім өтініш берушіге қоныстану рұқсатын өтінім түскен күннен бастап үш жұмыс күні ішінде береді.",
    )
    assert cleared_of(*lines)["no-term"] == "term-elsewhere"


def test_a_term_in_an_item_that_leaves_out_the_body_clears_too():
    lines = (
        "12. Бөлім өтініш берушіге куәлік береді.",
        "13. Куәлік өтініш тіркелген күннен бастап бес жұмыс күні ішінде беріледі.",
    )
    assert cleared_of(*lines)["no-term"] == "term-elsewhere"


def test_a_term_of_another_action_does_not_clear():
    lines = (
        "12. Отдел выдает талон заявителю.",
        "13. Отдел регистрирует заявку в течение дня, но не позднее одного рабочего дня со дня подачи.",
    )
    assert "no-term" in signs_of(*lines)


def test_a_list_of_grounds_clears_a_refusal():
    lines = (
        "12. Отдел отказывает в выдаче талона в следующих случаях:",
        "1) заявка подана после закрытия сезона;",
        "2) талон уже выдан.",
    )
    assert cleared_of(*lines)["refusal-on-ground"] == "list"


def test_an_item_on_appeal_clears_the_missing_appeal():
    alone = ("12. Отдел отказывает заявителю в выдаче талона.",)
    assert "no-appeal" in signs_of(*alone)
    assert cleared_of(*alone, "13. Отказ может быть обжалован в суд.")["no-appeal"] == "appeal-elsewhere"


def test_a_rule_on_recusal_clears_for_the_whole_commission():
    alone = ("12. Комиссия құрамы басшының бұйрығымен бекітіледі.",)
    assert "no-recusal" in signs_of(*alone)
    assert cleared_of(*alone, "13. Мүдделер қақтығысы болған мүше дауыс беруге қатыспайды.")["no-recusal"] == "recusal-elsewhere"


def test_it_is_said_by_which_unit():
    norms = norms_of("12. Отдел отказывает заявителю в выдаче талона.", "13. Отказ может быть обжалован в суд.").norms
    unit = norms[-1].unit
    assert [s.cleared_by for s in norms[0].signs if s.id == "no-appeal"] == [("appeal-elsewhere", unit)]


def test_terms_of_a_long_act_are_looked_up_by_words_and_the_same_are_found(monkeypatch):
    chance = Random(7)
    things = [
        f"{first}{second}" for first in ("мост", "порт", "сквер", "цех", "тир", "зал") for second in ("овик", "ацию", "енку")
    ]
    lines = []
    for number in range(1, 90):
        said = " ".join(chance.sample(things, 4))
        lines.append(f"{number}. Отдел рассматривает {said}{' в течение трёх дней' if number % 6 == 0 else ''}.")
    plainly = norms_of(*lines).norms
    monkeypatch.setattr(clearing, "_MANY", 0)
    assert list(norms_of(*lines).norms) == list(plainly)
    cleared = [sign.cleared_by for norm in plainly for sign in norm.signs if sign.id == "no-term"]
    assert any(cleared) and not all(cleared)
