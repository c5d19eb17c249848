"""The tree and the parts of an act."""

from __future__ import annotations

from pathlib import Path

from actlint.model.act import Act
from actlint.model.document import Document, Paragraph
from actlint.structure import address, parse
from tests.structure.conftest import MakeAct

ORDER = """
Жаяу серуен алаңдарын күтіп ұстау қағидаларын бекіту туралы
«Саябақтар туралы» Қазақстан Республикасы Заңының 4-бабына сәйкес БҰЙЫРАМЫН:
1. Қоса беріліп отырған Жаяу серуен алаңдарын күтіп ұстау қағидалары бекітілсін.
2. Саябақтар департаменті заңнамада белгіленген тәртіппен:
1) осы бұйрықтың Әділет министрлігінде мемлекеттік тіркелуін;
2) осы бұйрықты интернет-ресурста орналастыруды қамтамасыз етсін.
3. Осы бұйрық алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.
Министр
С. Серіков
Министрдің 2024 жылғы 3 мамырдағы № 7 бұйрығымен бекітілген
Жаяу серуен алаңдарын күтіп ұстау қағидалары
1. Жалпы ережелер
1. Осы Қағидалар алаңдарды күтіп ұстау тәртібін белгілейді.
2. Осы Қағидаларда мынадай ұғымдар пайдаланылады:
1) алаң – серуенге арналған жер;
2) күтуші – алаңды күтетін тұлға.
2. Күту тәртібі
3. Күтуші:
1) алаңды тазалайды;
2) ақауды жояды:
оны журналға жазады;
әкімдікке хабарлайды.
Күтуші айына бір рет есеп береді.
4. Күтушінің есебі осы Қағидаларға қосымшаға сәйкес нысан бойынша беріледі.
Жаяу серуен алаңдарын күтіп ұстау қағидаларына қосымша
Нысан
Есеп
Күтушінің аты-жөні ____________
"""


def _zones(act: Act) -> list[str]:
    return [place.zone for place in act.places]


def test_parts_of_an_order_with_rules(act_of: MakeAct) -> None:
    """Every part is told from the norms."""
    zones = _zones(act_of(ORDER))
    assert zones[:3] == ["title", "preamble", "operative"]
    assert zones[3:7] == ["closing"] * 4
    assert zones[7:12] == ["signature", "signature", "stamp", "heading", "heading"], zones
    assert zones[13:16] == ["definitions"] * 3
    assert zones[16] == "heading"
    assert zones[-4:] == ["stamp", "stamp", "heading", "form"]


def test_addresses_of_an_order_with_rules(act_of: MakeAct) -> None:
    """Numbers that occur in both the order and the rules name the act, others do not."""
    act = act_of(ORDER)
    assert address(act, 2, "kk") == "бұйрықтың 1-тармағы"
    assert address(act, 12, "kk") == "Қағидалардың 1-тармағы"
    assert address(act, 19, "kk") == "Қағидалардың 3-тармағының 2) тармақшасы"
    assert address(act, 20, "kk") == "Қағидалардың 3-тармағының 2) тармақшасының екінші абзацы"
    assert address(act, 22, "kk") == "Қағидалардың 3-тармағының екінші бөлігі"
    assert address(act, 23, "kk") == "4-тармақ"
    assert address(act, 23, "ru") == "пункт 4"
    assert address(act, 20, "ru") == "абзац второй подпункта 2) пункта 3 Правил"
    assert address(act, 22, "ru") == "часть вторая пункта 3 Правил"
    assert address(act, 1, "kk") == "кіріспе"
    assert address(act, 1, "ru") == "преамбула"


def test_kind_title_language(act_of: MakeAct) -> None:
    act = act_of(ORDER)
    assert (act.kind, act.language) == ("rules", "kk")
    assert act.title == "Жаяу серуен алаңдарын күтіп ұстау қағидаларын бекіту туралы"


def test_list_heads(act_of: MakeAct) -> None:
    """A sub-item knows the clause it continues, an indent the sub-item."""
    act = act_of(ORDER)
    assert act.places[18].head == 17
    assert act.places[20].head == 19
    assert act.places[22].head == -1


