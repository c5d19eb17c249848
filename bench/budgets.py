#!/usr/bin/env python3
"""The budgets of the design, each as a ratio or a figure beside its budget.

    python bench/budgets.py [--shared ../shared]

Start-up: a cold check of a one-page Word file against importing what no check can do without. Throughput: MB of UTF-8 text a
second on one core, warm caches, over real Kazakh acts. Scaling: time for twice the text. Memory: peak of a process that checks
one large act. Two processes: time of one over time of two. The machine should be quiet; quote medians.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FLOOR = "import lxml.etree, regex, pymorphy3; pymorphy3.MorphAnalyzer()"
ACTLINT = [sys.executable, "-c", "import sys; from actlint.cli import main; main()"]


def seconds(command: list[str], runs: int = 5) -> float:
    """Median wall time of a command after one warm-up."""
    times = []
    for i in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        if i:
            times.append(time.perf_counter() - start)
    return statistics.median(times)


def line(name: str, value: float, budget: str, kept: bool) -> None:
    print(f"{name:44} {value:8.2f}   budget {budget:10} {'kept' if kept else 'NOT KEPT'}")


def startup() -> None:
    """A cold check of a one-page Word file."""
    draft = str(ROOT / "corpora" / "demo" / "order.kk.docx")
    floor = seconds([sys.executable, "-c", FLOOR])
    ours = seconds([*ACTLINT, "check", draft, "--format", "concise", "--no-cache"])
    line(f"start-up, ratio ({ours:.2f} s / {floor:.2f} s)", ours / floor, "<= 2.0", ours / floor <= 2)


def check_all(paths: list[Path]) -> tuple[float, float]:
    """MB checked and processor seconds."""
    from actlint.batch import Settings
    from actlint.batch.check import check_file

    start = time.process_time()
    size = 0
    for path in paths:
        check_file(str(path), Settings())
        size += path.stat().st_size
    return size / 1e6, time.process_time() - start


def throughput(shared: Path) -> None:
    """Real Kazakh acts, in this process, the second time round."""
    paths = sorted((shared / "real" / "kk").glob("*.txt"))[:150]
    check_all(paths[:20])
    size, spent = check_all(paths)
    line("throughput, MB of UTF-8 a second", size / spent, ">= 1.5", size / spent >= 1.5)


def scaling(shared: Path) -> None:
    """Twice the text."""
    source = max((shared / "real" / "kk").glob("*.txt"), key=lambda p: p.stat().st_size)
    with tempfile.TemporaryDirectory() as folder:
        once, twice = Path(folder, "once.txt"), Path(folder, "twice.txt")
        text = source.read_bytes()
        once.write_bytes(text * 2)
        twice.write_bytes(text * 4)
        check_all([once])
        ratio = check_all([twice])[1] / check_all([once])[1]
    line("time for twice the text", ratio, "<= 2.2", ratio <= 2.2)


def memory(shared: Path) -> None:
    """Peak of a process that checks the large act."""
    act = next((shared / "real" / "big").iterdir())
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    subprocess.run([*ACTLINT, "check", str(act), "--format", "concise", "--no-cache"], stdout=subprocess.DEVNULL, check=False)
    peak = max(before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024
    line(f"memory for {act.stat().st_size / 1e6:.1f} MB, MB", peak, "<= 300", peak <= 300)


def processes(shared: Path) -> None:
    """Two processes against one."""
    folder = str(shared / "real" / "kk")
    command = [*ACTLINT, "check", folder, "--format", "concise", "--no-cache", "--jobs"]
    gain = seconds([*command, "1"], 1) / seconds([*command, "2"], 1)
    line(f"two processes over one ({os.cpu_count()} cores)", gain, ">= 1.7", gain >= 1.7)


def main() -> None:
    """Print all figures; those that need the shared files are left out where they are absent."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    shared = arguments.parse_args().shared
    memory(shared) if shared.is_dir() else print("memory: ../shared is not here")
    startup()
    if shared.is_dir():
        throughput(shared)
        scaling(shared)
        processes(shared)


if __name__ == "__main__":
    main()
