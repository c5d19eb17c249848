"""Optional parsers; none is imported unless asked for."""

from __future__ import annotations

from actlint.language.providers.protocol import Parse, Parser, Provider, missing

__all__ = ["Parse", "Parser", "Provider", "load"]


def load(name: str, lang: str, *models: str) -> Provider:
    """Load a parser.

    Args:
        name: ``spacy``, ``stanza`` or ``slovnet``.
        lang: ``kk`` or ``ru``; a spaCy pipeline knows its own.
        models: spacy: name or path of a pipeline; stanza: folder of the models; slovnet: files of the syntax and navec weights.

    Raises:
        ActlintError: ``provider-missing`` when the package or a model is not there.
    """
    if name == "spacy" and len(models) == 1:
        from actlint.language.providers.with_spacy import SpacyProvider

        return SpacyProvider(*models)
    if name == "stanza" and len(models) == 1:
        from actlint.language.providers.with_stanza import StanzaProvider

        return StanzaProvider(lang, *models)
    if name == "slovnet" and lang == "ru" and len(models) == 2:
        from actlint.language.providers.with_slovnet import SlovnetProvider

        return SlovnetProvider(*models)
    raise missing(name, " ".join((lang, *models)), "docs/language.md")
