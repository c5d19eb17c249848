"""actlint finds corruption factors in draft normative legal acts of Kazakhstan."""

__version__ = "0.1.0"
