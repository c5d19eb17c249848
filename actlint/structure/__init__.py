"""Document → Act: the parts of an act, the tree of its units, their addresses, references between them."""

from actlint.structure.address import address, unit_address
from actlint.structure.outline import outline
from actlint.structure.parse import parse
from actlint.structure.references import references

__all__ = ["address", "outline", "parse", "references", "unit_address"]
