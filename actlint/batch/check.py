"""One file through all steps: bytes → document → act → norms → hits → findings."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec.structs import replace

from actlint.batch.settings import Settings
from actlint.batch.timing import TimeUp, within
from actlint.language.providers.protocol import Parser
from actlint.model.act import Act
from actlint.model.document import Document
from actlint.model.errors import ActlintError, ReadError
from actlint.model.finding import Checked, Failure
from actlint.read.heap import give_back
from actlint.rules import Pack

OPERATIVE = frozenset({"operative", "definitions", "closing"})


@cache
def pack_of(folders: tuple[Path, ...]) -> Pack:
    """Our rules and those of further folders, loaded once a process.

    Raises:
        ConfigError: a rule file is wrong.
    """
    from actlint.rules import default_dir, load

    return load([default_dir(), *folders]) if folders else load()


@cache
def parser_of(choices: tuple[str, ...]) -> Parser | None:
    """The optional parsers, loaded once a process; None, and nothing imported, when none was chosen.

    Raises:
        ActlintError: a parser is not there.
    """
    if not choices:
        return None
    from actlint.language.providers.chosen import chosen

    return chosen(choices)


def check_file(path: str, settings: Settings, data: bytes | None = None) -> tuple[Checked, Act | None]:
    """Check one file; whatever goes wrong with it is in the result.

    Args:
        path: of the file, as the user gave it.
        settings: what is asked.
        data: its content, when it was read already (standard input).

    Raises:
        ConfigError: a rule pack is wrong: then no file can be checked.
        ActlintError: an optional parser is not there.
    """
    from actlint.read import read, read_bytes

    pack = pack_of(settings.packs)
    parser = parser_of(settings.parsers)
    try:
        with within(settings.timeout):
            if data is None:
                document = read(path, view=settings.view, limits=settings.limits, xml=dict(settings.xml))
            else:
                document = read_bytes(data, path, view=settings.view, limits=settings.limits, xml=dict(settings.xml))
            return _check(document, settings, pack, parser)
    except TimeUp:
        return failed(path, ActlintError("time-limit", path, seconds=settings.timeout), settings.spoken), None
    except ReadError as error:
        return failed(path, error, settings.spoken), None
    except RecursionError:
        return failed(path, ActlintError("too-deep", path), settings.spoken), None
    except MemoryError:
        return failed(path, ActlintError("memory", path), settings.spoken), None


def _check(document: Document, settings: Settings, pack: Pack, parser: Parser | None) -> tuple[Checked, Act | None]:
    from actlint.norms import analyse
    from actlint.rules.decide import Profile, decide
    from actlint.rules.find import each_hit
    from actlint.structure import parse

    act = parse(document)
    give_back(len(act.places))
    norms = analyse(act, parser)
    give_back(len(act.places))
    lang = settings.lang if settings.lang != "auto" else (act.language if act.language in ("kk", "ru") else "ru")
    select, ignore = settings.of(document.path)
    profile = Profile(hints=settings.hints, cleared=settings.cleared, select=select, ignore=ignore)
    hits = each_hit(act, norms, pack, hints=profile.hints or profile.cleared)
    findings = decide(act, norms, hits, pack, lang=lang, profile=profile)
    known = dict(settings.suppressed)
    if known or document.format == "text":
        findings = tuple(replace(f, suppressed=known.get(f.fingerprint), line=_line(document, f.index)) for f in findings)
    notes = document.notes
    if not any(p.zone in OPERATIVE for p in act.places):
        notes = (*notes, "no-norms")
    checked = Checked(
        path=document.path,
        format=document.format,
        language=act.language,
        kind=act.kind,
        title=act.title or document.title,
        paragraphs=sum(1 for p in document.paragraphs if p.number),
        not_read=document.not_read,
        notes=notes,
        findings=findings,
    )
    return checked, act


def _line(document: Document, index: int) -> int | None:
    """The line a paragraph of a plain text stands in: blank lines are no paragraphs."""
    pieces = document.paragraphs[index].pieces
    return pieces[0].node + 1 if document.format == "text" and pieces else None


def failed(path: str, error: ActlintError, lang: str) -> Checked:
    """The result of a file that could not be checked."""
    from actlint.report.words import failure

    code, message, advice = failure(error, lang)
    return Checked(path, "", "", "", "", 0, (), (), (), Failure(code, message, advice))
