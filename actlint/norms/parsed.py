"""Who acts and who is touched, as the tree of an optional parser has it.

A tree is believed only where it agrees with the rules: a subject counts when the lists know its name and the rules could take it
for the actor, so that the tree chooses among names and never makes one up.
"""

from __future__ import annotations

from collections.abc import Iterator

from actlint.language.forms import forms
from actlint.language.providers.protocol import Parse, Parser
from actlint.norms import subjects_kk, subjects_ru
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
        self._kk = reading.sentence.language == "kk"
        self._parse: Parse | None = None
        self._asked = False

    def subject(self, first: int, last: int, predicate: int, passive: bool) -> Mark | None:
        """Find who acts.

        A Kazakh passive is left to the rules: what stands in its instrumental is as often a means or a partner. So is a person in
        a Russian one, who is as often the agent of a noun ("при ведении учета плательщиком").

        Args:
            first, last: the clause, in tokens, both included.
            predicate: token of the finite verb or modal word.
            passive: the verb is passive.

        Returns:
            The name, None when the tree has none that the rules could take.
        """
        if not self._reading.actors or (passive and self._kk):
            return None
        for at, relation in self._round(first, last, predicate):
            mark = self._name(at, first, last)
            if mark is None:
                continue
            if passive:
                if relation in ("obl:agent", "obl") and mark.value != "person" and self._may_stand(mark, at, "ins"):
                    return mark
            elif relation == "nsubj" and self._may_stand(mark, at, "nom"):
                return mark
        return None

    def something_else(self, first: int, predicate: int) -> bool:
        """Whether the subject of a Russian clause is a thing, so that nobody named before acts in it.

        In Kazakh a bare object looks like a subject, and trees mistake one for the other.

        Args:
            first: the first token of the clause.
            predicate: token of the finite verb or modal word.
        """
        if self._kk:
            return False
        for at, relation in self._round(first, predicate - 1, predicate):
            if relation.startswith("nsubj") and self._name(at, first, predicate) is None:
                return any(f.pos == "NOUN" and f.case == "nom" for f in forms(self._reading.tokens[at].folded, "ru"))
        return False

    def touched(self, first: int, last: int, predicate: int, taken: int) -> Mark | None:
        """Find who is touched: an addressee, else the object.

        Args:
            first, last: the clause, in tokens, both included.
            predicate: token of the finite verb or modal word, -1 for the root of the tree.
            taken: offset of the name of who acts, -1 when there is none.
        """
        if not self._reading.actors:
            return None
        objects: list[Mark] = []
        for at, relation in self._round(first, last, predicate):
            mark = self._name(at, first, last)
            if mark is None or self._reading.tokens[mark.first].start == taken:
                continue
            if relation.startswith(("iobj", "obl")) and self._may_stand(mark, at, "dat"):
                if predicate >= 0 or self._kk or not self._before_infinitive(at):
                    return mark
            elif relation in _OBJECTS and mark.value in _TOUCHED:
                objects.append(mark)
        return objects[0] if objects else None

    def _round(self, first: int, last: int, predicate: int) -> Iterator[tuple[int, str]]:
        """What hangs on a predicate in its clause without a pre- or postposition: token and relation."""
        parse = self._tree()
        if parse is None:
            return
        chain = _chain(parse, predicate)
        for at in range(first, last + 1):
            if parse.heads[at] in chain and not any(parse.relations[i] == "case" for i in parse.children(at)):
                yield at, parse.relations[at]

    def _tree(self) -> Parse | None:
        if not self._asked:
            self._parse = self._parser.parse(self._reading.sentence)
            self._asked = True
        return self._parse

    def _name(self, at: int, first: int, last: int) -> Mark | None:
        """The name that a token stands in."""
        return next((m for m in self._reading.actors if first <= m.first <= at <= m.last <= last), None)

    def _may_stand(self, mark: Mark, at: int, case: str) -> bool:
        """Whether the rules allow a name in this case here."""
        if self._kk:
            return subjects_kk.case_of(self._reading, mark) == case and (case != "nom" or subjects_kk.free(self._reading, mark))
        readings = forms(self._reading.tokens[at].folded, "ru")
        return any(form.case == case for form in readings) and not subjects_ru.governed(self._reading, mark)

    def _before_infinitive(self, at: int) -> bool:
        """A dative before the infinitive it hangs on names who must do it ("Отделу обеспечить")."""
        parse = self._tree()
        return parse is not None and at < parse.heads[at]


def _chain(parse: Parse, predicate: int) -> set[int]:
    """The tokens that say together what is done: the modal word, the verb, its auxiliaries."""
    chain = {predicate if predicate >= 0 else parse.heads.index(-1) if -1 in parse.heads else 0}
    for _ in range(_STEPS):
        up = {parse.heads[x] for x in chain if parse.relations[x].startswith(_CARRIED)} - {-1}
        down = {i for i, head in enumerate(parse.heads) if head in chain and parse.relations[i] == "xcomp"}
        chain |= up | down
    return chain