def test_old_headings_and_items_share_numbers(act_of: MakeAct) -> None:
    """ "2. Күту тәртібі" is a heading, "2. Осы Қағидаларда …" an item."""
    act = act_of(ORDER)
    chapters = [(u.number, u.heading) for u in act.units if u.kind == "chapter"]
    assert chapters == [("1", "Жалпы ережелер"), ("2", "Күту тәртібі")]


def test_items_numbered_by_chapter(act_of: MakeAct) -> None:
    """Where "2.1" stands under chapter 2 it is an item of its own; a wrapped line goes on with the line before."""
    act = act_of(
        """
        1. Общие положения
        1.1. Настоящее Положение определяет порядок ухода за парком и обязанности
        смотрителя.
        2. Порядок ухода
        2.1. Смотритель:
        1) подметает дорожки;
        2) чинит скамьи.
        2.2. Смотритель ведёт журнал.
        """
    )
    assert address(act, 4, "ru") == "пункт 2.1"
    assert address(act, 5, "ru") == "подпункт 1) пункта 2.1"
    assert act.places[2].unit == act.places[1].unit
    assert act.places[2].head == 1


def test_items_restart_in_each_chapter(act_of: MakeAct) -> None:
    """The chapter is named only where the item's number alone does not tell."""
    act = act_of(
        """
        Глава 1. Приём
        1. Заявление подаётся лично.
        2. Заявление регистрируется.
        Глава 2. Выдача
        1. Справка выдаётся в день обращения.
        """
    )
    assert address(act, 4, "ru") == "пункт 1 главы 2"
    assert address(act, 4, "kk") == "2-тараудың 1-тармағы"
    assert address(act, 2, "ru") == "пункт 2"


def test_articles(act_of: MakeAct) -> None:
    act = act_of(
        """
        ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН
        О парках
        Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ
        Статья 1. Предмет регулирования
        1. Закон регулирует уход за парками.
        Статья 2. Смотритель
        1. Смотритель назначается акимом.
        2. Смотритель освобождается от должности в случаях:
        1) отставки;
        2) смерти.
        """
    )
    assert act.kind == "law"
    assert address(act, 8, "ru") == "подпункт 1) пункта 2 статьи 2"
    assert address(act, 8, "kk") == "2-баптың 2-тармағының 1) тармақшасы"
    assert address(act, 8, "en") == "article 2, item 2, sub-item 1)"


def test_letters_inside_subitems(act_of: MakeAct) -> None:
    act = act_of(
        """
        3. К заявлению прилагаются:
        1) документы заявителя:
        а) копия паспорта;
        б) справка;
        2) план участка.
        """
    )
    assert address(act, 3, "ru") == "подпункт б) подпункта 1) пункта 3"
    assert address(act, 4, "ru") == "подпункт 2) пункта 3"
    assert act.places[3].head == 1


def test_list_of_a_second_part(act_of: MakeAct) -> None:
    """A list that begins anew belongs to the part that opened it."""
    act = act_of(
        """
        3. Смотритель ведёт:
        1) журнал;
        2) книгу жалоб.
        Смотритель не вправе:
        1) закрывать парк;
        2) взимать плату.
        """
    )
    part = act.units[act.places[3].unit]
    assert (part.kind, part.number) == ("part", "2")
    assert act.units[act.places[5].unit].parent == part.id
    assert act.places[5].head == 3


def test_new_wording_is_operative_and_marked(act_of: MakeAct) -> None:
    """What an amending act quotes keeps its own numbers and does not disturb those of the amending act."""
    act = act_of(
        """
        О внесении изменений в Правила ухода за парками
        ПРИКАЗЫВАЮ:
        1. Внести в Правила ухода за парками следующие изменения:
        пункт 12 изложить в следующей редакции:
        «12. Смотритель вправе закрыть парк:
        1) на ремонт;
        2) по своему усмотрению.»;
        пункт 14 исключить.
        2. Настоящий приказ вводится в действие со дня его подписания.
        """
    )
    assert act.kind == "amending"
    assert act.places[6].zone == "operative"
    assert act.units[act.places[6].unit].quoted
    assert address(act, 6, "ru") == "подпункт 2) пункта 12 (пункт 1)"
    assert not act.units[act.places[7].unit].quoted
    assert address(act, 8, "ru") == "пункт 2"
    assert act.places[8].zone == "closing"


