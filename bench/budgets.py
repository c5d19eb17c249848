"""Measure the budgets of the design and print each beside its bound.

    make bench                                # everything; ends with 1 when a budget is broken
    python bench/budgets.py start throughput  # some of it

start       a cold `actlint check` of a one-page Word file, over the time to import what it stands on
throughput  megabytes of UTF-8 text a second, one core, the whole check in one process, on real Kazakh acts
scaling     the time for a text over the time for its half
memory      peak memory of a process that checks a 4 MB act
paragraphs  the same for a Word file of 100,000 short paragraphs with 27,000 findings
processes   the time with one process over that with two; it says something only where two cores are idle

All but `start` and `paragraphs` need ../shared/real/kk and are skipped without it. Times are the least of several runs: noise
only adds.
"""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REAL = ROOT.parent / "shared" / "real" / "kk"
BASE = "import lxml.etree, regex, pymorphy3; pymorphy3.MorphAnalyzer()"
PAGE = """Ереже
1. Бөлім өтінішті тіркелген күннен бастап үш жұмыс күні ішінде қарайды.
2. Қажет болған жағдайда бөлім өтініш берушіден қосымша құжаттарды талап етуге құқылы.
3. Отдел рассматривает заявление в течение трёх рабочих дней со дня регистрации.
4. Отдел вправе при необходимости продлить срок рассмотрения заявления.
"""


@dataclass(frozen=True)
class Measured:
    """A figure with its bound; `least` says on which side of the bound it must be."""

    value: float
    bound: float
    unit: str
    least: bool = False
    note: str = ""

    @property
    def kept(self) -> bool:
        return self.value >= self.bound if self.least else self.value <= self.bound


def start() -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.docx"
        page.write_bytes(_word(PAGE * 4))
        check = [sys.executable, "-m", "actlint", "check", str(page), "--no-cache", "--fail-on", "never"]
        check_times, base_times = [], []
        for _ in range(7):  # by turns, so that both meet the same machine
            check_times.append(_seconds(lambda: _run(check)))
            base_times.append(_seconds(lambda: _run([sys.executable, "-c", BASE])))
    ours, base = min(check_times), min(base_times)
    return Measured(ours / base, 2.0, "×", note=f"{ours:.2f} s over {base:.2f} s")


def throughput() -> Measured:
    paths = _files()
    size = sum(Path(x).stat().st_size for x in paths)
    gc.set_threshold(50_000, 20, 20)  # as the command does
    _check(paths[:10])
    began = time.process_time()  # of this process: others on the machine do not count
    _check(paths)
    seconds = time.process_time() - began
    return Measured(
        size / 1e6 / seconds, 1.5, "MB/s", least=True, note=f"{size / 1e6:.1f} MB, {len(paths)} acts, {seconds:.1f} s"
    )


def scaling() -> Measured:
    text = _text(800_000)
    half = text[: text.rindex("\n", 0, len(text) // 2)]
    with tempfile.TemporaryDirectory() as folder:
        long, short = Path(folder) / "long.txt", Path(folder) / "short.txt"
        long.write_text(text, encoding="utf-8")
        short.write_text(half, encoding="utf-8")
        _check([str(long)])  # words are known by then: only the work that grows with the text is compared
        times = [(_seconds(lambda: _check([str(short)])), _seconds(lambda: _check([str(long)]))) for _ in range(3)]
    ratio = min(x for _, x in times) / min(x for x, _ in times) * (len(half) * 2 / len(text))
    return Measured(ratio, 2.2, "×", note=f"{len(text.encode()) / 1e6:.1f} MB of text against its half")


def memory() -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "act.txt"
        path.write_bytes(_text(4_000_000).encode()[:4_000_000].rsplit(b"\n", 1)[0])
        return _peak(path)


def paragraphs() -> Measured:
    sys.path.insert(0, str(ROOT))
    from tests.long_act import long_act

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "act.docx"
        path.write_bytes(long_act(100_000))
        return _peak(path)


def processes() -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        for copy in ("a", "b"):  # each process learns the words anew: of a small batch that is a large part
            (Path(folder) / copy).mkdir()
            for path in _files():
                (Path(folder) / copy / Path(path).name).write_bytes(Path(path).read_bytes())
        busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
        one, one_cpu = _timed(_batch(folder, "1"))
        two, two_cpu = _timed(_batch(folder, "2"))
    note = f"{one:.1f} s and {one_cpu:.1f} of CPU, {two:.1f} s and {two_cpu:.1f} of CPU; {os.cpu_count()} cores, load {busy:.1f}"
    return Measured(one / two, 1.7, "×", least=True, note=note)


BUDGETS: dict[str, Callable[[], Measured]] = {
    "memory": memory,
    "paragraphs": paragraphs,
    "start": start,
    "throughput": throughput,
    "scaling": scaling,
    "processes": processes,
}


def main(names: Sequence[str]) -> int:
    """Measure; the exit code is 1 when a budget is broken."""
    broken = False
    for name, measure in BUDGETS.items():
        if names and name not in names:
            continue
        if name not in ("start", "paragraphs") and not REAL.is_dir():
            print(f"{name:11} skipped: {REAL} is not there")
            continue
        found = measure()
        broken |= not found.kept
        side = "at least" if found.least else "at most"
        word = "kept  " if found.kept else "BROKEN"
        print(f"{name:11} {word} {found.value:7.2f} {found.unit:5} ({side} {found.bound:g}; {found.note})", flush=True)
    return int(broken)


def _check(paths: Sequence[str]) -> None:
    from actlint.batch import Settings, check

    for _ in check(paths, Settings()):
        pass


def _batch(folder: str, jobs: str) -> list[str]:
    check = [sys.executable, "-m", "actlint", "check", folder, "--no-cache", "--format", "jsonl", "--fail-on", "never"]
    return [*check, "-j", jobs]


def _peak(path: Path) -> Measured:
    """The most memory that a check of a file takes, in a process of its own."""
    check = [sys.executable, "-m", "actlint", "check", str(path), "--no-cache", "--format", "json", "--fail-on", "never"]
    began = time.perf_counter()
    process = subprocess.Popen(check, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise subprocess.CalledProcessError(status, check)
    factor = 1024 if sys.platform != "darwin" else 1
    return Measured(used.ru_maxrss * factor / 1e6, 300, "MB", note=f"{time.perf_counter() - began:.1f} s")


def _timed(command: Sequence[str]) -> tuple[float, float]:
    """Seconds a command takes, and seconds of CPU that it and its processes take."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = _seconds(lambda: _run(command))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _files() -> list[str]:
    return sorted(str(x) for x in REAL.glob("*.txt"))


def _text(size: int) -> str:
    """Real acts one after another, as one act of at least so many bytes."""
    parts: list[str] = []
    length = 0
    for path in _files():
        parts.append(Path(path).read_text(encoding="utf-8"))
        length += Path(path).stat().st_size
        if length >= size:
            break
    return "\n".join(parts)


def _word(text: str) -> bytes:
    sys.path.insert(0, str(ROOT))
    from tests.notation import docx

    return docx(text)


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _run(command: Sequence[str]) -> None:
    # with bytecode, as after an install, whatever the shell says of writing it
    compiled = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, env=compiled, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
