"""By-laws cited without date, number or title (law on legal acts, 25(5))."""

from __future__ import annotations

from collections.abc import Iterator

from actlint.language import fold
from actlint.model.act import Act
from actlint.model.norm import ActNorms
from actlint.rules.found import Found
from actlint.structure import references

_BY_LAWS = (
    "приказ", "постановлени", "решени", "указ", "распоряжени", "бұйрық", "бұйрығ", "қаулы", "шешім", "жарлық",
    "жарлығ", "өкім",
)  # fmt: skip
_OTHER = ("жобасы", "проект", "сот", "суд", "келісім", "соглашени")
_ZONES = ("operative", "definitions", "preamble", "closing")


def check(act: Act, norms: ActNorms) -> Iterator[Found]:
    """A by-law named by its title or date, but not by all of date, number and title.

    Laws and codes need none (25(5)); a short name given earlier stands for the whole.
    """
    for reference in references(act):
        if reference.kind != "act" or reference.form not in _BY_LAWS or act.places[reference.paragraph].zone not in _ZONES:
            continue
        text = act.document.paragraphs[reference.paragraph].text
        printed = text[reference.start : reference.end]
        titled = any(mark in printed for mark in '"«“')
        if reference.date and reference.number and titled:
            continue
        if not reference.date and not titled:
            continue  # "приказом Министра": no act is cited, an act to come is meant
        if reference.date and reference.number:
            continue  # the title is often given where the act is cited first
        around = fold(text[max(0, reference.start - 60) : reference.end + 12])
        if any(word in around for word in _OTHER):
            continue  # a draft, a judgment, a treaty: not a by-law
        quote = next((at for at, mark in enumerate(printed) if mark in '"«“'), -1)
        if not reference.date and printed[quote + 1 : quote + 2].islower():
            continue  # a kind of act that is drawn up in each case, not one that exists
        missing = [name for name, there in (("date", reference.date), ("number", reference.number)) if not there]
        yield Found(reference.paragraph, reference.start, reference.end, (("missing", ",".join(missing)),))
