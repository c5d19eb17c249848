"""Automatic list labels ("1.", "2.5", "б)", "Статья 1."): what Word shows and the file does not contain.

See docs/analysis/word-labels.md for the rules and how they were found out.
"""

from actlint.read.docx.labels.counting import Labeller
from actlint.read.docx.labels.definitions import Lists, parse

__all__ = ["Labeller", "Lists", "parse"]
