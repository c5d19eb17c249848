"""Complex fields: the result is text, the instruction is not."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Fields:
    """The fields open at a point of a story; each is either still in its instruction or already in its result."""

    _instructions: list[bool] = field(default_factory=list)
    _hidden: int = 0

    @property
    def hidden(self) -> bool:
        """Whether text at this point belongs to an instruction."""
        return self._hidden > 0

    def mark(self, kind: str) -> None:
        """Pass a `w:fldChar` of the given type."""
        if kind == "begin":
            self._instructions.append(True)
            self._hidden += 1
        elif kind == "separate":
            if self._instructions and self._instructions[-1]:
                self._instructions[-1] = False
                self._hidden -= 1
        elif kind == "end" and self._instructions and self._instructions.pop():
            self._hidden -= 1

    def end_paragraph(self) -> None:
        """Give up instructions left open: a damaged field must not swallow the rest of an act."""
        if self._hidden:
            self._instructions = [False] * len(self._instructions)
            self._hidden = 0
