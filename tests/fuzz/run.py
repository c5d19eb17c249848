"""Run every fuzzing target for a while and print what came of it.

    python -m tests.fuzz.run --seconds 60             # all targets
    python -m tests.fuzz.run --seconds 600 rtf html   # some

New inputs that reach new code are kept in a folder under the cache of the system, so that the next run goes on from there.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

from platformdirs import user_cache_path

HERE = Path(__file__).parent
DONE = re.compile(r"Done (\d+) runs in (\d+)")


def names() -> list[str]:
    """The targets, read from the harness without importing it: atheris may be absent."""
    table = (HERE / "harness.py").read_text(encoding="utf-8").partition("TARGETS:")[2].partition("\n}")[0]
    return re.findall(r'^    "([a-z-]+)":', table, re.MULTILINE)


def run(target: str, seconds: int, kept: Path) -> tuple[str, bool]:
    """A line of the table and whether the target held."""
    corpus = kept / target
    corpus.mkdir(parents=True, exist_ok=True)
    seeds = [str(corpus), *([str(HERE / "corpus" / target)] if (HERE / "corpus" / target).is_dir() else [])]
    limits = [f"-max_total_time={seconds}", "-max_len=2000", "-len_control=0", "-timeout=20", "-rss_limit_mb=1500"]
    command = [sys.executable, "-m", "tests.fuzz.harness", target, *seeds, *limits, f"-artifact_prefix={kept}/{target}-"]
    log = subprocess.run(command, capture_output=True, text=True, errors="replace", cwd=HERE.parent.parent, check=False)
    done = DONE.search(log.stderr)
    if done is not None and log.returncode == 0:
        return f"{target:<16}{int(done[1]):>10} executions {done[2]:>6} s   0 findings", True
    return f"{target:<16} FAILED, see {kept}/{target}-*\n" + "\n".join(log.stderr.splitlines()[-25:]), False


def main() -> int:
    """Run the targets one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", default=names())
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--kept", type=Path, default=user_cache_path("actlint-fuzz"))
    options = parser.parse_args()
    held = True
    for target in options.targets:
        line, good = run(target, options.seconds, options.kept)
        held &= good
        print(line, flush=True)
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
