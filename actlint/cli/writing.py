"""Report files beside what is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from actlint.cli.common import spoken
from actlint.model.act import Act
from actlint.model.errors import ActlintError
from actlint.model.finding import Checked
from actlint.report.save import save
from actlint.rules.coverage import states


def write(
    kind: str,
    target: Path,
    results: Sequence[Checked],
    acts: Mapping[str, Act],
    config: Any,
    *,
    force: bool,
    inputs: Sequence[str],
) -> Iterator[Path]:
    """Write one kind of report; gives the files written.

    Args:
        kind: ``html``, ``docx``, ``xlsx``, ``json`` or ``sarif``.
        target: a file, or a folder (one that exists, or a path without a suffix).
        results: one for each file.
        acts: acts by path, for reports that show the text.
        config: joined configuration.
        force: replace files that exist.
        inputs: the checked files, never written to.

    Raises:
        ActlintError: a file could not be written, or a Word report of something else than one Word file.
    """
    folder = target.is_dir() or not target.suffix
    if kind == "docx":
        yield from _annotated(target, folder, results, config, force, inputs)
        return
    path = target / f"actlint.{kind}" if folder else target
    if folder:
        target.mkdir(parents=True, exist_ok=True)
    save(path, _content(kind, results, acts, config), force=force, inputs=inputs)
    yield path


def _content(kind: str, results: Sequence[Checked], acts: Mapping[str, Act], config: Any) -> bytes | str | Iterable[str]:
    lang = _language(results, config)
    if kind == "html":
        from actlint.report.html import render as page

        return page(results, lang=lang, acts=acts, coverage=states(), follow=config.value("lang") == "auto")
    if kind == "xlsx":
        from actlint.report.xlsx import render as register

        return register(results, lang=lang, coverage=states())
    from actlint.cli.check import rendered

    return rendered(kind, results, lang, config.packs())


def _language(results: Sequence[Checked], config: Any) -> str:
    """The language of labels: as asked, else that of the documents when they agree."""
    languages = {x.language for x in results}
    if config.value("lang") == "auto" and len(languages) == 1 and (only := languages.pop()) in ("kk", "ru"):
        return only
    return spoken(config.value("lang"))


def _annotated(
    target: Path, folder: bool, results: Sequence[Checked], config: Any, force: bool, inputs: Sequence[str]
) -> Iterator[Path]:
    from actlint.read import load
    from actlint.report.docx import annotate

    word = [x for x in results if x.format == "docx" and x.error is None]
    if not word:
        raise ActlintError("no-word-file", str(target))
    if len(word) > 1 and not folder:
        raise ActlintError("many-into-one", str(target), count=len(word))
    if folder:
        target.mkdir(parents=True, exist_ok=True)
    for one in word:
        path = target / _name(one, word) if folder else target
        lang = config.value("lang")
        labels = lang if lang != "auto" else one.language if one.language in ("kk", "ru") else "ru"
        save(path, annotate(load(one.path), one, lang=labels), force=force, inputs=inputs)
        yield path


def _name(one: Checked, all_: Sequence[Checked]) -> str:
    """A file name for the folder; drafts of one name in different folders keep apart."""
    path = Path(one.path)
    same = [x for x in all_ if Path(x.path).name == path.name]
    return f"{path.stem}.docx" if len(same) == 1 else f"{path.parent.name}-{path.stem}.docx"
