"""Who acts and who is touched."""

import pytest

from tests.norms.acts import norm_of, norms_of


@pytest.mark.parametrize(
    ("line", "kind", "name"),
    [
        ("12. Комиссия өтінімді бес жұмыс күні ішінде қарайды.", "commission", "Комиссия"),
        ("12. Өтініш беруші құжаттарды тапсырған кезде, бөлім маманы қолхат береді.", "official", "маманы"),
        ("12. Кезекті жүргізуші куәлігін алу үшін өтініш беруші өтінім береді.", "person", "өтініш беруші"),
        ("12. Тиісті жұмыстарды әкімдік айқындаған мердігер орындайды.", "person", "мердігер"),
        ("12. Аулау квотасы бассейндік инспекция арқылы беріледі.", "body", "инспекция"),
        ("12. Өтінім жеті күн ішінде қаралады.", "unknown", ""),
        ("12. Уполномоченный орган выдает пропуск заявителю.", "body", "Уполномоченный орган"),
        ("12. Заявка рассматривается комиссией в течение пяти дней.", "commission", "комиссией"),
        ("12. Решение подписывается руководителем организации.", "official", "руководителем"),
        ("12. Пропуск выдается в течение трех дней.", "unknown", ""),
        ("12. В случае отказа заявителя от услуги, отдел возвращает документы.", "body", "отдел"),
        ("12. Областные уполномоченные организации направляют списки в министерство.", "body", "уполномоченные организации"),
    ],
)
def test_subject_or_agent_of_the_predicate_acts(line, kind, name):
    actor = norm_of(line).actor
    assert (actor.kind, actor.name) == (kind, name)


def test_a_person_beside_the_actor_is_the_counterpart():
    norm = norm_of("12. Отдел уведомляет заявителя о решении.")
    assert norm.counterpart is not None
    assert (norm.counterpart.kind, norm.counterpart.name) == ("person", "заявителя")


def test_a_second_verb_takes_over_the_actor_of_the_first():
    first, second = norms_of("12. Инспекция өтінімді тіркейді және үш күн ішінде жауап береді.").norms
    assert first.actor.name == second.actor.name == "Инспекция"
    assert not first.actor.inherited
    assert second.actor.inherited


def test_short_names_of_the_act_resolve_to_what_they_name():
    norms = norms_of(
        "1. Сараптама жасайтын мемлекеттік аттестаттау комиссиясы (бұдан әрі – МАК) жыл сайын құрылады.",
        "2. МАК үміткердің құжаттарын қарайды.",
    ).norms
    assert norms[-1].actor.kind == "commission"
    assert norms[-1].actor.name == "МАК"


def test_short_names_in_russian_acts():
    norms = norms_of("1. Учет ведет клиринговый центр (далее – КЦ).", "2. КЦ списывает средства со счета участника.").norms
    assert norms[-1].actor.kind == "body"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("12. Өтініш беруші сызбаны ұсынбаған жағдайда, бөлім қызметкері осы тармаққа сәйкес бас тартады.", "official"),
        (
            '12. Орман қоры "Аңшылық шаруашылығы министрінің кеңесі туралы ережені бекіту туралы" бұйрыққа сәйкес пайдаланылады.',
            "unknown",
        ),
        ("12. Журнал ведется по форме, установленной департаментом.", "unknown"),
        ("12. Контроль осуществляется областной ведомственной комиссией.", "commission"),
        ("12. Гражданам, сдавшим экзамен, выдается жетон.", "unknown"),
    ],
)
def test_names_in_other_roles_do_not_act(line, kind):
    assert norm_of(line).actor.kind == kind


def test_a_feminine_plural_acts_in_the_nominative_and_is_the_agent_in_the_instrumental():
    """ "Службы" is the genitive singular too, and was taken for it."""
    opens = norm_of("12. Кадровые службы направляют уведомление работнику.")
    assert opens.actor.name == "Кадровые службы"
    agent = norm_of("12. Уведомление направляется кадровыми службами.")
    assert agent.actor.name == "кадровыми службами"
    owned = norm_of("12. Работник кадровой службы направляет уведомление.")
    assert owned.actor.name != "службы"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("12. Тұрғын үйді бөлім береді.", "бөлім"),
        ("12. Әкімшілік ғимаратты басқарма жалға береді.", "басқарма"),
        ("12. Шетелдік инвесторға комиссия рұқсат береді.", "комиссия"),
        ("12. Мердігер ұйымды әкімдік таңдайды.", "әкімдік"),
        ("12. Әкімшілік шешім қабылдайды.", "Әкімшілік"),
        ("12. Тұрғындар кеңеске қатысады.", "Тұрғындар"),
    ],
)
def test_a_kazakh_name_that_is_an_adjective_too_acts_only_where_no_noun_of_its_own_follows(line, name):
    assert norm_of(line).actor.name == name
