"""What a tree adds to the rules, and where it is not believed. The trees are written out: word, head, relation."""

from __future__ import annotations

import pytest

from actlint.language.providers import Parse
from actlint.model.norm import Norm
from actlint.model.text import Sentence
from actlint.norms import analyse
from tests.norms.acts import act_of


class Written:
    """A parser that knows the relations of some words; all others hang on nothing that matters.

    Args:
        relations: word → (head word, relation); the head of the root is the word itself.
    """

    def __init__(self, relations: dict[str, tuple[str, str]]) -> None:
        self.relations = relations

    def parse(self, sentence: Sentence) -> Parse:
        words = [t.text for t in sentence.tokens]
        root = next((w for w, (head, _) in self.relations.items() if w == head and w in words), words[0])
        heads, relations = [], []
        for at, word in enumerate(words):
            head, relation = self.relations.get(word, (word if at == words.index(root) else root, "dep"))
            heads.append(-1 if word == root else words.index(head))
            relations.append(relation)
        return Parse(tuple(heads), tuple(relations))


def norms_with(line: str, **relations: str) -> tuple[Norm, ...]:
    """The norms of an item with a tree: each word with "relation head"."""
    tree = {word: (value.split()[1], value.split()[0]) for word, value in relations.items()}
    return analyse(act_of(line), Written(tree)).norms


def test_of_two_names_that_could_act_the_tree_chooses() -> None:
    line = "12. Мердігер тізімді бекітуді үй кеңесі жүзеге асырады."
    assert analyse(act_of(line)).norms[0].actor.name == "Мердігер"
    (norm,) = norms_with(line, кеңесі="nsubj асырады", асырады="root асырады")
    assert (norm.actor.name, norm.actor.kind, norm.actor.inherited) == ("кеңесі", "commission", False)


def test_a_name_that_no_rule_took_is_found() -> None:
    line = "12. В иных случаях лица, нашедшие пропуск, обязаны сообщить о нем в отдел."
    assert analyse(act_of(line)).norms[0].actor.kind == "unknown"
    (norm,) = norms_with(line, лица="nsubj обязаны", обязаны="root обязаны")
    assert (norm.actor.name, norm.actor.kind) == ("лица", "person")
    assert norm.actor.extent is not None
    assert line[slice(*norm.actor.extent[1:])] == "лица"


def test_the_subject_of_the_infinitive_hangs_on_the_modal_word_or_on_the_verb() -> None:
    line = "12. Если срок истек, товарные биржи вправе закрыть торги."
    (norm,) = norms_with(line, биржи="nsubj закрыть", закрыть="xcomp вправе", вправе="root вправе")[-1:]
    assert norm.actor.name == "биржи"


@pytest.mark.parametrize("relation", ["obl:agent", "obl"])
def test_the_agent_of_a_russian_passive_is_found(relation: str) -> None:
    paper = "на бумаге белого или жёлтого цвета с печатью города и датой выдачи первого листа книги пропусков"
    line = f"12. Пропуск оформляется {paper} биржами."  # farther off than the rules look
    assert analyse(act_of(line)).norms[0].actor.kind == "unknown"
    (norm,) = norms_with(line, биржами=f"{relation} оформляется", оформляется="root оформляется")
    assert norm.actor.name == "биржами"


@pytest.mark.parametrize(
    ("line", "relations"),
    [
        # a partner in the instrumental does not act
        ("12. Паспорт басқарма бастығымен келісіледі.", {"бастығымен": "obl келісіледі", "келісіледі": "root келісіледі"}),
        # a name before a postposition
        ("12. Талапты мекеме ретінде орындайды.", {"мекеме": "nsubj орындайды", "орындайды": "root орындайды"}),
        # a name in another case
        ("12. Журнал комиссияға береді.", {"комиссияға": "nsubj береді", "береді": "root береді"}),
        ("12. Журнал хранит биржу.", {"биржу": "nsubj хранит", "хранит": "root хранит"}),
        # a person in the instrumental far from the verb
        (
            "12. Заявителем при учете в журнале за месяц применяется печать.",
            {"Заявителем": "obl применяется", "применяется": "root применяется"},
        ),
        # a word that no list knows
        ("12. Журнал мәліметті қамтиды.", {"Журнал": "nsubj қамтиды", "қамтиды": "root қамтиды"}),
        # a name after a preposition
        ("12. Журнал хранит для биржи копию.", {"биржи": "nsubj хранит", "хранит": "root хранит"}),
    ],
)
def test_a_tree_is_not_believed_against_the_rules(line: str, relations: dict[str, str]) -> None:
    (norm,) = norms_with(line, **relations)
    assert norm.actor == analyse(act_of(line)).norms[0].actor


def test_nobody_lends_himself_to_a_russian_clause_about_a_thing() -> None:
    line = "12. Комиссия рассматривает заявку. Протокол содержит решение."
    assert analyse(act_of(line)).norms[1].actor.inherited
    relations = {"Комиссия": "nsubj рассматривает", "рассматривает": "root рассматривает", "содержит": "root содержит"}
    assert norms_with(line, Протокол="nsubj содержит", **relations)[1].actor.kind == "unknown"
    assert norms_with(line, решение="obj содержит", **relations)[1].actor.inherited


def test_in_kazakh_a_bare_word_does_not_keep_the_actor_before_out() -> None:
    line = "12. Комиссия өтінімді қарайды. Үш күн ішінде акт шығарады."
    relations = {"Комиссия": "nsubj қарайды", "қарайды": "root қарайды", "акт": "nsubj шығарады", "шығарады": "root шығарады"}
    assert norms_with(line, **relations)[1].actor.name == "Комиссия"


@pytest.mark.parametrize(
    ("line", "relations", "touched"),
    [
        ("12. Отдел направляет копию органу опеки.", {"органу": "iobj направляет", "направляет": "root направляет"}, "органу"),
        ("12. Бөлім көшірмесін комиссияға жібереді.", {"комиссияға": "obl жібереді", "жібереді": "root жібереді"}, "комиссияға"),
        (
            "12. Бөлім көшірмесін комиссияға дейін жібереді.",
            {"комиссияға": "obl жібереді", "дейін": "case комиссияға", "жібереді": "root жібереді"},
            "",
        ),
        ("12. Отделу обеспечить хранение.", {"Отделу": "iobj обеспечить", "обеспечить": "root обеспечить"}, ""),
        ("12. Отдел создает комиссию.", {"комиссию": "obj создает", "создает": "root создает"}, ""),
    ],
)
def test_an_addressee_is_touched_where_the_clause_names_no_person(line: str, relations: dict[str, str], touched: str) -> None:
    assert analyse(act_of(line)).norms[0].counterpart is None
    (norm,) = norms_with(line, **relations)
    assert (norm.counterpart.name if norm.counterpart else "") == touched


def test_of_several_persons_the_one_the_verb_touches_is_the_counterpart() -> None:
    line = "12. Отдел по заявлению жильца направляет арендатору копию договора и заявителя уведомляет."
    first = norms_with(line, арендатору="iobj направляет", направляет="root направляет")[0]
    assert first.counterpart is not None
    assert first.counterpart.name == "арендатору"


def test_without_a_tree_for_the_language_nothing_changes() -> None:
    class Nothing:
        def parse(self, sentence: Sentence) -> None:
            return None

    act = act_of("12. Если срок истек, товарные биржи закрывают торги.", "13. Комиссия өтінімді қарайды.")
    assert analyse(act, Nothing()) == analyse(act)
