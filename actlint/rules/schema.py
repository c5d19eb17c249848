"""A small strict schema over YAML nodes: every error names file, line and key, and what was expected.

The same shapes give the JSON Schema that editors use (`json`), so the two cannot drift apart.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from actlint.model.errors import ConfigError

_DEEPEST = 50
"""Levels of a rule file; ours have eight."""


@dataclass(frozen=True, slots=True)
class Node:
    """A YAML value with the place it was read from; `value` holds Nodes inside dicts and lists."""

    value: Any
    path: str
    line: int
    key: str

    def error(self, code: str, **data: object) -> ConfigError:
        """An error at this place."""
        return ConfigError(code, self.path, f"{self.line}: {self.key}" if self.key else str(self.line), **data)


class Shape(Protocol):
    """What a value must look like."""

    def read(self, node: Node) -> Any:
        """The plain value. Raises: ConfigError."""

    def json(self) -> dict[str, Any]:
        """The same as JSON Schema."""


def parse(path: Path) -> Node:
    """Read one YAML file.

    Raises:
        ConfigError: ``rules-syntax`` for broken YAML, ``rules-duplicate`` for a key given twice.
    """
    import yaml

    try:
        tree = yaml.compose(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        raise ConfigError("rules-syntax", str(path), str(line), reason=getattr(error, "problem", None) or str(error)) from error
    except RecursionError:
        raise ConfigError("rules-syntax", str(path), "", reason="too deep") from None
    except UnicodeDecodeError as error:
        raise ConfigError("rules-syntax", str(path), "", reason="not UTF-8") from error
    return _node(tree, str(path), "", set()) if tree is not None else Node({}, str(path), 1, "")


def _node(tree: Any, path: str, key: str, seen: set[int]) -> Node:
    line = tree.start_mark.line + 1
    if tree.id != "scalar":
        # an alias stands for the same node: a few of them inside each other make a file without end
        if id(tree) in seen:
            raise ConfigError("rules-syntax", path, str(line), reason="alias (*name)")
        seen.add(id(tree))
        if key.count(".") + key.count("[") > _DEEPEST:
            raise ConfigError("rules-syntax", path, str(line), reason="too deep")
    if tree.id == "mapping":
        found: dict[str, Node] = {}
        for name, value in tree.value:
            if name.id != "scalar":
                raise ConfigError("rules-syntax", path, str(name.start_mark.line + 1), reason="key")
            inner = f"{key}.{name.value}" if key else str(name.value)
            if name.value in found:
                raise Node(None, path, name.start_mark.line + 1, inner).error("rules-duplicate", name=name.value)
            found[str(name.value)] = _node(value, path, inner, seen)
        return Node(found, path, line, key)
    if tree.id == "sequence":
        return Node([_node(x, path, f"{key}[{i}]", seen) for i, x in enumerate(tree.value, 1)], path, line, key)
    return Node(_scalar(tree), path, line, key)


def _scalar(tree: Any) -> object:
    if tree.tag.endswith(":bool"):
        return tree.value.lower() in ("true", "yes", "on")
    if tree.tag.endswith(":int"):
        try:
            return int(tree.value.replace("_", ""), 0)
        except ValueError:  # YAML's other ways to write a number (0777, 1:30) are text here
            return tree.value
    if tree.tag.endswith(":null"):
        return None
    return tree.value


def closest(word: str, known: Iterable[str]) -> str:
    """The known name most like `word`, empty when none is near."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return near[0] if near else ""


def _type(value: object) -> str:
    names = {dict: "mapping", list: "list", bool: "yes-no", int: "number", str: "text"}
    return names.get(type(value), "empty")


@dataclass(frozen=True, slots=True)
class Text:
    """Non-empty text; `pattern` is for the JSON Schema and for ids."""

    pattern: str = ""

    def read(self, node: Node) -> str:
        if not isinstance(node.value, str) or not node.value.strip():
            raise node.error("rules-type", expected="text", got=_type(node.value))
        if self.pattern:
            import re

            if not re.fullmatch(self.pattern, node.value):
                raise node.error("rules-pattern", expected=self.pattern, got=node.value)
        return node.value

    def json(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1} | ({"pattern": f"^(?:{self.pattern})$"} if self.pattern else {})


