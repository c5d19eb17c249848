"""The children of a small part's root, with their bytes: comments, relationships, content types."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from actlint.model.errors import ReadError
from actlint.report.docx.edits import Edit, start_tag

_NAME: Final = re.compile(rb"<([^\s/>]+)")


@dataclass(slots=True)
class Child:
    """A child of the root.

    Args:
        name: ``namespace}local``.
        attributes: by the same kind of name; those without namespace by their plain name.
        start, end: its bytes.
        text: all text inside.
        paragraph_id: the last `w14:paraId` inside, which the parts beside the comments refer to.
    """

    name: str
    attributes: dict[str, str]
    start: int
    end: int = -1
    text: list[str] = field(default_factory=list)
    paragraph_id: str = ""

    def get(self, local: str) -> str:
        """An attribute by its local name, empty when absent."""
        return next((v for k, v in self.attributes.items() if k.rpartition("}")[2] == local), "")


@dataclass(slots=True)
class Root:
    """The root element: its name, its children, and where it begins and ends."""

    name: str = ""
    start: int = -1
    end: int = -1
    children: list[Child] = field(default_factory=list)


def root(data: bytes, path: str, part: str) -> Root:
    """Read a part that has passed `actlint.read.safety`.

    Raises:
        ReadError: ``bad-xml``.
    """
    found = Root()
    depth = 0
    parser = expat.ParserCreate("utf-8", "}")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        if depth == 0:
            found.name, found.start = name, parser.CurrentByteIndex
        elif depth == 1:
            position = parser.CurrentByteIndex
            finish, empty = start_tag(data, position)
            found.children.append(Child(name, attributes, position, finish if empty else -1))
        elif name.endswith("}p"):
            child = found.children[-1]
            child.paragraph_id = next((v for k, v in attributes.items() if k.endswith("}paraId")), child.paragraph_id)
        depth += 1

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1
        if depth == 0:
            found.end = parser.CurrentByteIndex
        elif depth == 1 and found.children[-1].end < 0:
            found.children[-1].end = data.index(b">", parser.CurrentByteIndex) + 1

    def characters(text: str) -> None:
        if depth > 1:
            found.children[-1].text.append(text)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError) as error:
        raise ReadError("bad-xml", path, part) from error
    return found


def _refuse(*_: object) -> None:
    raise ValueError("a document type declaration")


def prefix(data: bytes, root: Root) -> bytes:
    """The prefix of the root's name with its colon, empty when there is none."""
    found = _NAME.match(data, root.start)
    head, colon, _ = (found[1] if found else b"").partition(b":")
    return head + colon if colon else b""


def append(data: bytes, root: Root, content: bytes) -> Edit:
    """Put content at the end of the root, which may have been an empty-element tag."""
    finish, empty = start_tag(data, root.start)
    if not content or not empty:
        return Edit(root.end, root.end, content)
    found = _NAME.match(data, root.start)
    name = found[1] if found else b""
    return Edit(data.rindex(b"/", root.start, finish), finish, b">" + content + b"</" + name + b">")
