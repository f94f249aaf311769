"""Lists within a sentence."""

from collections.abc import Sequence

from hyvinvointi.words.languages import Language

_AND = {"fi": "ja", "sv": "och", "en": "and"}
_OR = {"fi": "tai", "sv": "eller", "en": "or"}


def enumerated(words: Sequence[str], language: Language) -> str:
    """Return words with commas, and with an ”and” before the last: a, b ja c.

    A list that goes on has none: a, b, …
    """
    return _joined(words, _AND[language])


def alternatives(words: Sequence[str], language: Language) -> str:
    """Return words with commas, and with an ”or” before the last: a, b tai c."""
    return _joined(words, _OR[language])


def first_of(names: Sequence[str], most: int) -> list[str]:
    """Return the first of some names, with how many more there are where that is so."""
    more = len(names) - most
    return [*names[:most], f"… (+{more})"] if more > 0 else [*names]


def _joined(words: Sequence[str], conjunction: str) -> str:
    if not words[1:] or words[-1].startswith("…"):
        return ", ".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"
