"""Lists and neighbours lend what a clause leaves out."""

from tests.norms.acts import norms_of


def test_items_take_actor_and_modality_from_their_head():
    head, *items = norms_of("12. Отдел вправе:", "1) запрашивать сведения;", "2) посещать участок.").norms
    assert head.list_head
    assert [(n.actor.name, n.modality, n.actor.inherited) for n in items] == [("Отдел", "power", True)] * 2


def test_a_predicate_at_the_end_of_a_kazakh_list_holds_for_all_of_it():
    head, first, last = norms_of(
        "12. Тіркеуші:", "1) жалған мәлімет ұсынған;", "2) талаптар орындалмаған жағдайда, иесінің куәлігін кері қайтарып алады."
    ).norms
    assert head.action_class == first.action_class == last.action_class == "revoke"
    assert last.actor.name == "Тіркеуші"


def test_the_next_sentence_goes_on_with_the_same_actor():
    norms = norms_of("12. Комиссия өтінімді қарайды. Үш күн ішінде шешім шығарады.").norms
    assert norms[1].actor.name == "Комиссия"


def test_every_operative_paragraph_gives_a_norm():
    norms = norms_of("12. К заявке прилагаются:", "1) копия чертежа;", "2) схема проезда.")
    assert set(norms.by_paragraph) == {0, 1, 2}


def test_the_analysis_is_deterministic():
    lines = ("12. Отдел вправе отказать.", "13. Комиссия құрамы бұйрықпен бекітіледі.")
    assert norms_of(*lines) == norms_of(*lines)


def test_closing_items_carry_no_sign_that_stands():
    norms = norms_of(
        "1. Қоса беріліп отырған қағидалар бекітілсін.",
        "2. Осы бұйрықтың орындалуын бақылау вице-министрге жүктелсін.",
        "3. Осы бұйрық алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.",
    )
    assert not [s.id for n in norms.norms if n.paragraph > 0 for s in n.signs if s.cleared_by is None and s.id == "no-term"]
