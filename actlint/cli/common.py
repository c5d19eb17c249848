"""What commands share: exit codes, languages, errors."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, NoReturn, ParamSpec, TypeVar

import click

from actlint.model.errors import ActlintError
from actlint.model.finding import Failure

OK, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: nothing at or over the threshold; findings; the work could not be done; ended by Ctrl-C."""

LANGUAGES = click.Choice(("auto", "kk", "ru", "en"))
_P = ParamSpec("_P")
_R = TypeVar("_R")


def spoken(lang: str) -> str:
    """The language of messages when findings follow the document's: that of the system."""
    if lang != "auto":
        return lang
    system = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return system[:2] if system[:2] in ("kk", "ru") else "en"


def explain_error(error: ActlintError, lang: str) -> str:
    """An error in words: file, place, what happened, what to do."""
    from actlint.report.words import failure

    return explain_failure(error.path, Failure(*failure(error, lang)), lang)


def explain_failure(path: str, error: Failure, lang: str) -> str:
    """Why a file could not be checked, in the words of its result: a code alone has lost line and package."""
    from actlint.report.words import say

    where = f"{path}: " if path else ""
    stop = "" if error.message.endswith("?") else "."
    return f"{where}{error.message}{stop}\n{say('label.do', lang)}: {error.advice}"


def stop(error: ActlintError, lang: str) -> NoReturn:
    """Say what is wrong and end with code 2."""
    click.echo(explain_error(error, spoken(lang)), err=True)
    sys.exit(FAILED)


def told(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """End a command with a sentence, not a traceback, when something the user can mend is wrong."""

    @wraps(function)
    def run(*args: _P.args, **values: _P.kwargs) -> _R:
        try:
            return function(*args, **values)
        except ActlintError as error:
            if values.get("debug"):
                raise
            stop(error, str(values.get("lang") or "auto"))
        except BrokenPipeError:
            _mute()
            sys.exit(OK)
        except OSError as error:
            if values.get("debug"):
                raise
            lang = str(values.get("lang") or "auto")
            if error.filename is None:  # not a file that was opened: what is printed
                unprinted(error, lang)
            code = "not-found" if isinstance(error, FileNotFoundError) else "io"
            stop(ActlintError(code, str(error.filename), reason=error.strerror or type(error).__name__), lang)
        except KeyboardInterrupt:  # click would end with 1, which means findings
            sys.exit(INTERRUPTED)

    return run


def unprinted(error: OSError, lang: str) -> NoReturn:
    """Say that what a command prints could not be written (a full disk behind ``>``) and end with code 2."""
    _mute()
    stop(ActlintError("write-failed", "<stdout>", reason=error.strerror or type(error).__name__), lang)


def _mute() -> None:
    """Send what is still to be printed nowhere: the reader has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


parser_option = click.option(
    "--parser",
    "parser",
    multiple=True,
    metavar="NAME:MODEL",
    help="Also ask this parser who acts: spacy:PIPELINE, stanza:FOLDER or slovnet:FOLDER (docs/language.md).",
)
"""The option --parser."""


def lang_option(default: str = "auto") -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option --lang."""
    return click.option("--lang", type=LANGUAGES, default=default, show_default=True, help="Language of what is printed.")


def act_of(path: str) -> Any:
    """Read and parse one act.

    Raises:
        ReadError: see `actlint.read.read`.
    """
    from actlint.read import read
    from actlint.structure import parse

    return parse(read(path))
