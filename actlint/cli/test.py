"""`actlint test`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from actlint.cli.common import FOUND, OK, lang_option, spoken, told
from actlint.model.errors import ConfigError

if TYPE_CHECKING:
    from actlint.rules.pack import Rule


@click.command("test")
@click.argument("packs", nargs=-1, type=click.Path())
@click.option("--few", "show_few", is_flag=True, help="Name the rules with fewer than three examples in a language.")
@click.option("--only", multiple=True, metavar="NAME", help="Only this rule, factor or rule file (repeatable).")
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
    rules = [r for r in pack.rules.values() if any(Path(r.file).resolve().is_relative_to(x) for x in roots)]
    if not rules:
        raise ConfigError("no-rules", str(roots[0]))
    outcome = run(pack, named(rules, only) if only else [r.id for r in rules])
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


def named(rules: Sequence[Rule], only: Sequence[str]) -> list[str]:
    """Ids of the rules that some names mean: a rule, a factor or a rule file. A mistyped name would silently test nothing."""
    called = {r.id: (r.id, r.factor, Path(r.file).name) for r in rules}
    out: list[str] = []
    for name in only:
        found = [id for id, names in called.items() if name in names]
        if not found:
            near = get_close_matches(name, [x for names in called.values() for x in names], 1)
            raise ConfigError("unknown-rule", got=name, near=near[0] if near else "")
        out += found
    return out
