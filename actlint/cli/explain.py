"""`actlint explain`."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

import click

from actlint.cli.common import lang_option, spoken, told
from actlint.model.errors import ConfigError


@click.command("explain")
@click.argument("rule")
@click.option("--pack", "packs", multiple=True, type=click.Path(), help="A further rule pack.")
@lang_option()
@told
def command(rule: str, packs: tuple[str, ...], lang: str) -> None:
    """Explain a rule, or all rules of a factor."""
    from actlint.batch.check import pack_of
    from actlint.rules.explain import page

    pack = pack_of(tuple(Path(x) for x in packs))
    wanted = [rule] if rule in pack.rules else [x.id for x in pack.rules.values() if x.factor == rule]
    if not wanted:
        near = get_close_matches(rule, [*pack.rules, *{x.factor for x in pack.rules.values()}], 1)
        raise ConfigError("unknown-rule", got=rule, near=near[0] if near else "")
    for one in wanted:
        click.echo(page(pack, one, spoken(lang)))
