"""`actlint rules`."""

from __future__ import annotations

import click

from actlint.cli.common import lang_option, spoken, told
from actlint.model.finding import FACTORS


@click.command("rules")
@click.option("--factor", type=click.Choice(tuple(FACTORS)), help="Only this factor.")
@click.option("--pack", "packs", multiple=True, type=click.Path(), help="A further rule pack.")
@lang_option()
@told
def command(factor: str | None, packs: tuple[str, ...], lang: str) -> None:
    """List the rules by factor, with level, status and measured precision."""
    from pathlib import Path

    from actlint.batch.check import pack_of
    from actlint.report.words import say

    pack = pack_of(tuple(Path(x) for x in packs))
    shown = spoken(lang)
    for id, code in FACTORS.items():
        mine = [r for r in pack.rules.values() if r.factor == id and factor in (None, id)]
        if mine:
            click.echo(f"{code} {say(f'factor.{id}', shown)}")
        for rule in mine:
            precision = pack.precision(rule.id)
            measured = f"{precision:.0%}" if precision is not None else "–"
            click.echo(f"  {rule.id:44} {rule.level:8} {rule.status:8} {measured:>5}  {pack.text(rule.id, 'name', shown)}")
