"""`actlint test`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from actlint.cli.common import FOUND, OK, lang_option, spoken, told


@click.command("test")
@click.argument("packs", nargs=-1, type=click.Path())
@click.option("--few", "show_few", is_flag=True, help="Name the rules with fewer than three examples in a language.")
@click.option("--only", multiple=True, help="Only these rules.")
@lang_option()
@told
def command(packs: tuple[str, ...], show_few: bool, only: tuple[str, ...], lang: str) -> None:
    """Run the examples of our rules, or of rule packs of your own, and explain each failure."""
    from actlint.batch.check import pack_of
    from actlint.report.words import say
    from actlint.rules import default_dir
    from actlint.rules.examples import run

    shown = spoken(lang)
    mine = tuple(Path(x) for x in packs if Path(x).resolve() != default_dir().resolve())
    pack = pack_of(mine)
    roots = [x.resolve() for x in mine] or [default_dir().resolve()]
    wanted = [
        r.id
        for r in pack.rules.values()
        if any(Path(r.file).resolve().is_relative_to(x) for x in roots) and (not only or r.id in only)
    ]
    outcome = run(pack, wanted)
    for one in outcome.failures:
        click.echo(f"{one.file}:{one.line}: {one.rule} ({one.lang})")
        click.echo(f"  {say(f'test.{one.problem}', shown)}")
        for id, value in (
            ("example", one.example),
            ("expected", " | ".join(one.expected)),
            ("got", " | ".join(one.got)),
            ("more", ", ".join(f"{k}: {v}" for k, v in one.data)),
        ):
            if value:
                click.echo(f"  {say(f'test.{id}', shown)}: {value}")
    few = sorted({rule for rule, _, _ in outcome.few})
    if few:
        click.echo(say("test.few", shown, count=len(few), rules=", ".join(few) if show_few else "--few"), err=True)
    click.echo(say("test.done", shown, rules=outcome.rules, examples=outcome.examples, failures=len(outcome.failures)))
    sys.exit(FOUND if outcome.failures else OK)
