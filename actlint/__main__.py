"""`python -m actlint`, and the program of that name."""

from __future__ import annotations

import os
import sys

from actlint.cli import main


def run() -> None:
    """Run a command and leave at once with its exit code.

    The interpreter would take acts and dictionaries apart piece by piece before it ends: a tenth of the time of a small check.
    """
    code: object = 0
    try:
        main(prog_name="actlint")
    except SystemExit as end:
        code = end.code
    if not isinstance(code, int | None):
        raise SystemExit(code)
    try:
        sys.stdout.flush()
    except OSError as error:
        from actlint.cli.common import unprinted

        unprinted(error, "auto")
    sys.stderr.flush()
    os._exit(code or 0)


if __name__ == "__main__":
    run()
