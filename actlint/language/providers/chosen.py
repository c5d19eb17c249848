"""The parsers a user has chosen: ``spacy:ru_core_news_sm``, ``stanza:FOLDER``, ``slovnet:FOLDER``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path

from actlint.language.providers import load
from actlint.language.providers.protocol import Parse, Provider, missing
from actlint.model.errors import ConfigError
from actlint.model.text import Sentence

NAMES = ("spacy", "stanza", "slovnet")
LANGUAGES = ("kk", "ru")
_WEIGHTS = ("slovnet_syntax*.tar", "navec*.tar")
_WHERE = "docs/language.md"


class Parsers:
    """Parsers by language.

    Args:
        by_language: a parser for ``kk``, for ``ru`` or for both.
    """

    def __init__(self, by_language: Mapping[str, Provider]) -> None:
        self._by_language = dict(by_language)

    def parse(self, sentence: Sentence) -> Parse | None:
        """The tree of a sentence, None when its language has no parser."""
        provider = self._by_language.get(sentence.language)
        return None if provider is None else provider.parse(sentence)


def located(choice: str, base: Path, source: str = "") -> str:
    """A choice whose files are found from everywhere.

    Args:
        choice: ``NAME:MODEL`` as the user wrote it.
        base: the folder that a relative path starts from.
        source: where the user wrote it, for the error.

    Raises:
        ConfigError: it is no choice of a parser.
    """
    name, _, model = choice.partition(":")
    if name not in NAMES or not model:
        raise ConfigError("parser-choice", source, got=choice)
    path = base / Path(model).expanduser()
    return f"{name}:{path}" if name != "spacy" or path.exists() else choice


def chosen(choices: Sequence[str]) -> Parsers | None:
    """Load the parsers that a user has chosen.

    Args:
        choices: each ``NAME:MODEL``; of parsers of one language the last counts.

    Returns:
        The parsers, None when nothing was chosen; then nothing is imported either.

    Raises:
        ActlintError: ``provider-missing`` when a package or a model is not there.
        ConfigError: ``parser-choice`` when it is no choice of a parser.
    """
    found: dict[str, Provider] = {}
    for choice in choices:
        for provider in _loaded(choice):
            found.update(dict.fromkeys(provider.languages, provider))
    return Parsers(found) if found else None


def identity(choice: str) -> str:
    """What tells one state of a chosen model from another, without loading it: versions, or sizes and times of its files."""
    name, _, model = choice.partition(":")
    root = Path(model)
    if not root.exists():
        return f"{choice} {_version(name)} {_version(model)}"
    files = sorted(x for x in root.rglob("*") if x.is_file()) if root.is_dir() else sorted(root.parent.glob("*.tar"))
    return f"{choice} {_version(name)} {[(x.name, x.stat().st_size, x.stat().st_mtime_ns) for x in files]}"


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except (metadata.PackageNotFoundError, ValueError):
        return ""


def _loaded(choice: str) -> list[Provider]:
    name, _, model = located(choice, Path()).partition(":")
    if name == "spacy":
        provider = load("spacy", "", model)
        if not set(provider.languages) & set(LANGUAGES):
            raise missing("spacy", f"{model}: kk | ru", _WHERE)
        return [provider]
    if name == "slovnet":
        return [load("slovnet", "ru", *_weights(Path(model)))]
    there = [lang for lang in LANGUAGES if (Path(model) / lang).is_dir()]
    return [load("stanza", lang, model) for lang in there or LANGUAGES[-1:]]


def _weights(path: Path) -> list[str]:
    """The files of the syntax model and of its words, in a folder or beside the one that was named."""
    folder = path.parent if path.suffix == ".tar" else path
    found = []
    for pattern in _WEIGHTS:
        here = sorted(folder.glob(pattern))
        named = path.is_file() and path.match(pattern)
        found.append(str(path if named else here[-1] if here else folder / pattern))
    return found
