"""What kind of act it is, and its title."""

from __future__ import annotations

from actlint.model.act import Zone
from actlint.structure.letters import plain, words
from actlint.structure.lines import Line
from actlint.structure.phrases import derivative
from actlint.structure.tree import Tree

_FORMS = (
    ("order", ("приказываю", "приказываем", "бұйырамын", "бұйырамыз", "осы бұйрық", "настоящего приказа", "настоящий приказ")),
    ("decision", ("решил", "шешті", "шешім қабылдады", "осы шешім", "настоящее решение", "настоящего решения")),
    ("resolution", ("постановля", "қаулы етеді", "осы қаулы", "настоящее постановление", "настоящего постановления")),
)
_CHANGES = words(
    "мынадай өзгеріс|мынадай толықтыру|келесі өзгеріс|келесі толықтыру|следующие изменения|следующее изменение"
    "|следующие дополнения"
)


def title_of(lines: list[Line], zones: list[Zone], tree: Tree) -> str:
    """The title as printed: the title lines of the opening, or the heading of the first annex."""
    first: list[str] = []
    for line, zone in zip(lines, zones, strict=True):
        if zone == "title":
            first.append(line.text.strip())
            if len(first) >= 6:
                break
        elif (first and zone != "publisher-note") or (zone == "operative" and not first):
            break
    if first:
        return " ".join(" ".join(first).split())
    return next(
        (" ".join(n.heading.split()) for n in tree.nodes if n.kind == "annex" and n.heading and "__" not in n.heading), ""
    )


def kind_of(lines: list[Line], zones: list[Zone], tree: Tree, title: str) -> str:
    """One of the kinds of `Act.kind`, empty when unknown."""
    folded = plain(title)
    amending = ("внесении изменени", "внесении дополнени", "өзгеріс", "толықтыру")
    if any(w in folded for w in amending) and ("енгізу" in folded or "внесени" in folded):
        return "amending"
    opening = " ".join(line.folded for line, zone in zip(lines[:40], zones[:40], strict=False) if zone in ("requisites", "title"))
    if "кодекс" in folded and not folded.startswith(("о ", "об ")) and "кодексінің" not in folded:
        return "code"
    if "закон республики" in opening or "республикасының заңы" in opening or "федеральный закон" in opening:
        return "law"
    for node in tree.nodes:
        if node.kind == "annex" and node.parent == 0 and derivative(plain(node.heading)):
            return derivative(plain(node.heading))
    if derivative(folded) and not folded.startswith(("о ", "об ")):
        return derivative(folded)
    if any(word in line.whole for line in lines[:12] for word in _CHANGES):
        return "amending"
    whole = " ".join(
        line.folded
        for line, zone in zip(lines, zones, strict=True)
        if zone in ("requisites", "title", "preamble", "enacting", "closing")
    )
    for kind, said in _FORMS:
        if any(w in whole for w in said):
            return kind
    return "law" if any(n.kind == "article" for n in tree.nodes) else ""
