"""A rule's page: the same headings and texts for terminal, site and editor."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.model.finding import FACTORS
from actlint.rules.pack import Pack

HEADINGS = {
    "kk": (
        "Не анықтайды", "Неге қауіпті", "Мысал", "Дұрысы", "Қалай түзету керек", "Үлгі редакция", "Құқықтық негізі",
        "Шектеулері", "Белгілі олқылықтар", "Өлшенген дәлдігі", "әлі өлшенген жоқ",
    ),
    "ru": (
        "Что находит", "Чем опасно", "Пример", "Как надо", "Как исправить", "Образец редакции", "Правовое основание",
        "Ограничения", "Известные пропуски", "Измеренная точность", "ещё не измерена",
    ),
    "en": (
        "What it does", "Why it is bad", "Example", "Use instead", "How to redraft", "Model wording", "Legal basis",
        "Limits", "Known misses", "Measured precision", "not measured yet",
    ),
}  # fmt: skip


def page(pack: Pack, rule: str, lang: str) -> str:
    """The page of a rule as Markdown.

    Args:
        pack: the pack that holds it.
        rule: its id.
        lang: ``kk``, ``ru`` or ``en``; examples are in Kazakh and Russian whatever it is.

    Raises:
        KeyError: there is no such rule.
    """
    one = pack.rules[rule]
    titles = HEADINGS[lang]
    confidence = pack.precision(rule)
    lines = [f"# {rule}", "", f"**{pack.text(rule, 'name', lang)}**", ""]
    lines += [f"`{one.factor}` ({FACTORS[one.factor]}) · {one.level} · {one.status} · {one.since}", ""]
    for title, text in (
        (titles[0], pack.text(rule, "what", lang)),
        (titles[1], pack.text(rule, "why", lang)),
        (titles[2], "\n".join(_examples(pack, rule, "bad"))),
        (titles[3], "\n".join(_examples(pack, rule, "good"))),
        (titles[4], pack.text(rule, "advice", lang)),
        (titles[5], "\n".join(f"> {x}" for x in (pack.text(rule, "redraft", k) for k in _both(lang)) if x)),
        (titles[6], "\n".join(f"- {x}" for x in pack.cite(rule, lang))),
        (titles[7], pack.text(rule, "limits", lang)),
        (titles[8], "\n".join(f"- {x}" for x in pack.texts[rule].get("known_misses") or ())),
        (titles[9], f"{confidence:.0%}" if confidence is not None else titles[10]),
    ):
        if text:
            lines += [f"## {title}", "", text, ""]
    return "\n".join(lines)


def _both(lang: str) -> tuple[str, ...]:
    return (lang,) if lang in ("kk", "ru") else ("kk", "ru")


def _examples(pack: Pack, rule: str, kind: str) -> Iterator[str]:
    """Examples as list items; the words a rule must find stand in bold."""
    for lang in ("kk", "ru"):
        for text in (pack.texts[rule].get(kind) or {}).get(lang, ()):
            shown = text.replace("[[", "**").replace("]]", "**").strip().replace("\n", "  \n  ")
            yield f"- {lang}: {shown}"
