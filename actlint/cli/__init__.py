"""The command line: one module a command, imported when it is called."""

from __future__ import annotations

import gc
from importlib import import_module

import click

import actlint

COMMANDS = {
    "check": "Check drafts and report corruption factors.",
    "explain": "Explain a rule: what, why, how to redraft, examples.",
    "rules": "List the rules.",
    "outline": "Print the units of an act with their addresses.",
    "norms": "Print who may or must do what in each norm of an act.",
    "test": "Run the examples of a rule pack.",
    "baseline": "Write the findings of today, so that only new ones are reported.",
    "conclusion": "Draft an expert conclusion in five sections.",
    "evaluate": "Measure findings against labelled acts.",
    "completion": "Print the shell completion script.",
}


class Commands(click.Group):
    """Commands whose modules are imported only when they run: start-up time is a feature."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"actlint.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1)
            raise click.UsageError(error.format_message() + (f" Did you mean '{near[0]}'?" if near else ""), ctx) from None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(actlint.__version__, prog_name="actlint")
def main() -> None:
    """Find corruption factors in draft normative legal acts of Kazakhstan, in Kazakh and Russian."""
    gc.set_threshold(50_000, 20, 20)  # acts are trees of values without cycles: a fifth of the time went into looking for some