@dataclass(frozen=True, slots=True)
class Flag:
    """true or false."""

    def read(self, node: Node) -> bool:
        if not isinstance(node.value, bool):
            raise node.error("rules-type", expected="yes-no", got=_type(node.value))
        return node.value

    def json(self) -> dict[str, Any]:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number from `least` to `most`."""

    least: int = 1
    most: int = 1000

    def read(self, node: Node) -> int:
        if isinstance(node.value, bool) or not isinstance(node.value, int) or not self.least <= node.value <= self.most:
            raise node.error("rules-type", expected=f"{self.least}-{self.most}", got=node.value)
        return node.value

    def json(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of known names."""

    names: tuple[str, ...]

    def read(self, node: Node) -> str:
        if node.value not in self.names:
            near = closest(str(node.value), self.names)
            raise node.error("rules-choice", got=node.value, expected=", ".join(self.names), near=near)
        return str(node.value)

    def json(self) -> dict[str, Any]:
        return {"enum": list(self.names)}


@dataclass(frozen=True, slots=True)
class Items:
    """A list; a single value stands for a list of one when `lone`."""

    shape: Shape
    least: int = 0
    lone: bool = False

    def read(self, node: Node) -> tuple[Any, ...]:
        if self.lone and not isinstance(node.value, list):
            return (self.shape.read(node),)
        if not isinstance(node.value, list):
            raise node.error("rules-type", expected="list", got=_type(node.value))
        if len(node.value) < self.least:
            raise node.error("rules-short", expected=self.least, got=len(node.value))
        return tuple(self.shape.read(x) for x in node.value)

    def json(self) -> dict[str, Any]:
        many = {"type": "array", "items": self.shape.json()} | ({"minItems": self.least} if self.least else {})
        return {"anyOf": [self.shape.json(), many]} if self.lone else many


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a block."""

    shape: Shape
    required: bool = False
    help: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A mapping with known keys; the plain value has those given, in the order written."""

    fields: Mapping[str, Field]

    def read(self, node: Node) -> dict[str, Any]:
        if not isinstance(node.value, dict):
            raise node.error("rules-type", expected="mapping", got=_type(node.value))
        for name, value in node.value.items():
            if name not in self.fields:
                raise value.error("rules-unknown", got=name, near=closest(name, self.fields), expected=", ".join(self.fields))
        for name, spec in self.fields.items():
            if spec.required and name not in node.value:
                raise node.error("rules-missing", expected=name)
        return {name: self.fields[name].shape.read(value) for name, value in node.value.items()}

    def json(self) -> dict[str, Any]:
        properties = {
            name: spec.shape.json() | ({"description": spec.help} if spec.help else {}) for name, spec in self.fields.items()
        }
        required = [name for name, spec in self.fields.items() if spec.required]
        return {"type": "object", "additionalProperties": False, "properties": properties} | (
            {"required": required} if required else {}
        )


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping with free keys and values of one shape."""

    shape: Shape

    def read(self, node: Node) -> dict[str, Any]:
        if not isinstance(node.value, dict):
            raise node.error("rules-type", expected="mapping", got=_type(node.value))
        return {name: self.shape.read(value) for name, value in node.value.items()}

    def json(self) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": self.shape.json()}


@dataclass(frozen=True, slots=True)
class Kept:
    """The node itself, for a later step to read; `like` is its JSON Schema."""

    like: Any = None

    def read(self, node: Node) -> Node:
        return node

    def json(self) -> dict[str, Any]:
        return dict(self.like or {})


@dataclass(frozen=True, slots=True)
class Either:
    """A scalar of one shape or a mapping of another."""

    scalar: Shape
    mapping: Shape

    def read(self, node: Node) -> Any:
        return (self.mapping if isinstance(node.value, dict) else self.scalar).read(node)

    def json(self) -> dict[str, Any]:
        return {"anyOf": [self.scalar.json(), self.mapping.json()]}


def languages(shape: Shape, names: tuple[str, ...] = ("kk", "ru", "en"), required: bool = True) -> Block:
    """A block with one value for each language."""
    return Block({name: Field(shape, required) for name in names})
