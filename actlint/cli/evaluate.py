"""`actlint evaluate`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from actlint.cli.common import OK, lang_option, parser_option, told

LEAST = 5
"""Findings a rule needs for its precision to be worth writing down."""


@click.command("evaluate")
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--skip", multiple=True, help="Leave out acts whose name begins so.")
@click.option("--only", multiple=True, help="Only acts whose name begins so.")
@click.option("--write", "target", type=click.Path(path_type=Path), help="Write each rule's precision into this YAML file.")
@parser_option
@lang_option()
@told
def command(
    gold: Path, skip: tuple[str, ...], only: tuple[str, ...], target: Path | None, parser: tuple[str, ...], lang: str
) -> None:
    """Measure findings against a folder of labelled acts (acts.txt, gold.jsonl, acts/)."""
    from actlint.batch import Settings, check
    from actlint.rules.evaluate import evaluate
    from actlint.rules.evaluate import gold as read_gold

    names, labels = read_gold(gold)
    names = [x for x in names if not x.startswith(tuple(skip) or ("\0",)) and (not only or x.startswith(only))]
    found, paragraphs = {}, {}
    for name, (result, _) in zip(
        names, check([str(gold / "acts" / f"{x}.txt") for x in names], Settings(lang="en", parsers=parser)), strict=True
    ):
        found[name], paragraphs[name] = result.findings, result.paragraphs
    measured = evaluate(found, labels, paragraphs)
    click.echo(f"{len(names)} acts, {sum(map(len, found.values()))} findings")
    for title, rows in (("", measured.total), ("factor", measured.factors), ("rule", measured.rules)):
        click.echo(f"\n{title:46} lang  precision           n    recall              n    F1")
        for row in rows:
            if row.precision.of or row.recall.of:
                f1 = f"{row.f1:.2f}" if row.f1 is not None else "  – "
                click.echo(f"{row.name:46} {row.language or 'all':4}  {_share(row.precision)}  {_share(row.recall)}  {f1}")
    click.echo(f"\nnoise {measured.noise:.2f} findings that match nothing per 100 paragraphs without a label")
    if target:
        _write(target, measured, str(gold))
    sys.exit(OK)


def _share(share: object) -> str:
    from actlint.rules.evaluate import Share

    assert isinstance(share, Share)
    if share.value is None:
        return f"{'–':>17} {0:4}"
    low, high = share.interval
    return f"{share.value:.2f} ({low:.2f}–{high:.2f}) {share.of:4}"


def _write(target: Path, measured: object, source: str) -> None:
    from datetime import date

    from actlint.report.save import save
    from actlint.rules.evaluate import Measured

    assert isinstance(measured, Measured)
    sums: dict[str, list[int]] = {}
    for row in measured.rules:
        one = sums.setdefault(row.name, [0, 0])
        one[0] += row.precision.hits
        one[1] += row.precision.of
    head = (
        f"# Measured {date.today()} with `actlint evaluate {source} --write FILE`:\n"
        "# the share of a rule's findings that experts mark too, and how many findings there were.\nrules:\n"
    )
    shares = {name: (hits / of, of) for name, (hits, of) in sorted(sums.items()) if of >= LEAST}
    rows = "".join(f"  {name}: {{precision: {share:.2f}, n: {of}}}\n" for name, (share, of) in shares.items())
    save(target, head + rows, force=True)
