"""From YAML files to a pack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from actlint.model.errors import ConfigError
from actlint.rules.block import LANGS, RULES, rule_block
from actlint.rules.frames import compile_frame
from actlint.rules.guards import GUARDS
from actlint.rules.kinds import KINDS
from actlint.rules.measured import Measured, measured, together
from actlint.rules.pack import Condition, Detector, Pack, Packed, Rule
from actlint.rules.phrases import Phrase, PhraseError
from actlint.rules.phrases import parse as parse_phrase
from actlint.rules.schema import Block, Field, Items, Node, Table, Text, closest, languages, parse

TEXTS = ("name", "message", "what", "why", "advice", "redraft", "limits", "bad", "good", "known_misses")
CLASSES = Table(languages(Items(Text()), LANGS, required=False))
BASIS = Table(languages(Text()))


def default_dir() -> Path:
    """The pack that comes with actlint."""
    from actlint.language.resources import folder

    return folder() / "kz"


def load(dirs: Sequence[Path] | None = None) -> Pack:
    """The pack of the given folders, from the cache when nothing changed.

    Args:
        dirs: pack folders, ours first; None for ours alone. Packs of users stand beside ours: `[default_dir(), mine]`.

    Raises:
        ConfigError: with file, line and key, when a rule file is wrong.
    """
    from actlint.rules import cache

    folders = [default_dir()] if dirs is None else [Path(x) for x in dirs]
    for one in folders:
        if not one.is_dir():
            raise ConfigError("rules-folder", str(one))
    packed = cache.get(folders)
    if packed is None:
        packed, texts = build(folders)
        cache.put(folders, packed, texts)
        return Pack(packed, lambda: texts)
    return Pack(packed, lambda: cache.texts(folders) or build(folders)[1])


def rule_files(folder: Path) -> list[Path]:
    """The rule files of a pack folder (or of a folder of packs), in a stable order."""
    return sorted(x for x in folder.glob("*.yaml") if x.stem not in ("basis", "coverage", "measured"))


def build(folders: Sequence[Path]) -> tuple[Packed, dict[str, dict[str, Any]]]:
    """Read, check and compile pack folders, without the cache.

    Raises:
        ConfigError: with file, line and key.
    """
    maker = _Maker()
    basis: dict[str, dict[str, str]] = {}
    for one in folders:
        maker.read_classes(one / "lexicon" / "classes.yaml")
        basis |= _table(BASIS, one / "basis.yaml")
    guards: dict[str, dict[str, tuple[int, ...]]] = {}
    for one in folders:
        path = one / "lexicon" / "guards.yaml"
        for name, node in (parse(path).value if path.is_file() else {}).items():
            guards[name] = {lang: maker.nodes(x) for lang, x in _langs(node).items()}
    shape = rule_block(tuple(GUARDS), tuple(basis))
    rules: dict[str, Rule] = {}
    detectors: list[Detector] = []
    texts: dict[str, dict[str, Any]] = {}
    for path in (x for one in folders for x in rule_files(one)):
        top = RULES.read(parse(path))
        for node in top["rules"]:
            block = shape.read(node)
            if block["id"] in rules:
                first = rules[block["id"]]
                raise node.value["id"].error("rules-same-id", got=block["id"], first=f"{first.file}:{first.line}")
            rule, found = _rule(node, block, top.get("factor"), maker)
            rules[rule.id] = rule
            detectors.extend(found)
            texts[rule.id] = {name: block[name] for name in TEXTS if name in block}
    for one in folders:
        texts |= _of_signs(one / "lexicon" / "signs.yaml")
    seen = together(_measured(one / "measured.yaml") for one in folders)
    names = tuple((x.name, _version(), _hash(x)) for x in folders)
    packed = Packed(
        tuple(rules.values()), tuple(detectors), tuple(maker.table), maker.classes_ready(), guards, basis, seen, names
    )
    return packed, texts


def _rule(node: Node, block: dict[str, Any], factor: str | None, maker: _Maker) -> tuple[Rule, list[Detector]]:
    factor = block.get("factor") or factor
    if factor is None:
        raise node.error("rules-missing", expected="factor")
    detectors, none = [], {}
    for lang in LANGS:
        for one in block["detect"][lang]:
            if "none" in one:
                none[lang] = one["none"]
                continue
            maker.at = one["at"]
            data = KINDS[one["kind"]].compile(one, lang, maker)
            if one["kind"] == "list" and not data.anchors:
                raise one["at"].error("rules-missing", expected="head")
            for phrase in (maker.table[x] for x in data.anchors):
                if not phrase.needs:
                    raise one["at"].error("phrase-too-general", got=phrase.text, phrase=phrase.text)
            detectors.append(
                Detector(
                    block["id"],
                    lang,
                    frozenset(one.get("zones", ("operative",))),
                    compile_frame(one["frame"]) if "frame" in one else None,
                    maker.phrases(one["lacks-near"], lang) if "lacks-near" in one else (),
                    data,
                )
            )
    rule = Rule(
        block["id"],
        factor,
        tuple(block.get("also", ())),
        block["status"],
        block["since"],
        block["level"],
        tuple(block["basis"]),
        tuple(block.get("markers", ())),
        _conditions("unless", node, block, maker),
        _conditions("require", node, block, maker),
        node.path,
        node.line,
        none,
    )
    return rule, detectors


def _conditions(field: str, node: Node, block: dict[str, Any], maker: _Maker) -> tuple[Condition, ...]:
    if field not in block:
        return ()
    places: list[Node] = node.value[field].value
    return tuple(_condition(data, place, maker) for data, place in zip(block[field], places, strict=True))


def _condition(data: str | dict[str, Any], place: Node, maker: _Maker) -> Condition:
    if isinstance(data, str):
        return Condition(data)
    maker.at = place
    return Condition(data["name"], {x: maker.phrases(data[x], x) for x in LANGS if x in data}, data["in"])


def _table(shape: Table, path: Path) -> dict[str, Any]:
    return shape.read(parse(path)) if path.is_file() else {}


def _langs(node: Node) -> dict[str, Node]:
    Block({x: Field(Items(Text()), False) for x in LANGS}).read(node)
    return dict(node.value)


def _of_signs(path: Path) -> dict[str, dict[str, Any]]:
    """What is said of each sign, filed under its name after a colon, which no rule has in its id."""
    signs = _plain(parse(path))["signs"] if path.is_file() else {}
    return {f":{name}": {"message": {lang: one[lang] for lang in ("kk", "ru", "en")}} for name, one in signs.items()}


def _measured(path: Path) -> Measured:
    return measured(_plain(parse(path))) if path.is_file() else Measured()


def _plain(node: Node) -> Any:
    """The value of a node without its places."""
    value = node.value
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    return [_plain(x) for x in value] if isinstance(value, list) else value


def _version() -> str:
    import actlint

    return actlint.__version__


def _hash(folder: Path) -> str:
    import hashlib

    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.yaml")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


class _Maker:
    """Collects phrases while rules are compiled, each text once."""

    def __init__(self) -> None:
        self.table: list[Phrase] = []
        self.classes: dict[str, list[Phrase]] = {}
        self.at = Node(None, "", 0, "")
        self._ids: dict[tuple[str, str], int] = {}

    def phrases(self, texts: Iterable[str], lang: str) -> tuple[int, ...]:
        return tuple(self._one(x, lang, self.at) for x in texts)

    def class_phrases(self, name: str, lang: str) -> tuple[int, ...]:
        return self.phrases([f"<{name}>"], lang)

    def nodes(self, node: Node) -> tuple[int, ...]:
        """Phrases of a list node; its key ends with the language."""
        return tuple(self._one(x.value, node.key.rsplit(".", 1)[-1], x) for x in node.value)

    def read_classes(self, path: Path) -> None:
        """Add the word classes of a pack; a class may use those above it."""
        if not path.is_file():
            return
        tree = parse(path)
        CLASSES.read(tree)
        for name, node in tree.value.items():
            for lang, items in node.value.items():
                for item in items.value:
                    phrase = self._parse(item.value, lang, item)
                    self.classes.setdefault(name, []).append(phrase)

    def classes_ready(self) -> dict[str, tuple[Phrase, ...]]:
        return {k: tuple(v) for k, v in self.classes.items()}

    def _one(self, text: str, lang: str, node: Node) -> int:
        key = (text, lang)
        if key not in self._ids:
            self._ids[key] = len(self.table)
            self.table.append(self._parse(text, lang, node))
        return self._ids[key]

    def _parse(self, text: str, lang: str, node: Node) -> Phrase:
        try:
            return parse_phrase(text, lang, self.classes)
        except PhraseError as error:
            code, piece = error.args
            near = closest(str(piece), self.classes) if code == "phrase-class" else ""
            raise node.error(code, got=piece, phrase=text, near=near) from error
