"""A baseline: the findings of a day, so that only new ones are reported. A text file, a line a finding, made to be reviewed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from actlint.model.errors import ConfigError
from actlint.model.finding import Checked

HEAD = "# actlint baseline: findings known on the day it was made. fingerprint | file | factor | words\n"
KNOWN = "baseline"
"""The reason why a finding of the baseline is not reported."""
_LINE = re.compile(r"([0-9a-f]{12})(?: \| (.*))?")


def written(results: Iterable[Checked]) -> str:
    """The baseline of some results, sorted, each fingerprint once."""
    rows = {
        f.fingerprint: f"{f.fingerprint} | {r.path} | {f.factor} | {' '.join(f.quote.split())[:80]}"
        for r in results
        for f in r.findings
        if not f.cleared_by
    }
    return HEAD + "".join(f"{x}\n" for x in sorted(rows.values(), key=lambda x: x.split(" | ")[1:]))


def read_baseline(path: Path) -> dict[str, str]:
    """Fingerprints with the reason they are not reported for.

    Raises:
        ConfigError: ``baseline-broken``, with file and line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("baseline-broken", str(path), reason=str(error)) from None
    known = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line.strip())
        if found is None:
            raise ConfigError("baseline-broken", str(path), str(number), reason=line[:60])
        known[found[1]] = KNOWN
    return known
