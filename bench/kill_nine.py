"""Kill a process with signal 9 at random moments while it annotates a large Word file and saves it: is any file ever damaged?

    python bench/kill_nine.py                    # a file made for it, 100 times
    python bench/kill_nine.py act.docx --times 300

The child annotates the file and writes it over the last output, again and again, with more or fewer comments in turn. After
each kill every part of the output must be readable, it must hold all comments of one of the two versions, and the source must
be as it was.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from actlint.model.document import Document
from actlint.model.errors import ReadError
from actlint.model.finding import Checked, Finding
from actlint.read import read_bytes
from actlint.read.safety import open_package
from actlint.report.docx import annotate
from actlint.report.save import save
from tests import notation

LINE = "Уәкілетті орган өтініш берушіге шешімнің көшірмесін үш жұмыс күні ішінде жібереді."


def finding(document: Document, index: int) -> Finding:
    """A finding on the first word of a paragraph."""
    paragraph = document.paragraphs[index]
    end = max(1, paragraph.text.find(" "))
    nothing: tuple[str, ...] = ()
    return Finding(
        "kz.x", "deadline", nothing, "warning", None, paragraph.number, index, 0, end, paragraph.text[:end], paragraph.text, "",
        "хабар", "", "", nothing, nothing, None, None, str(index),
    )  # fmt: skip


def checked(document: Document, every: int) -> Checked:
    """A result with a finding in every so-manieth paragraph."""
    numbers = [i for i, p in enumerate(document.paragraphs) if p.number][::every]
    return Checked("x.docx", "docx", "kk", "", "", 1, (), (), tuple(finding(document, i) for i in numbers))


def comments(data: bytes) -> int:
    """How many comments a Word file holds, all of its parts read to the last byte; -1 when it is damaged."""
    try:
        package = open_package(data, "out.docx")
        for name in package.names():
            package.read(name)
        return sum(package.read(name).count(b":comment ") for name in package.names() if name.endswith("comments.xml"))
    except ReadError:
        return -1


def child(source: Path, target: Path, versions: list[Checked]) -> None:
    """Annotate and save for ever."""
    while True:
        for version in versions:
            save(target, annotate(source.read_bytes(), version, lang="kk"), force=True, inputs=[source])


def main() -> int:
    """Print how many files were damaged."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", nargs="?", type=Path)
    parser.add_argument("--times", type=int, default=100)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "act.docx"), Path(folder, "out.docx")
        made = "\n".join(LINE + random.randbytes(150).hex() for _ in range(3000))
        source.write_bytes(options.source.read_bytes() if options.source else notation.docx(made))
        document = read_bytes(source.read_bytes(), "x.docx")
        versions = [checked(document, 10), checked(document, 25)]
        start = time.perf_counter()
        whole = {comments(annotate(source.read_bytes(), v, lang="kk")) for v in versions}
        once = (time.perf_counter() - start) / 2
        original = source.read_bytes()
        target.write_bytes(annotate(original, versions[0], lang="kk"))
        damaged = left = 0
        for _ in range(options.times):
            process = os.fork()
            if process == 0:
                child(source, target, versions)
            time.sleep(random.uniform(0, 3 * once))
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            damaged += comments(target.read_bytes()) not in whole or source.read_bytes() != original
            left = len(list(Path(folder).glob(".*actlint-tmp")))
        size = target.stat().st_size
    print(f"{options.times} kills, file of {size} bytes, annotating takes {once:.2f} s: {damaged} damaged")
    print(f"versions hold {sorted(whole)} comments; {left} temporary files left, to be swept by the next run")
    return 1 if damaged else 0


if __name__ == "__main__":
    sys.exit(main())
