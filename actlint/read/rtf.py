"""Rich Text Format, in one pass over its control words."""

from __future__ import annotations

import codecs
from collections import Counter
from dataclasses import dataclass, replace

from actlint.model.document import Cell, Document, NotRead, Origin, Paragraph, Piece, View
from actlint.read.limits import DEFAULT, Limits, hold
from actlint.read.rtf_words import ASIDES, CHARACTERS, CHARSETS, ENDS, LABELS, LOST, NOT_TEXT, SHOWN_STARRED, SYMBOLS, TOKEN


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group."""

    sink: str = "body"  # body, label, title, fonts, none, or an origin
    encoding: str = "cp1251"
    fallback: int = 1  # characters after \u that stand in for it
    hidden: bool = False
    deleted: bool = False
    inserted: bool = False


@dataclass(slots=True)
class _Draft:
    text: list[str]
    label: str = ""
    centred: bool = False
    cell: Cell | None = None
    outline: int = 0


def read(data: bytes, path: str, *, view: View = "final", limits: Limits = DEFAULT) -> Document:
    """Read an RTF file; `Piece.node` is the index of the paragraph, since RTF has no text nodes.

    Args:
        data: the bytes of the file.
        path: its path, for messages.
        view: ``final`` leaves out text marked as deleted, ``original`` text marked as inserted.
        limits: what the file may cost.

    Raises:
        ReadError: a limit is exceeded.
    """
    return _Reader(path, view, limits).run(data.decode("latin-1"))


class _Reader:
    """State of one pass."""

    def __init__(self, path: str, view: View, limits: Limits) -> None:
        self.path = path
        self.view = view
        self.limits = limits
        self.state = _State()
        self.stack: list[_State] = []
        self.fonts: dict[int, str] = {}
        self.font = 0
        self.default = "cp1251"
        self.bytes = bytearray()
        self.skip = 0  # characters that stand in for a \u
        self.starred = False
        self.drafts: dict[str, list[_Draft]] = {"body": []}
        self.open: dict[str, _Draft] = {}
        self.label: list[str] = []
        self.title: list[str] = []
        self.lost: Counter[str] = Counter()
        self.table = self.row = self.column = -1
        self.in_table = False
        self.centred = False
        self.outline = 0

    def run(self, text: str) -> Document:
        position, end = 0, len(text)
        while position < end:
            match = TOKEN.match(text, position)
            if match is None:  # pragma: no cover - the pattern takes any character
                break
            position = match.end()
            word, number, byte, symbol, brace, plain = match.groups()
            if byte:
                self._byte(int(byte, 16))
                continue
            self._flush_bytes()
            if plain:
                self._characters(plain)
            elif brace == "{":
                self.stack.append(self.state)
                hold("depth", len(self.stack), self.limits.depth, self.path)
            elif brace == "}":
                self._close_group()
            elif word == "bin":
                position += max(0, int(number or 0))
            elif word:
                self._word(word, int(number) if number else None)
            elif symbol == "*":
                self.starred = True
            elif symbol:
                self._put(SYMBOLS.get(symbol, ""))
        self._flush_bytes()
        for sink in list(self.open):
            self._end_paragraph(sink)
        return self._document()

    def _byte(self, value: int) -> None:
        if self.skip > 0:
            self.skip -= 1
        else:
            self.bytes.append(value)

    def _flush_bytes(self) -> None:
        if self.bytes:
            self._put(self.bytes.decode(self.state.encoding, errors="replace"))
            self.bytes.clear()

    def _characters(self, text: str) -> None:
        if self.skip:
            text, self.skip = text[self.skip :], max(0, self.skip - len(text))
        if not text.isascii():  # unescaped bytes, as some programs write
            text = text.encode("latin-1").decode(self.state.encoding, errors="replace")
        self._put(text)

    def _put(self, text: str) -> None:
        state = self.state
        if state.hidden or not text or (state.deleted if self.view == "final" else state.inserted):
            return
        if state.sink == "label":
            self.label.append(text)
        elif state.sink == "title":
            self.title.append(text)
        elif state.sink not in {"none", "fonts"}:
            if state.sink not in self.open:
                self.open[state.sink] = _Draft([])
            self.open[state.sink].text.append(text)

    def _close_group(self) -> None:
        if self.stack:
            before, self.state = self.state, self.stack.pop()
            if before.sink != self.state.sink and before.sink in self.open:
                self._end_paragraph(before.sink)

    def _word(self, word: str, number: int | None) -> None:
        starred, self.starred = self.starred, False
        if word in LOST:
            self.lost[LOST[word]] += word != "pict" or self.state.sink != "none"
        if self._destination(word, starred):
            return
        if word in CHARACTERS:
            self._put(CHARACTERS[word])
        elif word == "u" and number is not None:
            self._unicode(number)
        elif word in ENDS:
            self._end(word)
        else:
            self._property(word, number)

    def _destination(self, word: str, starred: bool) -> bool:
        sink = self.state.sink
        if word in LABELS:
            self._into("label" if sink == "body" else "none")
        elif word == "fonttbl":
            self._into("fonts")
        elif word == "title" and sink != "none":
            self._into("title")
        elif word in ASIDES:
            self._into(ASIDES[word] if sink != "none" else "none")
        elif word in NOT_TEXT or (starred and word not in SHOWN_STARRED):
            self._into("none")
        else:
            return False
        return True

    def _into(self, sink: str) -> None:
        if self.state.sink != "none" or sink == "title":
            self.state = replace(self.state, sink=sink)

    def _unicode(self, number: int) -> None:
        code = number % 0x10000
        self._put(chr(code) if not 0xD800 <= code <= 0xDFFF else "\ufffd")
        self.skip = self.state.fallback

    def _end(self, word: str) -> None:
        sink = self.state.sink
        if sink in {"none", "fonts", "label", "title"}:
            return
        if word in {"cell", "nestcell"} and sink == "body":
            self._end_paragraph(sink)
            self.column += 1
        elif word in {"row", "nestrow"}:
            self.row += 1
            self.column = 0
        else:
            self._end_paragraph(sink)

    def _end_paragraph(self, sink: str) -> None:
        draft = self.open.pop(sink, None)
        label = ""
        if sink == "body":
            label, self.label = "".join(self.label).strip(), []
        if draft is None:
            return
        draft.label, draft.centred, draft.outline = label, self.centred, self.outline
        if self.in_table and sink == "body":
            draft.cell = Cell(max(self.table, 0), max(self.row, 0), max(self.column, 0))
        self.drafts.setdefault(sink, []).append(draft)
        hold("paragraphs", len(self.drafts[sink]), self.limits.paragraphs, self.path)

    def _property(self, word: str, number: int | None) -> None:
        state = self.state
        on = number != 0
        if word == "ansicpg" and number:
            self.default = _codepage(number)
            self.state = replace(state, encoding=self.default)
        elif word == "uc" and number is not None:
            self.state = replace(state, fallback=max(0, min(number, 8)))
        elif word == "f" and number is not None:
            self.font = number
            self.state = replace(state, encoding=self.fonts.get(number, self.default))
        elif word == "fcharset" and number is not None and state.sink == "fonts":
            self.fonts[self.font] = CHARSETS.get(number, self.default)
        elif word == "v":
            self.state = replace(state, hidden=on)
        elif word == "deleted":
            self.state = replace(state, deleted=on)
        elif word == "revised":
            self.state = replace(state, inserted=on)
        elif word == "plain":
            self.state = replace(state, hidden=False, deleted=False, inserted=False)
        elif word == "pard":
            self.centred, self.outline, self.in_table = False, 0, False
        elif word == "qc":
            self.centred = True
        elif word == "outlinelevel" and number is not None and 0 <= number < 9:
            self.outline = number + 1
        elif word in {"intbl", "itap"} and on and not self.in_table:
            self._enter_table()
        elif word == "trowd" and self.column <= 0:
            self.column = 0

    def _enter_table(self) -> None:
        self.in_table = True
        last = self.drafts["body"][-1] if self.drafts["body"] else None
        if last is None or last.cell is None:
            self.table, self.row, self.column = self.table + 1, 0, 0

    def _document(self) -> Document:
        out: list[Paragraph] = []
        number = 0
        sinks: tuple[Origin, ...] = ("body", "footnote", "header", "footer")
        for sink in sinks:
            for draft in self.drafts.get(sink, ()):
                text = "".join(draft.text)
                if not text.strip():
                    continue
                numbered = sink in {"body", "footnote"}
                number += numbered
                out.append(
                    Paragraph(
                        number=number if numbered else 0,
                        text=text,
                        label=draft.label,
                        origin="table" if draft.cell else sink,
                        outline=draft.outline,
                        centred=draft.centred,
                        cell=draft.cell,
                        pieces=(Piece(0, len(text), "", len(out), 0),),
                    )
                )
        lost = tuple(NotRead(what, count) for what, count in sorted(self.lost.items()) if count)
        return Document(self.path, "rtf", tuple(out), lost, title="".join(self.title).strip()[:500])


def _codepage(number: int) -> str:
    try:
        found = codecs.lookup(f"cp{number}")
    except LookupError:
        return "cp1251"
    return found.name
