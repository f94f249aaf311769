"""Which changes of inspected minutes the corrections are of that are entered with them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile
from typing import Any

from hyvinvointi import limits
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Edit

_WORD = re.compile(r"\d+|[^\W\d_]+")
_LETTERS = 3
"""Letters that words have in common at least, where they are not the same as a whole."""
_ENDING = 2
"""Letters at the end of the shorter word that may be others: `euroa`, `euroksi`; in a long one a quarter."""
Words = frozenset[str]
Part = list[Difference]


def corrected(differences: Sequence[Difference]) -> list[Difference]:
    """Return the differences of a document, those marked that a new entry of `corrections` is of.

    An entry is of what it speaks of: it holds what was or what is, or the name of the field. Changes
    that no entry speaks of have been corrected, too, where there are as many other entries that may
    be of them. Of any more nobody knows.
    """
    entries = [*map(_words, next((one.legal_state.corrections for one in differences), ()))]
    parts = _parts(differences) if entries else []
    if not parts or _cost(entries, parts) > limits.STEPS_OF_CORRECTIONS:
        return [*differences]
    known: list[Part] = []
    rest: list[Part] = []
    for part in parts:
        (known if any(_speaks_of(entry, part) for entry in entries) else rest).append(part)
    free = [one for one in entries if not any(_speaks_of(one, part) for part in known)]
    if len(rest) <= len(free):
        known += [part for part in rest if any(_may_be_of(one, part) for one in free)]
    marked = {id(one) for part in known for one in part}
    return [replace(one, is_corrected=True) if id(one) in marked else one for one in differences]


def _parts(differences: Iterable[Difference]) -> list[Part]:
    """Return the changes of what is locked, those of a text in several languages as one."""
    parts: dict[tuple[object, ...], Part] = {}
    for one in differences:
        if predicates.is_locked(one) and one.type != "correction":
            leaf = one.head_leaf or one.base_leaf
            parts.setdefault((one.item, one.act, leaf.route if leaf else one.field), []).append(one)
    return [*parts.values()]


def _cost(entries: Iterable[Words], parts: Iterable[Part]) -> int:
    characters = sum(
        len(text) for part in parts for one in part for side in _sides(one) for text in _said(side)
    )
    return characters * sum(map(len, entries))


def _speaks_of(entry: Words, part: Part) -> bool:
    return any(_names_field(entry, one) or _holds_change(entry, one) for one in part)


def _names_field(entry: Words, difference: Difference) -> bool:
    term = (difference.meaning or difference.item.meaning).term
    names = (_words(name) for name in (term.fi, term.sv, term.en))
    return any(_holds(entry, one) for one in names if max(map(len, one), default=0) > _LETTERS)


def _holds_change(entry: Words, difference: Difference) -> bool:
    """Whether an entry says what was or what is: of a text, at each place that differs."""
    prose = difference.prose
    if prose is not None:
        passages = [one for one in _passages(prose.edits) if any(one)]
        return bool(passages) and all(any(_holds(entry, side) for side in one) for one in passages)
    old, new = ({*map(_words, _said(side))} for side in _sides(difference))
    return any(_holds(entry, one) for one in old ^ new)


def _may_be_of(entry: Words, part: Part) -> bool:
    """Whether an entry that says numbers says one of those that differ."""
    numbers = {word for word in entry if word.isdecimal()}
    said = {
        word
        for one in part
        for side in _sides(one)
        for text in _said(side)
        for word in _words(text)
    }
    return not numbers or bool(numbers & said)


def _passages(edits: Iterable[Edit]) -> Iterator[tuple[Words, Words]]:
    """Yield the words that went and the words that came, place by place."""
    for is_kept, group in groupby(edits, lambda edit: edit.op == "kept"):
        if not is_kept:
            stretches = [*group]
            went, came = (
                " ".join(one.text for one in stretches if (one.op == "deleted") is is_old)
                for is_old in (True, False)
            )
            yield _words(went), _words(came)


def _sides(difference: Difference) -> tuple[Any, Any]:
    """Return what was and what is; of an item that came or went, what it says."""
    if difference.old is None and difference.new is None:
        base, head = difference.base, difference.head
        return base.data if base else None, head.data if head else None
    return difference.old, difference.new


def _said(value: Any) -> Iterator[str]:
    """Yield the texts and numbers in a value."""
    if isinstance(value, dict):
        value = [*value.values()]
    if isinstance(value, list):
        for one in value:
            yield from _said(one)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def _holds(entry: Words, words: Words) -> bool:
    return bool(words) and all(any(_are_alike(one, other) for other in entry) for one in words)


def _are_alike(one: str, other: str) -> bool:
    """Whether two words are the same but for their endings; numbers are the same as a whole."""
    if one == other or one.isdecimal() or other.isdecimal():
        return one == other
    common = [*takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))]
    shorter = min(len(one), len(other))
    return len(common) >= max(_LETTERS, shorter - max(_ENDING, shorter // 4))


def _words(text: str) -> Words:
    """Return the words of a text; numbers without zeros in front, as days have them."""
    return frozenset(
        word.lstrip("0") or "0" if word.isdecimal() else word
        for word in _WORD.findall(text.casefold())
    )
