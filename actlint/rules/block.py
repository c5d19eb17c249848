"""The shape of a rule file: what a block may say. docs/rules-format.md explains it to its writers."""

from __future__ import annotations

from typing import Any, get_args

from actlint.model.act import Zone
from actlint.model.finding import FACTORS
from actlint.rules.found import PHRASES
from actlint.rules.frames import FRAME
from actlint.rules.kinds import KINDS
from actlint.rules.schema import Block, Choice, Count, Either, Field, Items, Kept, Node, Shape, Text, languages

LANGS = ("kk", "ru")
SCOPES = ("sentence", "paragraph", "item", "next", "act")
ID = r"[a-z][a-z0-9]*(\.[a-z0-9]+(-[a-z0-9]+)*)+"

COMMON = {
    "frame": Field(FRAME, help="conditions on the norm that holds the place"),
    "lacks-near": Field(PHRASES, help="nothing is found when one of these stands in the same sentence"),
    "zones": Field(Items(Choice(get_args(Zone)), least=1, lone=True), help="parts of the act it looks at (default operative)"),
}


class DetectorShape:
    """One detector: the fields depend on its `kind`, or `none` with the reason."""

    def read(self, node: Node) -> dict[str, Any]:
        if not isinstance(node.value, dict):
            raise node.error("rules-type", expected="mapping", got="")
        if "none" in node.value:
            return Block({"none": Field(Text(), True)}).read(node)
        if "kind" not in node.value:
            raise node.error("rules-missing", expected="kind")
        kind = Choice(tuple(KINDS)).read(node.value["kind"])
        return self._block(kind).read(node) | {"at": node}

    def json(self) -> dict[str, Any]:
        return {"$ref": "#/$defs/detector"}

    @staticmethod
    def definition() -> dict[str, Any]:
        """All detectors as JSON Schema."""
        none = Block({"none": Field(Text(), True, "why this language needs no detector")})
        return {"anyOf": [*(DetectorShape._block(kind).json() for kind in KINDS), none.json()]}

    @staticmethod
    def _block(kind: str) -> Block:
        return Block({"kind": Field(Choice((kind,)), True), **KINDS[kind].FIELDS, **COMMON})


def rule_block(guards: tuple[str, ...], basis: tuple[str, ...]) -> Block:
    """The block of one rule.

    Args:
        guards: names that `unless` and `require` may use.
        basis: ids of provisions that may be cited.
    """
    custom = Block(
        {
            "name": Field(Text(r"[a-z][a-z0-9-]*"), True, "how --show-cleared calls it"),
            "in": Field(Choice(("place", *SCOPES)), True, "place: the found words are part of the phrase"),
            "kk": Field(PHRASES),
            "ru": Field(PHRASES),
        }
    )
    condition: Shape = Items(Either(Choice(guards), custom))
    examples = languages(Items(Text(), lone=True), LANGS, required=False)
    detect = languages(Items(DetectorShape(), least=1, lone=True), LANGS)
    three = languages(Text())
    return Block(
        {
            "id": Field(Text(ID), True, "pack.factor.problem, never changes"),
            "name": Field(three, True, "states the problem, not the cure"),
            "status": Field(Choice(("preview", "stable")), True),
            "since": Field(Text(), True, "version that brought it"),
            "level": Field(Choice(("error", "warning", "hint")), True),
            "factor": Field(Choice(tuple(FACTORS)), help="when it differs from the file's"),
            "also": Field(Items(Choice(tuple(FACTORS)), lone=True), help="other factors it speaks for"),
            "basis": Field(Items(Choice(basis), least=1, lone=True), True, "ids of basis.yaml"),
            "markers": Field(Items(Count(1, 142), lone=True), help="rows of the marker table"),
            "message": Field(three, True, "one short sentence with {quote}"),
            "what": Field(three, True, "what is wrong"),
            "why": Field(three, True, "how it could be abused"),
            "advice": Field(three, True, "what to do"),
            "redraft": Field(languages(Text(), LANGS), help="a model wording"),
            "limits": Field(three, help="what the rule cannot see"),
            "detect": Field(detect, True),
            "unless": Field(condition, help="conditions that clear a place"),
            "require": Field(condition, help="conditions a place must fulfil"),
            "bad": Field(examples, True, "examples with [[…]] around the words to be found"),
            "good": Field(examples, True, "examples that must stay silent"),
            "known_misses": Field(Items(Text())),
        }
    )


RULES = Block({"factor": Field(Choice(tuple(FACTORS))), "rules": Field(Items(Kept({"$ref": "#/$defs/rule"})), True)})


def json_schema(guards: tuple[str, ...], basis: tuple[str, ...]) -> dict[str, Any]:
    """The JSON Schema of a rule file, for editors."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "actlint rule file",
        **RULES.json(),
        "$defs": {"rule": rule_block(guards, basis).json(), "detector": DetectorShape.definition()},
    }
