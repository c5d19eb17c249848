"""Act → norms: who may or must do what, toward whom, on what ground, by when, and which signs of corruption factors it carries."""

from actlint.norms.analyse import analyse

__all__ = ["analyse"]
