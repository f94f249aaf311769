"""Persons in minutes: whether two entries mean the same one, and whom a text names."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from hyvinvointi.lint.minutes.passages import folded
from hyvinvointi.model.common import Actor
from hyvinvointi.privacy.names import person_finder

_PART = r"[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?"
# A genitive before a capital is no given name: Koivulan Vanhustuki, Nuorten Ystävät.
_FULL_NAME = re.compile(rf"\b{_PART}(?<!n) {_PART}\b")
_CHOICE = re.compile(
    r"\b(?:valita|valitaan|valitsee|valitsi|valittiin|nimeta|nimetaan|nimeaa|nimesi|nimettiin"
    r"|vuorossa|valja|valjer|valjs|valde|valdes|utse|utser|utses|utsag|utsags|i tur)\b"
)
_SENTENCE = re.compile(r"[^.!?\n]+(?:\n(?!\s*\n)[^.!?\n]+)*")
_MOST = 100
"""Names that are read in a text; no item of a meeting chooses more."""

Span = tuple[int, int]


def same_person(one: Actor | None, other: Actor | None) -> bool:
    """Compare by id where both have one, else by name, whichever of its names comes first."""
    if one is None or other is None:
        return False
    if one.id and other.id:
        return one.id == other.id
    return bool(one.name and other.name) and _words(one) == _words(other)


def is_full_name(name: str) -> bool:
    """Whether a text is a given name and a surname, not an organization or one name alone."""
    return _FULL_NAME.fullmatch(name) is not None


def places_of(name: str, text: str, others: Iterable[str] = ()) -> list[Span]:
    """Return where a text names a person, in any case and either order.

    The surname alone names them, too, unless one of the `others` bears it.
    """
    return [*person_finder([name], others)(text)]


def chosen(text: str) -> Iterator[Span]:
    """Yield the full names in the sentences of a text that say who is chosen or appointed."""
    yield from islice(_chosen(text), _MOST)


def _chosen(text: str) -> Iterator[Span]:
    for sentence in _SENTENCE.finditer(text):
        verb = _CHOICE.search(folded(sentence[0]))
        if verb:
            start = sentence.start() + verb.end()
            yield from (one.span() for one in _FULL_NAME.finditer(text, start, sentence.end()))


def _words(actor: Actor) -> list[str]:
    return sorted(folded(str(actor.name)).split())
