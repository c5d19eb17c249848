"""Options and configuration joined: `actlint.toml` or `[tool.actlint]`, found upward, with overrides by path."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from actlint.batch import Settings
from actlint.cli.common import spoken
from actlint.model.errors import ConfigError

DEFAULTS: dict[str, Any] = {
    "lang": "auto", "format": "full", "fail_on": "warning", "hints": False, "select": [], "ignore": [], "packs": [], "parser": [],
    "view": "final", "jobs": 1, "timeout": 0.0, "baseline": "", "limits": {}, "xml": {}, "suppress": [],
}  # fmt: skip
CHOICES = {
    "lang": ("auto", "kk", "ru", "en"),
    "fail_on": ("error", "warning", "never"),
    "view": ("final", "original"),
    "format": ("full", "concise", "json", "jsonl", "sarif", "junit", "gitlab", "github"),
}
TYPES: dict[str, type | tuple[type, ...]] = {
    "hints": bool,
    "jobs": int,
    "timeout": (int, float),
    "baseline": str,
    "limits": dict,
    "xml": dict,
    "suppress": list,
}


@dataclass(frozen=True)
class Config:
    """Values with where each comes from.

    Args:
        values, sources: by key.
        overrides: (pattern, values) in order, for paths that fit.
        show_cleared: show what was cleared.
    """

    values: Mapping[str, Any]
    sources: Mapping[str, str]
    overrides: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    show_cleared: bool = False
    root: Path = field(default_factory=Path.cwd)

    def value(self, key: str) -> Any:
        """A setting."""
        return self.values[key]

    def jobs(self) -> int:
        """Number of processes."""
        return int(self.values["jobs"]) or os.cpu_count() or 1

    def packs(self) -> list[dict[str, str]]:
        """Name, version and hash of the rule packs in use."""
        from actlint.batch.check import pack_of

        return [{"name": n, "version": v, "hash": h} for n, v, h in pack_of(self._folders()).names]

    def _folders(self) -> tuple[Path, ...]:
        return tuple(self.root / x for x in self.values["packs"])

    def _parsers(self) -> tuple[str, ...]:
        if not self.values["parser"]:
            return ()
        from actlint.language.providers.chosen import located

        return tuple(located(x, self.root, self.sources["parser"]) for x in self.values["parser"])

    def settings(self) -> Settings:
        """What the check is asked to do.

        Raises:
            ConfigError: a limit, the baseline, the choice of a parser, or the id of a factor or rule is wrong.
        """
        from actlint.read import DEFAULT
        from actlint.review.baseline import read_baseline

        self._check_names()
        known = {x["fingerprint"]: x["reason"] for x in self.values["suppress"]}
        if self.values["baseline"]:
            known |= read_baseline(self.root / self.values["baseline"])
        limits = DEFAULT.changed(self.values["limits"]) if self.values["limits"] else DEFAULT
        return Settings(
            lang=self.values["lang"],
            spoken=spoken(self.values["lang"]),
            view=self.values["view"],
            hints=self.values["hints"],
            cleared=self.show_cleared,
            select=tuple(self.values["select"]),
            ignore=tuple(self.values["ignore"]),
            packs=self._folders(),
            parsers=self._parsers(),
            timeout=float(self.values["timeout"]),
            limits=limits,
            xml=tuple((kind, tuple(names)) for kind, names in self.values["xml"].items()),
            suppressed=tuple(sorted(known.items())),
            overrides=tuple((p, tuple(v.get("select", ())), tuple(v.get("ignore", ()))) for p, v in self.overrides),
        )

    def _check_names(self) -> None:
        """A mistyped id would silently select nothing, or ignore nothing."""
        from actlint.batch.check import pack_of
        from actlint.model.finding import FACTORS

        chosen = [(self.sources[key], x) for key in ("select", "ignore") for x in self.values[key]]
        chosen += [(f"per-path {p!r}", x) for p, v in self.overrides for names in v.values() for x in names]
        if not chosen:
            return
        known = {*FACTORS, *pack_of(self._folders()).rules}
        for source, name in chosen:
            if name not in known:
                near = get_close_matches(name, sorted(known), 1)
                raise ConfigError("unknown-rule", source, got=name, near=near[0] if near else "")

    def shown(self) -> str:
        """Every setting and where it comes from."""
        rows = [f"{k.replace('_', '-')} = {v!r}  # {self.sources[k]}" for k, v in self.values.items()]
        return "\n".join(rows + [f"[per-path] {p!r}: {dict(v)!r}" for p, v in self.overrides])


def configured(options: Mapping[str, Any]) -> Config:
    """Options over the configuration file over the defaults.

    Raises:
        ConfigError: the file cannot be read, or a key or value of it is wrong.
    """
    path = Path(options["config"]) if options["config"] else _found(options["paths"])
    table, name, root = _read(path) if path else ({}, "", Path.cwd())
    values, sources = dict(DEFAULTS), dict.fromkeys(DEFAULTS, "default")
    overrides: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    for given, value in table.items():
        if given == "per-path":
            overrides = tuple((p, _checked_override(p, v, name)) for p, v in value.items())
            continue
        key = given.replace("-", "_")
        values[key] = _valid(key, given, value, name)
        sources[key] = name
    given_options = {**options, "format": options["format_"], "limits": _limits(options["limits"])}
    for key in DEFAULTS:
        value = given_options.get(key)
        if value not in (None, (), {}):
            base = Path.cwd()
            values[key] = [str(base / x) for x in value] if key == "packs" else str(base / value) if key == "baseline" else value
            if key == "parser":
                from actlint.language.providers.chosen import located

                values[key] = [located(x, base, "--parser") for x in value]
            sources[key] = f"--{key.replace('_', '-')}"
    return Config(values, sources, overrides, options["show_cleared"], root)


def _limits(given: tuple[str, ...]) -> dict[str, str]:
    pairs = [x.partition("=") for x in given]
    return {name: value for name, _, value in pairs}


def _found(paths: tuple[str, ...]) -> Path | None:
    """The nearest configuration above the first path (or here)."""
    start = Path(paths[0]).resolve() if paths and paths[0] != "-" else Path.cwd()
    for folder in (start, *start.parents):
        for name in ("actlint.toml", "pyproject.toml"):
            path = folder / name
            if path.is_file() and (
                name == "actlint.toml" or "[tool.actlint" in path.read_text(encoding="utf-8", errors="replace")
            ):
                return path
    return None


def _read(path: Path) -> tuple[dict[str, Any], str, Path]:
    import tomllib  # most runs have no configuration

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError("config-syntax", str(path), reason=str(error)) from None
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("actlint", {})
    return table, str(path), path.resolve().parent


def _line(path: str, key: str) -> str:
    """The line a key stands in: TOML parsers do not tell."""
    for i, text in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
        if text.split("=")[0].strip().strip('"') == key or text.strip().strip("[]").endswith(key):
            return str(i)
    return ""


def _valid(key: str, given: str, value: Any, path: str) -> Any:
    if key not in DEFAULTS:
        near = get_close_matches(key, [*DEFAULTS, "per_path"], 1)
        raise ConfigError("config-key", path, _line(path, given), got=given, near=near[0].replace("_", "-") if near else "")
    if key in CHOICES and value not in CHOICES[key]:
        raise ConfigError("config-value", path, _line(path, given), key=given, expected=" | ".join(CHOICES[key]))
    expected: Any = TYPES.get(key, str if key in CHOICES else list)
    if not isinstance(value, expected) or (isinstance(value, bool) and expected is not bool):
        names: dict[Any, str] = {bool: "true | false", int: "1, 2, …", list: "[…]", dict: "{…}", str: '"…"'}
        shown = names.get(expected, "1.5")
        raise ConfigError("config-value", path, _line(path, given), key=given, expected=shown)
    if key == "suppress" and not all(isinstance(x, dict) and {"fingerprint", "reason"} <= set(x) for x in value):
        raise ConfigError("config-value", path, _line(path, given), key=given, expected="fingerprint, reason")
    return value


def _checked_override(pattern: str, value: Any, path: str) -> Mapping[str, Any]:
    if not isinstance(value, dict) or set(value) - {"select", "ignore"}:
        raise ConfigError("config-value", path, _line(path, pattern), key=pattern, expected="select, ignore")
    return value
