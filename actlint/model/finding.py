"""What is reported."""

from __future__ import annotations

from typing import Literal

import msgspec

from actlint.model.document import NotRead

Level = Literal["error", "warning", "hint"]

FACTORS: dict[str, str] = {
    "discretion": "F01",
    "may-formula": "F02",
    "deadline": "F03",
    "exception": "F04",
    "blanket-reference": "F05",
    "open-list": "F06",
    "refusal-grounds": "F07",
    "no-competition": "F08",
    "excessive-requirement": "F09",
    "vague-term": "F10",
    "procedure": "F11",
    "delegation": "F12",
    "competence": "F13",
    "collision": "F14",
    "liability": "F15",
    "oversight": "F16",
    "conflict-of-interest": "F17",
    "approval": "F18",
    "declarative": "F19",
    "parity": "F20",
}
"""The factors of the Kazakhstan practice and their codes (../shared/domain/law.md 1.3 gives their names and bases)."""


class Hit(msgspec.Struct, frozen=True):
    """A place where a rule or a sign fired, before judgement.

    Args:
        rule: the rule's id.
        factor: its factor.
        also: other factors it speaks for.
        paragraph: index into `Document.paragraphs`.
        start, end: offsets in its text.
        cleared_by: (clearing id, unit id or -1) when something takes the sign away.
        data: values for the rule's message, as (key, text).
        sign: id of the norm sign it comes from, empty for hits of the text itself.
    """

    rule: str
    factor: str
    paragraph: int
    start: int
    end: int
    also: tuple[str, ...] = ()
    cleared_by: tuple[str, int] | None = None
    data: tuple[tuple[str, str], ...] = ()
    sign: str = ""


class Finding(msgspec.Struct, frozen=True):
    """One reported place, in the words of the chosen interface language (the fields of docs/report.schema.json)."""

    rule: str
    factor: str
    also: tuple[str, ...]
    level: Level
    confidence: float | None
    paragraph: int  # Paragraph.number, from 1
    index: int  # index into Document.paragraphs
    start: int
    end: int
    quote: str
    text: str
    address: str
    message: str
    why: str
    advice: str
    basis: tuple[str, ...]
    signs: tuple[str, ...]
    cleared_by: str | None
    suppressed: str | None
    fingerprint: str
    line: int | None = None  # of a plain text file, from 1


class Failure(msgspec.Struct, frozen=True):
    """Why a file could not be checked: a stable code, the sentence for the user, what to do."""

    code: str
    message: str
    advice: str


class Checked(msgspec.Struct, frozen=True):
    """The result for one file: `error` is set when it could not be checked, and then the rest is empty."""

    path: str
    format: str
    language: str
    kind: str
    title: str
    paragraphs: int
    not_read: tuple[NotRead, ...]
    notes: tuple[str, ...]
    findings: tuple[Finding, ...]
    error: Failure | None = None
