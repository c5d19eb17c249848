"""What an optional parser changes: actors, counterparts and signs of the norms of acts, read with and without it.

    python bench/parsers.py PARSER FOLDER LANGUAGE [--skip PREFIX …] [--show]

    python bench/parsers.py slovnet:DIR ../shared/gold/dev ru
    python bench/parsers.py spacy:DIR ../shared/gold/train kk --show   # also each change, to be judged by eye

FOLDER has acts.txt and acts/.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from actlint.language.providers.chosen import chosen
from actlint.model.norm import Actor
from actlint.norms import analyse
from actlint.read import read
from actlint.structure import parse


def source(actor: Actor) -> str:
    """Where an actor comes from."""
    return "named" if actor.extent is not None else "lent" if actor.inherited else "nobody"


def main() -> None:
    """Print the counts, and the changes when asked."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("parser")
    options.add_argument("folder", type=Path)
    options.add_argument("language", choices=("kk", "ru"))
    options.add_argument("--skip", nargs="*", default=[])
    options.add_argument("--show", action="store_true")
    given = options.parse_args()
    parser = chosen([given.parser])
    counts: Counter[str] = Counter()
    names = [x for x in (given.folder / "acts.txt").read_text(encoding="utf-8").split() if x.endswith("." + given.language)]
    for name in names:
        if name.startswith(tuple(given.skip) or ("\0",)):
            continue
        act = parse(read(given.folder / "acts" / f"{name}.txt"))
        counts["acts"] += 1
        for plain, parsed in zip(analyse(act).norms, analyse(act, parser).norms, strict=True):
            counts["norms"] += 1
            counts[f"rules: {source(plain.actor)}"] += 1
            counts["signs changed"] += [s.id for s in plain.signs] != [s.id for s in parsed.signs]
            text = act.document.paragraphs[parsed.paragraph].text[parsed.start : parsed.end]
            for what, before, after in (("actor", plain.actor, parsed.actor), ("touched", plain.counterpart, parsed.counterpart)):
                if before == after:
                    continue
                kinds = [source(x) if x is not None else "nobody" for x in (before, after)]
                counts[f"{what}: {kinds[0]} → {kinds[1]}"] += 1
                if given.show:
                    print(f"{what} [{before.name if before else ''}] → [{after.name if after else ''}] {text}")
    for key, count in sorted(counts.items()):
        print(f"{key:30} {count}")


if __name__ == "__main__":
    main()
