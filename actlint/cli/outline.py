"""`actlint outline`."""

from __future__ import annotations

import click

from actlint.cli.common import act_of, lang_option, told


@click.command("outline")
@click.argument("path")
@lang_option()
@told
def command(path: str, lang: str) -> None:
    """Print the units of an act with their addresses."""
    from actlint.structure import outline

    act = act_of(path)
    shown = lang if lang != "auto" else act.language if act.language in ("kk", "ru") else "ru"
    for line in outline(act, shown):
        click.echo(line)
