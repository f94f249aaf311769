"""Passages of closed documents that stand in open ones, too: found in one run over each text.

Texts are compared as words, without case, diacritics and marks. A passage is as many letters in a
row as nobody writes twice by chance, beginning with a word.
"""

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

from hyvinvointi.privacy.hidden import Words, folded
from hyvinvointi.source import Document

_LENGTH = 60
"""Letters and spaces of a passage."""
_FORMULA = 4
"""In as many open documents a passage is a formula of minutes and no secret."""
_STANDARD = frozenset({"appeal", "legal_basis", "publicity"})
"""Fields whose words are those of laws and instructions."""


def copies(closed: Iterable[Document], others: Iterable[Document]) -> Iterator[tuple[str, str]]:
    """Yield the paths of a closed document and of another that says a passage of it."""
    owners = {passage: one.path for one in closed for passage in _passages_of(one.data)}
    if not owners:
        return
    by_key: dict[str, list[str]] = {}
    for other in others:
        for passage in owners.keys() & set(_passages(folded(other.text))):
            by_key.setdefault(passage, []).append(other.path)
    pairs = {
        (owners[passage], path)
        for passage, paths in by_key.items()
        if len(paths) < _FORMULA
        for path in paths
    }
    yield from sorted(pairs)


def _passages_of(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from _passages(folded(value))
    elif isinstance(value, dict):
        for key, one in value.items():
            if key not in _STANDARD:
                yield from _passages_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from _passages_of(one)


def _passages(words: Words) -> Iterator[str]:
    text = " ".join(words)
    starts = accumulate((len(word) + 1 for word in words), initial=0)
    return (text[start : start + _LENGTH] for start in starts if start + _LENGTH <= len(text))
