"""Rule packs: loading, running, explaining, checking, measuring."""

from actlint.rules.find import find
from actlint.rules.load import default_dir, load
from actlint.rules.pack import Pack, Rule

__all__ = ["Pack", "Rule", "default_dir", "find", "load"]
