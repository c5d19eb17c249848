"""`actlint norms`."""

from __future__ import annotations

import click

from actlint.cli.common import act_of, lang_option, parser_option, told


@click.command("norms")
@click.argument("path")
@click.option("--format", "format_", type=click.Choice(("table", "json")), default="table", show_default=True)
@parser_option
@lang_option()
@told
def command(path: str, format_: str, parser: tuple[str, ...], lang: str) -> None:
    """Print actor, modality, action, conditions, term, exception and signs of each norm."""
    from actlint.batch.check import parser_of
    from actlint.norms import analyse
    from actlint.norms.show import COLUMNS, dictionaries, rows

    act = act_of(path)
    shown = lang if lang != "auto" else act.language if act.language in ("kk", "ru") else "ru"
    norms = analyse(act, parser_of(parser))
    if format_ == "json":
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(list(dictionaries(act, norms, shown))), indent=1).decode())
        return
    for row in rows(act, norms, shown):
        click.echo(row[0])
        for name, value in zip(COLUMNS[1:], row[1:], strict=True):
            if value:
                click.echo(f"  {name:12} {value}")
