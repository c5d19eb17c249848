"""`actlint conclusion`."""

from __future__ import annotations

import sys

import click

from actlint.cli.common import FAILED, OK, explain_failure, lang_option, spoken, told


@click.command("conclusion")
@click.argument("path")
@click.option("--output", "-o", type=click.Path(), help="Write into this file instead of printing.")
@click.option("--force", is_flag=True, help="Replace the file.")
@lang_option()
@told
def command(path: str, output: str | None, force: bool, lang: str) -> None:
    """Draft an expert conclusion in five sections (Markdown), for an expert to complete and sign."""
    from actlint.batch import Settings, check
    from actlint.report.conclusion import render
    from actlint.report.save import save
    from actlint.rules.coverage import states

    (result, act), *_ = check([path], Settings(lang=lang, spoken=spoken(lang)), acts=True)
    if result.error:
        click.echo(explain_failure(path, result.error, spoken(lang)), err=True)
        sys.exit(FAILED)
    shown = lang if lang != "auto" else result.language if result.language in ("kk", "ru") else "ru"
    text = render(result, lang=shown, act=act, coverage=states())
    if output:
        save(output, text, force=force, inputs=[path])
    else:
        click.echo(text, nl=False)
    sys.exit(OK)
