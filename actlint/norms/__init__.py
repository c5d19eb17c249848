"""Act → norms: who may or must do what, toward whom, on what ground, by when, with which signs of corruption factors."""

from actlint.norms.analyse import analyse

__all__ = ["analyse"]
