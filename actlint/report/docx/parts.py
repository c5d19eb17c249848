"""The parts around the comments: content type, relationship, and the threads kept beside them."""

from __future__ import annotations

import posixpath
import re
from typing import Final

from actlint.read import safety
from actlint.read.docx.names import W_STRICT, W
from actlint.read.docx.package import related, relationships_name
from actlint.report.docx.edits import Edit, apply, decode, encode, escape
from actlint.report.docx.elements import append, prefix, root

_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONSHIP: Final = {
    W: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    W_STRICT: "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
}
_DECLARATION: Final = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"


def new_comments(namespace: str) -> bytes:
    """An empty comments part."""
    return _DECLARATION + f'<w:comments xmlns:w="{namespace}"></w:comments>'.encode()


def register(package: safety.Package, main: str, namespace: str, path: str) -> tuple[str, dict[str, bytes]]:
    """Give the document a comments part: its name, and the parts that change to make it known."""
    folder = posixpath.dirname(main)
    names = {name.lower() for name in package.names()}
    target = "comments.xml"
    count = 1
    while posixpath.join(folder, target).lower() in names:
        count += 1
        target = f"comments{count}.xml"
    name = posixpath.join(folder, target)
    types = "[Content_Types].xml"
    relations = relationships_name(main)
    changed = {types: _add_type(package.read(types), name, path, types)}
    old = package.read(relations) if relations in package.names() else None
    changed[relations] = _add_relationship(old, target, namespace, path, relations)
    return name, changed


def _add_type(data: bytes, name: str, path: str, part: str) -> bytes:
    data, encoding = decode(data)
    found = root(data, path, part)
    content = b'<%bOverride PartName="/%b" ContentType="%b"/>' % (
        prefix(data, found),
        escape(name, quote=True),
        _TYPE.encode(),
    )
    return encode(apply(data, [append(data, found, content)]), encoding)


def _add_relationship(data: bytes | None, target: str, namespace: str, path: str, part: str) -> bytes:
    data, encoding = decode(data or _DECLARATION + f'<Relationships xmlns="{_NAMESPACE}"></Relationships>'.encode())
    found = root(data, path, part)
    taken = {child.get("Id") for child in found.children}
    number = next(n for n in range(1, len(taken) + 2) if f"rIdActlint{n}" not in taken)
    content = b'<%bRelationship Id="rIdActlint%d" Type="%b" Target="%b"/>' % (
        prefix(data, found),
        number,
        _RELATIONSHIP[namespace].encode(),
        escape(target, quote=True),
    )
    return encode(apply(data, [append(data, found, content)]), encoding)


class Threads:
    """Replies and states of comments, which Word keeps beside them by `w14:paraId`.

    Args:
        package: the document.
        main: its main part.
        path: for messages.
    """

    def __init__(self, package: safety.Package, main: str, path: str) -> None:
        parts = related(package, main)
        self._path = path
        self._files = {
            kind: (name, *decode(package.read(name)))
            for kind in ("commentsExtended", "commentsIds", "commentsExtensible")
            if (name := parts.one(kind))
        }
        self.answered: frozenset[str] = frozenset()
        if "commentsExtended" in self._files:
            name, data, _ = self._files["commentsExtended"]
            self.answered = frozenset(c.get("paraIdParent") for c in root(data, path, name).children) - {""}

    def without(self, paragraph_ids: frozenset[str]) -> dict[str, bytes]:
        """The parts that change when comments go, by the ids of their last paragraphs."""
        gone = {"paraId": paragraph_ids, "durableId": frozenset[str]()}
        changed: dict[str, bytes] = {}
        for name, data, encoding in self._files.values():
            edits = []
            for child in root(data, self._path, name).children:
                if child.get("paraId") in gone["paraId"] or child.get("durableId") in gone["durableId"]:
                    edits.append(Edit(child.start, child.end, b""))
                    gone["durableId"] |= {child.get("durableId")} - {""}
            if edits:
                changed[name] = encode(apply(data, edits), encoding)
        return changed


_PARAGRAPH_ID: Final = re.compile(rb'\s[A-Za-z_][\w.-]*:paraId\s*=\s*(?:"[^"]*"|\'[^\']*\')')


def paragraph_id_attribute(element: bytes) -> bytes:
    """The last `w14:paraId` attribute in the bytes of a comment, as it is written there."""
    found = _PARAGRAPH_ID.findall(element)
    return found[-1] if found else b""
