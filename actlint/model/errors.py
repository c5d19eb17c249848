"""Errors a user can mend. Every one has a code; its sentence and advice in kk, ru and en stand in `actlint.report.words`."""

from __future__ import annotations


class ActlintError(Exception):
    """Something the user can mend.

    Args:
        code: stable id such as ``zip-ratio`` or ``not-found``.
        path: the file concerned, empty when there is none.
        place: where in the file (line, part, key), empty when unknown.
        data: values for the sentence.
    """

    def __init__(self, code: str, path: str = "", place: str = "", **data: object) -> None:
        super().__init__(code, path, place, data)
        self.code = code
        self.path = path
        self.place = place
        self.data = data

    def __str__(self) -> str:
        where = ":".join(x for x in (self.path, self.place) if x)
        rest = ", ".join(f"{k}={v}" for k, v in self.data.items())
        return " ".join(x for x in (where, self.code, f"({rest})" if rest else "") if x)


class ReadError(ActlintError):
    """The file cannot be read: missing, empty, broken, over a limit, of a kind that is not read."""


class ConfigError(ActlintError):
    """An option, a configuration file or a rule file is wrong."""
