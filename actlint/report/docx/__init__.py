"""The user's Word file with a comment on each finding, and nothing else changed (docs/analysis/word-comments.md)."""

from __future__ import annotations

from datetime import datetime

from actlint.model.finding import Checked
from actlint.read import safety
from actlint.read.docx.names import W_STRICT, W
from actlint.read.docx.package import main_part, related
from actlint.report.docx.archive import rewrite
from actlint.report.docx.comments import merge
from actlint.report.docx.edits import apply, decode, encode
from actlint.report.docx.parts import Threads, new_comments, register
from actlint.report.docx.place import edits
from actlint.report.docx.scan import scan
from actlint.report.docx.targets import Notes, anchor, targets


def annotate(
    source: bytes,
    checked: Checked,
    *,
    lang: str,
    limits: safety.Limits = safety.DEFAULT,
    when: datetime | None = None,
) -> bytes:
    """Put a Word comment on the exact words of each finding.

    Comments of an earlier run are replaced, and one that people have answered stays. People's comments and revisions stay, and so
    does every byte of the package that the comments do not concern. Where no comment may stand on the words (text boxes, notes),
    it stands at the frame or at the reference to the note and repeats the words.

    Args:
        source: the bytes of the file that was checked.
        checked: its result. Suppressed and cleared findings get no comment.
        lang: language of the labels in the comments.
        limits: what the file may cost.
        when: date of new comments, in local time as Word has it; now when it is not given.

    Raises:
        ReadError: the file cannot be read, or it is not the one that was checked (``source-changed``).
    """
    path = checked.path
    package = safety.open_package(source, path, limits)
    main = main_part(package, path)
    findings = [f for f in checked.findings if f.cleared_by is None and f.suppressed is None]
    found = targets(source, path, findings, limits)
    document = package.read(main)
    namespace = _namespace(package, main)
    changed: dict[str, bytes] = {}
    part = related(package, main).one("comments")
    if part:
        comments, encoding = decode(package.read(part))
    elif found:
        part, changed = register(package, main, namespace, path)
        comments, encoding = decode(new_comments(namespace))
    else:
        return source
    threads = Threads(package, main, path)
    merged = merge(comments, found, threads.answered, when or datetime.now(), lang, path, part)
    changed[part] = encode(merged.data, encoding)
    changed |= threads.without(merged.gone)
    notes = Notes(package)
    anchors = [anchor(number, target, notes) for number, target in zip(merged.numbers, found)]
    if anchors or merged.stale:
        text, encoding = decode(document)
        wanted = frozenset(node for a in anchors if a.note is None for node in (a.first, a.last))
        marks = edits(text, scan(text, wanted, path, main), anchors, merged.stale, namespace)
        changed[main] = encode(apply(text, marks), encoding)
    names = frozenset(package.names())
    changed = {name: new for name, new in changed.items() if name not in names or package.read(name) != new}
    return rewrite(source, changed, path) if changed else source


def _namespace(package: safety.Package, main: str) -> str:
    strict = package.xml(main).tag.startswith(f"{{{W_STRICT}}}")
    return W_STRICT if strict else W
