"""Persons in minutes: whether two entries mean the same one, and whom a text names."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from hyvinvointi.lint.minutes.passages import folded
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Person, View
from hyvinvointi.model.common import Actor
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.common_words import OF_OTHER
from hyvinvointi.privacy.names import person_finder

_PART = r"[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?"
# A genitive before a capital is no given name: Koivulan Vanhustuki, Nuorten Ystävät.
_FULL_NAME = regex(rf"\b{_PART}(?<!n) {_PART}\b")
_CHOICE = regex(
    r"\b(?:valita|valitaan|valitsee|valitsi|valittiin|nimeta|nimetaan|nimeaa|nimesi|nimettiin"
    r"|vuorossa|valja|valjer|valjs|valde|valdes|utse|utser|utses|utsag|utsags|i tur)\b"
)
_CHOSEN = regex(
    r"\b(?:valitsi|valitsivat|valittiin|nimesi|nimesivat|nimettiin|valde|valdes|utsag|utsags"
    r"|(?:paatti|paattivat|paatettiin|beslutade|beslot)\b[^,;]{0,100}?"
    r"\b(?:valita|nimeta|valja|utse))\b"
)
_NAME = regex(rf"\b{_PART}(?<!n)(?: {_PART}){{1,3}}\b")
_LISTED_BEFORE = regex(
    rf"\s*{_PART}(?: {_PART}){{1,3}}(?:(?:, | ja | sekä | och | samt ){_PART}(?: {_PART}){{1,3}})* "
)
"""Names that stand right before the verb, as what is said of them."""
_TURN = regex(
    r";|\b(?:joka|jonka|jotka|joita|kun|koska|vaikka|mutta|eika|siten|samalla|som|eftersom|nar|men"
    r"|medan|inte)\b"
)
"""What begins to speak of something else."""
_OTHERWISE = regex(
    r",? (?:\w+ )?(?:tilal|sija[ans]|ehdotu|esity|esitt|aloit|kannat|poistu|eron|johdol|puolesta|jalkeen|kanssa"
    r"|esteel|jaavi|sai\b|saivat|oli\b|olivat|jai\b|toimi|fick|var\b|avg|foresl|understo|lamnade)"
)
_BEFORE = regex(
    r"(?:\b(?:av|enligt|for|efter|i stallet for|utover|med|esittelija|esittelijana|ehdokkaana|ehdokkaat"
    r"|ehdokkaina|kandidat(?:er)?) )\Z"
)
_BODY = regex(
    r"(?:Oyj?|Ab|Ky|[\w-]*(?:yhdisty(?:s|ksen)|seuran?|liito?n?|risti[nä]?|säätiön?|kerhon?|järjestön?"
    r"|neuvoston?|toimikun(?:ta|nan)|lautakun(?:ta|nan)|föreningen?|förbundet|nämnden|stiftelsen|rådet))\b",
    re.IGNORECASE,
)
_NEAR = 30
_SENTENCE = regex(r"[^.!?\n]+(?:\n(?!\s*\n)[^.!?\n]+)*")
_MOST = 100
"""Names that are read in a text; no item of a meeting chooses more."""

Span = tuple[int, int]


def name_of(actor: Actor | None, seen_from: View, context: NeighbourContext) -> str:
    """Return the name of a person as it is printed, else that of the register; empty where none is known."""
    if actor is None:
        return ""
    known = context.named(Person, actor.id, seen_from)
    return str(actor.name or (known.name if known else "") or "")


def same_person(one: Actor | None, other: Actor | None) -> bool:
    """Compare by id where both have one, else by name, whichever of its names comes first."""
    if one is None or other is None:
        return False
    if one.id and other.id:
        return one.id == other.id
    return bool(one.name and other.name) and _words(one) == _words(other)


def keys_of(actor: Actor | None) -> Iterator[object]:
    """Yield by what a person may be known to another entry: the id, and the names in any order."""
    if actor is not None and actor.id:
        yield actor.id
    if actor is not None and actor.name:
        yield tuple(_words(actor))


def identity(actor: Actor) -> tuple[str, ...] | None:
    """Return what tells a person from others of a list, `None` where nothing does.

    It is the id, else the name with title and organization as printed: of two namesakes the minutes
    tell which is meant.
    """
    if actor.id:
        return ("id", actor.id)
    if not actor.name:
        return None
    return (*_words(actor), "|", str(actor.title or ""), str(actor.organization or ""))


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


def elected(text: str) -> Iterator[Span]:
    """Yield the names of the persons of whom a text says that they were chosen or appointed.

    Not those in whose place, at whose proposal or beside whom it was done, and no bodies.
    """
    yield from islice(_elected(text), _MOST)


def _elected(text: str) -> Iterator[Span]:
    plain = folded(text)
    for sentence in _SENTENCE.finditer(text):
        verb = _CHOSEN.search(plain, sentence.start(), sentence.end())
        if verb is None:
            continue
        turn = _TURN.search(plain, verb.end(), sentence.end())
        start = verb.end()
        if _LISTED_BEFORE.fullmatch(text, sentence.start(), verb.start()):
            start = sentence.start()
        for name in _NAME.finditer(text, start, turn.start() if turn else sentence.end()):
            before = plain[max(0, name.start() - _NEAR) : name.start()]
            if not (
                _is_body(text, name)
                or _OTHERWISE.match(plain, name.end())
                or _BEFORE.search(before)
            ):
                yield name.span()


def _is_body(text: str, name: re.Match[str]) -> bool:
    ends = [name.start() + one.end() for one in re.finditer(r"\S+", name[0])]
    return any(OF_OTHER.match(text, end) or _BODY.match(text, end + 1) for end in ends)


def _chosen(text: str) -> Iterator[Span]:
    for sentence in _SENTENCE.finditer(text):
        verb = _CHOICE.search(folded(sentence[0]))
        if verb:
            start = sentence.start() + verb.end()
            yield from (one.span() for one in _FULL_NAME.finditer(text, start, sentence.end()))


def _words(actor: Actor) -> list[str]:
    return sorted(folded(str(actor.name)).split())
