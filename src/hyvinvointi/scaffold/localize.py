"""Texts of an example in the languages of a municipality, and comments in those of its reader."""

from collections.abc import Mapping, Sequence
from typing import Any

from hyvinvointi.diagnostics import Text
from hyvinvointi.model.addresses import ID

_WRITTEN = ("fi", "sv", "en")
"""The languages in which there are texts to begin with."""


def main_of(languages: Sequence[str]) -> str:
    """Return the language in which a plain text stands, of those that we can write."""
    return next((language for language in languages if language in _WRITTEN), "fi")


def in_languages(text: Text | Mapping[str, str], languages: Sequence[str]) -> Any:
    """Return a text as a document of a municipality holds it: plain, or by language."""
    known = (
        {language: getattr(text, language) for language in _WRITTEN}
        if isinstance(text, Text)
        else dict(text)
    )
    wanted = [language for language in languages if language in known] or [*known][:1]
    by_language = {one: known[one] for one in wanted}
    # A plain text is always in the first language of the municipality.
    if wanted[:1] == [*languages[:1]] and len(by_language) == 1:
        return next(iter(by_language.values()))
    return by_language


def localized(
    sample: Any, languages: Sequence[str], reader: str, ids_in: str, names: Mapping[str, Any]
) -> Any:
    """Return a sample in which one text stands for each that is given in several languages.

    `reader` is the language of comments, `ids_in` that of ids. Names in braces are filled in; one
    that stands alone keeps its value, be it a number.
    """
    if isinstance(sample, str):
        return _filled(sample, names)
    if isinstance(sample, list):
        return [localized(one, languages, reader, ids_in, names) for one in sample]
    if not isinstance(sample, Mapping):
        return sample
    if sample.keys() <= set(_WRITTEN):
        return _text(sample, languages, ids_in, names)
    return {
        key: _filled(value[reader], names)
        if key.startswith("#")
        else localized(value, languages, reader, ids_in, names)
        for key, value in sample.items()
    }


def _text(
    sample: Mapping[str, str], languages: Sequence[str], ids_in: str, names: Mapping[str, Any]
) -> Any:
    if all(ID.match(part) for text in sample.values() for part in text.split("/")):
        return sample[ids_in]
    return in_languages({key: _filled(text, names) for key, text in sample.items()}, languages)


def _filled(text: str, names: Mapping[str, Any]) -> Any:
    alone = names.get(text[1:-1]) if text.startswith("{") and text.endswith("}") else None
    return text.format_map(names) if alone is None else alone
