"""The nearest right word: what a preparer probably meant."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.schema.fields import Field

_CUTOFF = 0.72


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A word that was probably meant; `sure` when it is the same word in another spelling."""

    word: str
    sure: bool


_ADVICE = Text(
    " Tarkoititko ”{suggestion}”?", " Menade du ”{suggestion}”?", " Did you mean “{suggestion}”?"
)


def advice(near: Suggestion | None) -> Message | str:
    """Return what a message adds when a right word is near: a sentence, or nothing."""
    return Message(_ADVICE, {"suggestion": near.word}) if near else ""


def fold(word: str) -> str:
    """Reduce a word to what matters when people write it: no case, marks, spaces or hyphens."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in plain if character.isalnum())


def field_name(typed: str, field: Field, value: Any) -> Suggestion | None:
    """Return the field of an object that `typed` stands for: a label in any language, or a slip.

    Of fields that are as near, one that may hold the value is meant.
    """
    names: dict[str, str] = {}
    for name in field.properties:
        names.setdefault(fold(name), name)
    for name, child in field.properties.items():
        for label in child.labels():
            names.setdefault(fold(label), name)
    fitting = {key: name for key, name in names.items() if _may_hold(field.properties[name], value)}
    meant = _nearest(typed, names)
    return meant if meant is None or meant.sure else _nearest(typed, fitting) or meant


def _may_hold(field: Field, value: Any) -> bool:
    kinds = {str: "string", list: "array", dict: "object", bool: "boolean"}
    return kinds.get(type(value), "number") in field.types | (
        {"number"} if "integer" in field.types else set()
    )


def value(typed: str, field: Field) -> Suggestion | None:
    """Return the allowed value that `typed` stands for."""
    return word(typed, (str(one) for one in field.enum), field.value_labels())


def word(
    typed: str, words: Iterable[str], labels: Mapping[str, Iterable[str]] | None = None
) -> Suggestion | None:
    """Return the nearest of some words; `labels` are further spellings of each."""
    known: dict[str, str] = {fold(one): one for one in words}
    for one, spellings in (labels or {}).items():
        for spelling in spellings:
            known.setdefault(fold(spelling), one)
    return _nearest(typed, known)


def slip(typed: str, words: Iterable[str]) -> Suggestion | None:
    """Return the word that `typed` is with one letter wrong, left out, added or exchanged.

    For words too short to be told by likeness, such as `id`.
    """
    found = next((one for one in words if _is_slip(typed, one)), None)
    return Suggestion(found, sure=False) if found else None


def _is_slip(typed: str, word: str) -> bool:
    same = (one == other for one, other in zip(typed, word, strict=False))
    start = next((at for at, alike in enumerate(same) if not alike), min(len(typed), len(word)))
    left, right = typed[start:], word[start:]
    exchanged = left[:2] == right[1::-1] and left[2:] == right[2:]
    return exchanged or right == left[1:] or right[1:] in {left, left[1:]}


def _nearest(typed: str, known: Mapping[str, str]) -> Suggestion | None:
    folded = fold(typed)
    if not folded:
        return None
    if folded in known:
        return Suggestion(known[folded], sure=True)
    close = get_close_matches(folded, known, n=1, cutoff=_CUTOFF)
    return Suggestion(known[close[0]], sure=False) if close else None