def test_annexes_are_numbered_and_named_in_addresses(act_of: MakeAct) -> None:
    act = act_of(
        """
        О парках
        РЕШИЛ:
        1. Утвердить перечень парков и порядок ухода.
        Председатель сессии А. Серикова
        Приложение 1 к решению маслихата
        Перечень парков
        1. Парк «Восточный».
        Приложение 2 к решению маслихата
        Порядок ухода за парками
        1. Смотритель подметает дорожки.
        """
    )
    assert address(act, 6, "ru") == "пункт 1 приложения 1"
    assert address(act, 9, "kk") == "2-қосымшаның 1-тармағы"


def test_automatic_labels(act_of: MakeAct) -> None:
    """Labels that Word computes count as typed ones."""
    act = act_of("Общие положения\nСмотритель:\nподметает дорожки;\nчинит скамьи.", labels={1: "1.", 2: "1.", 3: "1)", 4: "2)"})
    assert address(act, 3, "ru") == "подпункт 2) пункта 1"
    assert act.places[3].body == 0


def test_comparison_table(act_of: MakeAct) -> None:
    """Only the column of the proposed text is the draft."""
    act = act_of(
        "Сравнительная таблица\nДействующая редакция\nПредлагаемая редакция\nОбоснование\n"
        "12. Парк открыт.\n12. Парк закрыт.\nРемонт.",
        cells={2: (0, 0), 3: (0, 1), 4: (0, 2), 5: (1, 0), 6: (1, 1), 7: (1, 2)},
    )
    assert act.kind == "comparison"
    assert _zones(act)[1:] == ["old-text", "old-text", "old-text", "old-text", "operative", "old-text"]
    assert address(act, 5, "ru") == "пункт 12"


def test_rows_of_text_are_norms_and_forms_are_not(act_of: MakeAct) -> None:
    """A standard of a state service is a table whose rows hold norms."""
    act = act_of(
        """
        О стандарте
        ПРИКАЗЫВАЮ:
        1. Утвердить стандарт.
        Министр А. Сериков
        Приложение к приказу
        Стандарт «Выдача пропусков»
        1 | Срок | 3 рабочих дня
        2 | Основания для отказа | отказ в выдаче пропуска даётся, если заявитель представил неполные сведения о машине
        """
    )
    assert _zones(act)[-2:] == ["form", "operative"]


def test_language_of_paragraphs(act_of: MakeAct) -> None:
    """Latin i inside Kazakh words does not hide the language."""
    act = act_of("1. Комиссия өтiнiштi қарайды және шешiм қабылдайды.\n2. Комиссия рассматривает заявление и принимает решение.")
    assert [place.language for place in act.places] == ["kk", "ru"]
    assert act.language == "mixed"


def test_a_line_of_capitals_in_old_spelling_is_read(act_of: MakeAct) -> None:
    """Old acts write the formula with Latin letters."""
    act = act_of("Бюджет туралы\nМәслихат ШЕШIМ ҚАБЫЛДАДЫ:\n1. Бюджет бекiтiлсiн.")
    assert _zones(act) == ["title", "enacting", "operative"]


def test_empty_document() -> None:
    act = parse(Document("x", "text", ()))
    assert act.places == ()
    assert act.units[0].kind == "act"


def test_seed(shared: Path) -> None:
    """The seed has two sections, items 1-7 and 2.1-2.6, and all sub-items stand under their items."""
    lines = (shared / "seed" / "000_d2139bc2c3462406.txt").read_text("utf-8").splitlines()
    texts = [line for line in lines if line.strip()]
    act = parse(Document("seed", "text", tuple(Paragraph(i + 1, text) for i, text in enumerate(texts))))
    chapters = [u for u in act.units if u.kind == "chapter"]
    items = [u for u in act.units if u.kind == "item"]
    assert [u.number for u in chapters] == ["1", "2"]
    assert [u.number for u in items] == [*"1234567", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6"]
    assert {act.units[u.parent].number for u in items[:7]} == {"1"}
    count = {u.number: sum(1 for s in act.units if s.kind == "subitem" and s.parent == u.id) for u in items}
    assert count == {
        "1": 2, "2": 0, "3": 0, "4": 2, "5": 5, "6": 0, "7": 4, "2.1": 9, "2.2": 9, "2.3": 6, "2.4": 7, "2.5": 4, "2.6": 10,
    }  # fmt: skip
