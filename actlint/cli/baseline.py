"""`actlint baseline`."""

from __future__ import annotations

import sys

import click

from actlint.cli.common import FAILED, explain_failure, spoken, stop, told
from actlint.model.errors import ActlintError


@click.command("baseline")
@click.argument("paths", nargs=-1, required=True)
@click.option("--output", "-o", default="actlint-baseline.txt", show_default=True)
@click.option("--force", is_flag=True, help="Replace the file.")
@told
def command(paths: tuple[str, ...], output: str, force: bool) -> None:
    """Write the findings of today; `actlint check --baseline FILE` then reports only new ones."""
    from actlint.batch import Settings, check, files
    from actlint.report.save import save
    from actlint.review.baseline import written

    names = list(files(paths))
    if not names:
        stop(ActlintError("nothing-checked", ", ".join(paths)), "auto")
    results = [x for x, _ in check(names, Settings(hints=True, spoken=spoken("auto")))]
    save(output, written(results), force=force, inputs=names)
    click.echo(f"→ {output}", err=True)
    failed = [x for x in results if x.error]
    for one in failed:
        assert one.error is not None
        click.echo(explain_failure(one.path, one.error, spoken("auto")), err=True)
    sys.exit(FAILED if failed else 0)
