"""Who acts and who is touched, as the tree of an optional parser has it.

The rules come first. A tree is asked only where they found nobody, and for whom of the persons they found the verb touches; what
it says counts only for a name of the lists in a case that fits, for no parser of these languages is sure enough to be taken at
its word.
"""

from __future__ import annotations

from collections.abc import Iterator

from actlint.language.forms import forms
from actlint.language.providers.protocol import Parse, Parser
from actlint.norms import subjects_kk
from actlint.norms.lexicon import Mark
from actlint.norms.words import Reading

_CARRIED = ("aux", "cop", "xcomp")
_STEPS = 3  # from a modal word or auxiliary to the verb that holds the subject, and back
_OBJECTS = ("iobj", "obj", "nsubj:pass")
_TOUCHED = frozenset({"person", "official"})  # an addressee may be any body; whom a verb has as its object must be somebody


class Tree:
    """The tree of a sentence, made when first asked for.

    Args:
        parser: makes it.
        reading: the sentence.
    """

    def __init__(self, parser: Parser, reading: Reading) -> None:
        self._parser = parser
        self._reading = reading
        self._parse: Parse | None = None
        self._asked = False

    def subject(self, first: int, last: int, predicate: int, passive: bool) -> Mark | None:
        """Find who acts.

        Args:
            first, last: the clause, in tokens, both included.
            predicate: token of the finite verb or modal word, -1 for the root of the tree.
            passive: the verb is passive.

        Returns:
            The name, None when the tree has none or none that the lists know in a case that fits.
        """
        case = "ins" if passive else "nom"
        for at, relation, marked in self._round(first, last, predicate):
            if relation == "nsubj" if not passive else relation == "obl:agent" or (relation == "obl" and not marked):
                mark = self._name(at, first, last)
                if mark is not None and self._in_case(mark, at, case):
                    return mark
        return None

    def touched(self, first: int, last: int, predicate: int, taken: int) -> Mark | None:
        """Find who is touched.

        Args:
            first, last, predicate: as of `subject`.
            taken: offset of the name of who acts, -1 when there is none.
        """
        found: list[tuple[int, Mark]] = []
        for at, relation, _ in self._round(first, last, predicate):
            mark = self._name(at, first, last)
            if mark is None or self._reading.tokens[mark.first].start == taken:
                continue
            to_whom = relation == "iobj" or (relation.startswith("obl") and self._in_case(mark, at, "dat"))
            if to_whom or (relation in _OBJECTS and mark.value in _TOUCHED):
                found.append((0 if to_whom else 1, mark))
        return min(found, key=lambda x: x[0])[1] if found else None

    def _round(self, first: int, last: int, predicate: int) -> Iterator[tuple[int, str, bool]]:
        """What hangs on a predicate in its clause: token, relation, and whether a pre- or postposition marks it."""
        parse = self._tree()
        if parse is None:
            return
        chain = self._chain(parse, predicate)
        for at in range(first, last + 1):
            if parse.heads[at] in chain:
                marked = any(parse.relations[i] == "case" for i in parse.children(at))
                yield at, parse.relations[at], marked

    def _tree(self) -> Parse | None:
        if not self._asked and self._reading.actors:
            self._parse = self._parser.parse(self._reading.sentence)
        self._asked = True
        return self._parse

    @staticmethod
    def _chain(parse: Parse, predicate: int) -> set[int]:
        """The tokens that say together what is done: the modal word, the verb, its auxiliaries."""
        at = predicate if predicate >= 0 else parse.heads.index(-1) if -1 in parse.heads else -1
        chain = {at} - {-1}
        for _ in range(_STEPS):
            up = {parse.heads[x] for x in chain if parse.relations[x].startswith(_CARRIED)} - {-1}
            down = {i for i, head in enumerate(parse.heads) if head in chain and parse.relations[i] == "xcomp"}
            chain |= up | down
        return chain

    def _name(self, at: int, first: int, last: int) -> Mark | None:
        """The name that a token stands in."""
        return next((m for m in self._reading.actors if first <= m.first <= at <= m.last <= last), None)

    def _in_case(self, mark: Mark, at: int, case: str) -> bool:
        """Whether a name can stand in a case."""
        if self._reading.sentence.language == "kk":
            return subjects_kk.case_of(self._reading, mark) == case
        readings = forms(self._reading.tokens[at].folded, "ru")
        return not readings or any(form.case == case for form in readings)
