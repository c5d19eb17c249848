"""A Word file of many short norms in Kazakh and Russian, no two of them quite alike: for tests and measurements of memory."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.notation import docx

_KK = {
    "body": "Бөлім|Басқарма|Әкімдік|Комиссия|Департамент|Уәкілетті орган|Кеңсе|Агенттік|Инспекция|Хатшы",
    "paper": "өтінішті|құжаттарды|шағымды|анықтаманы|келісімшартты|есепті|жоспарды|хабарламаны|рұқсатты|тізімді|хаттаманы",
    "place": "мектеп|аурухана|көше|алаң|кітапхана|саябақ|көпір|қойма|базар|ауыл|қала|аудан|бекет|зауыт|фирма|қоғам",
}
_RU = {
    "body": "Отдел|Управление|Акимат|Комиссия|Департамент|Уполномоченный орган|Канцелярия|Агентство|Инспекция|Секретарь",
    "paper": "заявление|документы|жалобу|справку|договор|отчёт|план|уведомление|разрешение|список|протокол|решение",
    "place": "школы|больницы|улицы|площади|библиотеки|парка|моста|склада|рынка|села|города|района|станции|завода",
}
_NORMS = (
    (
        _KK,
        (
            "{body} {place} бойынша {paper} қарайды.",
            "{body} {paper} № {n} нысан бойынша {n} жұмыс күні ішінде береді.",
            "{body} қажет болған жағдайда {place} үшін {paper} талап етуге құқылы.",
            "{body} {paper} қабылдаудан бас тарта алады.",
            "{body} өз қалауы бойынша {place} мерзімін ұзартуға құқылы.",
        ),
        "{body} {place} бойынша мынадай {paper} қарайды:",
        "{place} туралы {paper} {n} күн ішінде тексереді;",
    ),
    (
        _RU,
        (
            "{body} рассматривает {paper} по вопросам {place}.",
            "{body} выдаёт {paper} по форме № {n} в течение {n} рабочих дней.",
            "{body} вправе при необходимости потребовать {paper} для {place}.",
            "{body} может отказать в приёме: {paper} {place}.",
            "{body} по своему усмотрению продлевает срок для {place}.",
        ),
        "{body} в отношении {place} рассматривает следующее:",
        "{paper} о состоянии {place} за {n} дней;",
    ),
)


def long_act(paragraphs: int, seed: int = 1) -> bytes:
    """The file: a sixth of the items are lists of four.

    Args:
        paragraphs: how many.
        seed: of the choice of words.
    """
    lines = _lines(random.Random(seed))
    return docx("\n".join(["Ереже", "1-тарау. Жалпы ережелер", *(next(lines) for _ in range(paragraphs - 2))]))


def _lines(chance: random.Random) -> Iterator[str]:
    item = 0
    while True:
        item += 1
        words, norms, head, member = _NORMS[chance.random() < 0.4]

        def said(norm: str, words: dict[str, str] = words) -> str:
            return norm.format(n=chance.randrange(2, 90), **{k: chance.choice(v.split("|")) for k, v in words.items()})

        if chance.random() < 0.15:
            yield f"{item}. {said(head)}"
            yield from (f"{number}) {said(member)}" for number in range(1, 5))
        else:
            yield f"{item}. {said(chance.choice(norms))}"
