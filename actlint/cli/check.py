"""`actlint check`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from actlint.cli.common import FAILED, FOUND, LANGUAGES, OK, parser_option, spoken, stop, told
from actlint.model.act import Act
from actlint.model.errors import ActlintError
from actlint.model.finding import Checked

FORMATS = ("full", "concise", "json", "jsonl", "sarif", "junit", "gitlab", "github")
REPORTS = ("html", "docx", "xlsx", "json", "sarif")
RANK = {"hint": 0, "warning": 1, "error": 2}
_WRITTEN = 50_000
LEAST = {"error": 2, "warning": 1, "never": 3}


@click.command("check")
@click.argument("paths", nargs=-1)
@click.option("--format", "format_", type=click.Choice(FORMATS), help="What is printed (default: full).")
@click.option(
    "--report", "reports", multiple=True, metavar="KIND=PATH", help="Also write html=, docx=, xlsx=, json= or sarif=PATH."
)
@click.option("--output", "-o", type=click.Path(), help="Print into this file.")
@click.option("--lang", type=LANGUAGES, help="Language of the findings (default: that of each document).")
@click.option("--hints/--no-hints", default=None, help="Also show signs for an expert to weigh.")
@click.option("--show-cleared", is_flag=True, help="Also show signs that something in the act takes away.")
@click.option(
    "--fail-on", type=click.Choice(("error", "warning", "never")), help="Least level that gives exit code 1 (default: warning)."
)
@click.option("--select", multiple=True, help="Only these factors or rules.")
@click.option("--ignore", multiple=True, help="Not these factors or rules.")
@click.option("--baseline", type=click.Path(), help="Report only what is not in this file.")
@click.option("--config", type=click.Path(), help="Configuration file (default: actlint.toml, found upward).")
@click.option("--show-config", is_flag=True, help="Say where each setting comes from, and stop.")
@click.option("--pack", "packs", multiple=True, type=click.Path(), help="A further rule pack.")
@parser_option
@click.option("--view", type=click.Choice(("final", "original")), help="Which side of tracked revisions is checked.")
@click.option("--jobs", "-j", type=int, help="Processes (default 1; 0: one a core).")
@click.option("--timeout", type=float, help="Seconds a file may take.")
@click.option("--limit", "limits", multiple=True, metavar="NAME=VALUE", help="Raise a limit on what a file may cost.")
@click.option("--no-cache", is_flag=True, help="Check anew whatever was checked before.")
@click.option("--force", is_flag=True, help="Replace report files that exist.")
@click.option("--statistics", is_flag=True, help="Print counts by rule.")
@click.option("--debug", is_flag=True, help="Show tracebacks.")
@told
def command(**options: Any) -> None:
    """Check drafts: files, folders, globs, or - for standard input."""
    from actlint.batch import Cache, check, files
    from actlint.cli.config import configured

    config = configured(options)
    if options["show_config"]:
        click.echo(config.shown())
        sys.exit(OK)
    lang = spoken(config.value("lang"))
    targets = [_report(x) for x in options["reports"]]
    names = list(files(options["paths"]))
    if not names:
        stop(ActlintError("nothing-checked", ", ".join(options["paths"])), config.value("lang"))
    settings = config.settings()
    if names == ["-"]:
        results = [_standard_input(settings)]
    else:
        wants_acts = any(kind == "html" for kind, _ in targets)
        cache = None if options["no_cache"] else Cache.default()
        found = check(names, settings, jobs=config.jobs(), cache=cache, acts=wants_acts)
        results = list(_progress(found, len(names)))
    checked = [x for x, _ in results]
    acts = {x.path: act for x, act in results if act is not None}
    _print(checked, lang, config, options)
    failed = _write(checked, acts, targets, config, options, names)
    if options["statistics"]:
        from actlint.report.statistics import render as statistics

        click.echo("\n" + statistics(checked, lang=lang), nl=False, err=config.value("format") != "full")
    sys.exit(FAILED if failed else _code(checked, config.value("fail_on")))


def _standard_input(settings: Any) -> tuple[Checked, Act | None]:
    from actlint.batch.check import check_file

    return check_file("-", settings, sys.stdin.buffer.read())


def _progress(found: Any, count: int) -> Any:
    if count < 2 or not sys.stderr.isatty():
        yield from found
        return
    with click.progressbar(found, length=count, file=sys.stderr) as bar:
        yield from bar


def _report(text: str) -> tuple[str, Path]:
    kind, _, path = text.partition("=")
    if kind not in REPORTS or not path:
        raise ActlintError("bad-option", option="--report", value=text)
    return kind, Path(path)


def rendered(kind: str, results: Sequence[Checked], lang: str, packs: Any, **more: Any) -> Iterable[str]:
    """The report of a text format, in parts."""
    if kind in ("json", "jsonl"):
        from actlint.report import json
        from actlint.rules.coverage import states

        return json.parts_of_lines(results) if kind == "jsonl" else json.parts(results, packs=packs, coverage=states())
    if kind in ("full", "concise"):
        from actlint.report import terminal

        full = kind == "full"
        return terminal.parts(results, lang=lang, packs=packs, **more) if full else terminal.parts_concise(results, lang=lang)
    return (_rendered(kind, results, lang, packs),)


def _rendered(kind: str, results: Sequence[Checked], lang: str, packs: Any) -> str:
    if kind == "sarif":
        from actlint.report import sarif

        return sarif.render(results, lang=lang, packs=packs)
    from actlint.report import hosts

    text: str = getattr(hosts, kind)(results, lang=lang, packs=packs)
    return text


def _print(results: Sequence[Checked], lang: str, config: Any, options: dict[str, Any]) -> None:
    kind = config.value("format")
    more: dict[str, Any] = {}
    if kind == "full":
        results = [_new(x) for x in results]
        import shutil

        from actlint.rules.coverage import states

        tty = sys.stdout.isatty() and not options["output"]
        more = {
            "width": shutil.get_terminal_size((100, 40)).columns if tty else 100,
            "colour": tty,
            "coverage": states(),
            "follow": config.value("lang") == "auto",
        }
        one = {x.language for x in results}
        if config.value("lang") == "auto" and len(one) == 1 and (only := one.pop()) in ("kk", "ru"):
            lang = only
    text = rendered(kind, results, lang, config.packs(), **more)
    if options["output"]:
        from actlint.report.save import save

        save(options["output"], text, force=options["force"], inputs=[x.path for x in results])
    else:
        for several in _joined(text):
            click.echo(several, nl=False)


def _joined(parts: Iterable[str]) -> Iterator[str]:
    """The same text in parts of some size: every write costs."""
    waiting: list[str] = []
    length = 0
    for part in parts:
        waiting.append(part)
        length += len(part)
        if length > _WRITTEN:
            yield "".join(waiting)
            waiting, length = [], 0
    yield "".join(waiting)


def _write(
    results: Sequence[Checked], acts: dict[str, Act], targets: Sequence[tuple[str, Path]], config: Any, options: dict[str, Any],
    names: Sequence[str],
) -> bool:  # fmt: skip
    """Write the report files; what cannot be written is said, and the others are still written."""
    from actlint.cli.writing import write

    failed = False
    for kind, target in targets:
        try:
            for path in write(kind, target, results, acts, config, force=options["force"], inputs=names):
                click.echo(f"→ {path}", err=True)
        except ActlintError as error:
            from actlint.cli.common import explain_error

            click.echo(explain_error(error, spoken(config.value("lang"))), err=True)
            failed = True
    return failed


def _new(checked: Checked) -> Checked:
    """Without what the baseline knows: a decision of the configuration is shown with its reason, a baseline has none."""
    from msgspec.structs import replace

    from actlint.review.baseline import KNOWN

    return replace(checked, findings=tuple(f for f in checked.findings if f.suppressed != KNOWN))


def _code(results: Sequence[Checked], fail_on: str) -> int:
    if any(x.error for x in results):
        return FAILED
    standing = (f for r in results for f in r.findings if not f.suppressed and not f.cleared_by)
    return FOUND if any(RANK[f.level] >= LEAST[fail_on] for f in standing) else OK
