"""References that name no act: to legislation of a field, to "legislation" at large, to an "established order"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from actlint.structure.letters import words


@dataclass(frozen=True, slots=True)
class Loose:
    """A reference to legislation or an order, with the field as offsets when one is named."""

    start: int
    end: int
    kind: Literal["field", "blanket"]
    field: tuple[int, int]


_KK_LAW = re.compile(
    r"(?:қолданыстағы\s)?(?:қазақстан республикасы(?:ның)?\s)?(?:қолданыстағы\s)?"
    r"заңнама(?!лық)[а-яәғқңөұүһі]{0,12}"
)
_KK_ORDER = re.compile(
    r"(?:заңнамада\s|заңмен\s|заңда\s|заңнамамен\s)?(?:белгіленген|айқындалған|көзделген|тиісті)\s"
    r"(?:тәртіппен|тәртіпте|тәртіпке сәйкес)"
)
_KK_FIELD = re.compile(r"((?:[\w()-]+\s){0,7}[\w()-]+)\s(?:туралы|саласындағы|жөніндегі|мәселелері бойынша)\s?$")
_KK_ADJ = re.compile(
    r"(?:^|\s)(еңбек|салық|бюджет|бюджеттік|азаматтық|жер|кеден|сайлау|қылмыстық|экологиялық|су|орман|тұрғын үй|банк|валюта)"
    r"\s?$"
)
_RU_LAW = re.compile(
    r"(?:(?P<adj>[а-я]{4,20}(?:ым|ого|ом|ому|им))\s)?законодательств(?:а|у|ом|е|о)(?!\w)"
    r"(?:\sреспублики казахстан)?"
)
_RU_ORDER = re.compile(
    r"в\s(?:установленном|определенном|надлежащем|предусмотренном)\s"
    r"(?:законодательством\s(?:республики казахстан\s)?|законом\s)?порядке"
)
_RU_FIELD = re.compile(r"\s(?:об?\s|в сфере\s|в области\s)((?:[\w()-]+\s?){1,8})")
_RU_PLAIN = words(
    "действующ|настоящ|соответствующ|установленн|указанн|национальн|казахстанск|иным|данн|предусмотренн|определенн|международн"
    "|отечественн|республиканск"
)


def loose_kk(folded: str) -> list[Loose]:
    """Find them in Kazakh."""
    out: list[Loose] = []
    if "тәртіп" in folded:
        out += [Loose(m.start(), m.end(), "blanket", (-1, -1)) for m in _KK_ORDER.finditer(folded)]
    if "заңнама" in folded:
        for m in _KK_LAW.finditer(folded):
            if any(x.start <= m.start() < x.end for x in out):
                continue
            before = folded[max(0, m.start() - 160) : m.start()]
            low = max(0, m.start() - 160)
            clause = max(before.rfind(x) for x in ";:,.")
            field = _KK_FIELD.search(before[clause + 1 :]) or _KK_ADJ.search(before[clause + 1 :])
            if field:
                start = low + clause + 1 + field.start(1)
                out.append(Loose(start, m.end(), "field", (start, low + clause + 1 + field.end(1))))
            else:
                out.append(Loose(m.start(), m.end(), "blanket", (-1, -1)))
    return out


def loose_ru(folded: str) -> list[Loose]:
    """Find them in Russian."""
    out: list[Loose] = []
    if "порядке" in folded:
        out += [Loose(m.start(), m.end(), "blanket", (-1, -1)) for m in _RU_ORDER.finditer(folded)]
    if "законодательств" in folded:
        for m in _RU_LAW.finditer(folded):
            if any(x.start <= m.start() < x.end for x in out):
                continue
            field = _RU_FIELD.match(folded, m.end())
            adjective = m["adj"] or ""
            if field:
                stop = field.end(1)
                stop = m.end() + len(folded[m.end() : stop].rstrip())
                out.append(Loose(m.start(), stop, "field", (field.start(1), stop)))
            elif adjective and not adjective.startswith(_RU_PLAIN):
                out.append(Loose(m.start(), m.end(), "field", (m.start("adj"), m.end("adj"))))
            else:
                out.append(Loose(m.start("adj") if adjective else m.start(), m.end(), "blanket", (-1, -1)))
    return out
