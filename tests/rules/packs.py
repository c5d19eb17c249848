"""Small packs for tests: one rule, our word classes and guards."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from actlint.rules import Pack, default_dir
from actlint.rules.examples import example, hits
from actlint.rules.load import build

THREE = {"kk": "мәтін", "ru": "текст", "en": "text"}
NOTHING = {"none": "not needed here"}


class _Plain(yaml.SafeDumper):
    """Rule files have no aliases: values used twice are written twice."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def block(**changes: Any) -> dict[str, Any]:
    """A whole rule with the given fields in place of plain ones."""
    plain = {
        "id": "test.discretion.one",
        "name": THREE,
        "status": "preview",
        "since": "0.1",
        "level": "warning",
        "basis": ["npa-24-3"],
        "message": THREE,
        "what": THREE,
        "why": THREE,
        "advice": THREE,
        "detect": {"kk": NOTHING, "ru": {"kind": "phrase", "any": ["по усмотрению"]}},
        "bad": {"ru": ["Акимат решает [[по усмотрению]]."]},
        "good": {"ru": ["Акимат решает."]},
    }
    return plain | changes


def write(folder: Path, *rules: dict[str, Any], factor: str = "discretion") -> Path:
    """Write a pack folder with one rule file."""
    (folder / "lexicon").mkdir(parents=True, exist_ok=True)
    for name in ("basis.yaml", "lexicon/classes.yaml", "lexicon/guards.yaml"):
        shutil.copyfile(default_dir() / name, folder / name)
    path = folder / "rules.yaml"
    data = {"factor": factor, "rules": list(rules)}
    path.write_text(yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False), "utf-8")
    return path


def pack(folder: Path, *rules: dict[str, Any]) -> Pack:
    """The compiled pack, past the cache."""
    write(folder, *rules)
    packed, texts = build([folder])
    return Pack(packed, lambda: texts)


def found(of: Pack, text: str, lang: str = "ru") -> list[tuple[str, str]]:
    """What the pack's rules find in a small act: quoted words and what cleared them ("" when they stand)."""
    given = example(text, lang)
    return [
        (given.words((x.paragraph, x.start, x.end)), x.cleared_by[0] if x.cleared_by else "")
        for rule in of.rules
        for x in hits(of, rule, given)
    ]


def detect(folder: Path, lang: str = "ru", **fields: Any) -> Pack:
    """A pack of one rule with one detector; fields of the rule itself are given as `rule_…`."""
    rule = {k[5:]: v for k, v in fields.items() if k.startswith("rule_")}
    detector = {k.replace("_", "-"): v for k, v in fields.items() if not k.startswith("rule_")}
    both = {"kk": NOTHING, "ru": NOTHING} | {lang: detector}
    return pack(folder, block(detect=both, **rule))
