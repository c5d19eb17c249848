"""`actlint completion`."""

from __future__ import annotations

import click

_SOURCES = {
    "bash": 'eval "$(_ACTLINT_COMPLETE=bash_source actlint)"',
    "zsh": 'eval "$(_ACTLINT_COMPLETE=zsh_source actlint)"',
    "fish": "_ACTLINT_COMPLETE=fish_source actlint | source",
}


@click.command("completion")
@click.argument("shell", type=click.Choice(tuple(_SOURCES)))
def command(shell: str) -> None:
    """Print the line that switches completion on; add it to the start-up file of the shell."""
    click.echo(_SOURCES[shell])
