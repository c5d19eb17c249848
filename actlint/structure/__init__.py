"""Document → Act: the parts of an act, the tree of its units, their addresses, references between them."""

from actlint.structure.address import address, unit_address
from actlint.structure.lists import members, tail
from actlint.structure.outline import outline
from actlint.structure.parse import parse
from actlint.structure.references import references
from actlint.structure.shortnames import short_names

__all__ = ["address", "members", "outline", "parse", "references", "short_names", "tail", "unit_address"]
