"""The user's Word file with a comment on each finding, and nothing else changed."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass

from actlint.model.document import Document, Paragraph
from actlint.model.errors import ReadError
from actlint.model.finding import Checked, Finding
from actlint.read import safety
from actlint.read.docx import read
from actlint.read.docx.names import W_STRICT, W
from actlint.read.docx.package import main_part, related
from actlint.report.docx.archive import rewrite
from actlint.report.docx.content import AUTHOR, comment, fingerprint_of
from actlint.report.docx.edits import Edit, apply, decode, encode, escape
from actlint.report.docx.elements import Child, append, prefix, root
from actlint.report.docx.parts import Threads, new_comments, paragraph_id_attribute, register
from actlint.report.docx.place import Anchor, edits
from actlint.report.docx.scan import scan


@dataclass(frozen=True, slots=True)
class _Ours:
    """A comment of an earlier run."""

    number: str
    fingerprint: str
    element: Child


def annotate(source: bytes, checked: Checked, *, lang: str, limits: safety.Limits = safety.DEFAULT) -> bytes:
    """Put a Word comment on the exact words of each finding.

    Comments of an earlier run are replaced, and one that people have answered stays as long as the answer does. People's comments
    and revisions stay, and so does every byte of the package that the comments do not concern.

    Args:
        source: the bytes of the file that was checked.
        checked: its result. Suppressed and cleared findings get no comment.
        lang: language of the labels in the comments.
        limits: what the file may cost.

    Raises:
        ReadError: the file cannot be read, or it is not the one that was checked (``source-changed``).
    """
    path = checked.path
    package = safety.open_package(source, path, limits)
    main = main_part(package, path)
    findings = [f for f in checked.findings if f.cleared_by is None and f.suppressed is None]
    places = _places(source, path, findings, limits)
    namespace = W_STRICT if (package.xml(main).tag or "").startswith("{" + W_STRICT) else W
    name = related(package, main).one("comments")
    changed: dict[str, bytes] = {}
    if name:
        comments, encoding = decode(package.read(name))
    elif findings:
        name, changed = register(package, main, namespace, path)
        comments, encoding = decode(new_comments(namespace))
    else:
        return source
    threads = Threads(package, main, path)
    numbers, stale, comments, gone = _comments(comments, findings, threads, lang, path, name)
    changed |= threads.without(gone)
    changed[name] = encode(comments, encoding)
    anchors: dict[str, list[Anchor]] = defaultdict(list)
    for number, (paragraph, finding) in zip(numbers, zip(places, findings)):
        part, anchor = _anchor(number, paragraph, finding)
        anchors[part].append(anchor)
    parts = related(package, main)
    for part in (main, *parts.by_type.get("footnotes", ()), *parts.by_type.get("endnotes", ())):
        if part in anchors or stale:
            changed[part] = _marked(package.read(part), part, anchors[part], stale, namespace, path)
    changed = {k: v for k, v in changed.items() if k not in package.names() or package.read(k) != v}
    return rewrite(source, changed, path) if changed else source


def _places(source: bytes, path: str, findings: list[Finding], limits: safety.Limits) -> list[Paragraph]:
    """The paragraphs of the findings, in the view of revisions they were made in."""
    out = []
    documents: dict[str, Document] = {}
    for finding in findings:
        for view in ("final", "original"):
            if view not in documents:
                documents[view] = read(source, path, view="final" if view == "final" else "original", limits=limits)
            paragraphs = documents[view].paragraphs
            if finding.index < len(paragraphs) and paragraphs[finding.index].text == finding.text:
                out.append(paragraphs[finding.index])
                break
        else:
            raise ReadError("source-changed", path)
    return out


def _anchor(number: str, paragraph: Paragraph, finding: Finding) -> tuple[str, Anchor]:
    touched = [p for p in paragraph.pieces if p.start < finding.end and p.end > finding.start] or [*paragraph.pieces]
    first, last = touched[0], touched[-1]
    begin = first.offset + max(finding.start - first.start, 0)
    end = last.offset + min(finding.end, last.end) - last.start
    return first.part, Anchor(number, first.node, begin, last.node, end)


def _comments(
    data: bytes, findings: list[Finding], threads: Threads, lang: str, path: str, name: str
) -> tuple[list[str], frozenset[str], bytes, frozenset[str]]:
    """The comments part: ids for the findings, ids whose marks go, the new bytes, ids of paragraphs that are gone."""
    found = root(data, path, name)
    w = prefix(data, found)
    declaration = b"" if w else f' xmlns:w="{found.name.rpartition("}")[0]}"'.encode()
    w = w or b"w:"
    ours: dict[str, deque[_Ours]] = defaultdict(deque)
    for child in found.children:
        mark = fingerprint_of("".join(child.text)) if child.get("author") == AUTHOR else ""
        if mark:
            ours[mark].append(_Ours(child.get("id"), mark, child))
    taken = [int(c.get("id")) for c in found.children if c.get("id").lstrip("-").isdigit()]
    following = max(taken, default=-1) + 1
    numbers: list[str] = []
    stale: set[str] = set()
    changes: list[Edit] = []
    added: list[bytes] = []
    for finding in findings:
        old = ours[finding.fingerprint].popleft() if ours[finding.fingerprint] else None
        if old is None:
            number = str(following)
            following += 1
            added.append(comment(number, finding, lang, prefix=w, extra=declaration))
        else:
            number = old.number
            element = data[old.element.start : old.element.end]
            date = old.element.get("date")
            extra = declaration + (b' %bdate="%b"' % (w, escape(date, quote=True)) if date else b"")
            keep = paragraph_id_attribute(element)
            new = comment(number, finding, lang, prefix=w, extra=extra, paragraph_id=keep)
            changes.append(Edit(old.element.start, old.element.end, new))
            stale.add(number)
        numbers.append(number)
    gone: set[str] = set()
    for left in (one for queue in ours.values() for one in queue):
        if left.element.paragraph_id in threads.answered:
            continue  # people have answered it: their words need what they answer
        changes.append(Edit(left.element.start, left.element.end, b""))
        stale.add(left.number)
        gone.add(left.element.paragraph_id)
    if added:
        changes.append(append(data, found, b"".join(added)))
    return numbers, frozenset(stale), apply(data, changes), frozenset(gone - {""})


def _marked(data: bytes, part: str, anchors: list[Anchor], stale: frozenset[str], namespace: str, path: str) -> bytes:
    data, encoding = decode(data)
    wanted = frozenset(n for a in anchors for n in (a.first, a.last))
    found = scan(data, wanted, path, part)
    return encode(apply(data, edits(data, found, anchors, stale, namespace)), encoding)
