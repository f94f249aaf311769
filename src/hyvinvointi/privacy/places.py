"""Places that bodies are called after, as their names have them and as addresses do.

A surname looks like a place: Mattila, Nolan. So a word is one only where it is a municipality of
Finland, or a compound of two words of nature or of a village (Kivijärvi, Mallikylä), of which no
foreign surname is made. A person may bear these, too: what stands before tells.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import lru_cache

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.common_words import COMMON
from hyvinvointi.privacy.inflection import inflected
from hyvinvointi.privacy.name_parts import plain
from hyvinvointi.privacy.recipient_names import is_given
from hyvinvointi.workspace.municipalities import municipalities

_LANDFORMS = {
    "maa": "maan", "joki": "joen", "järvi": "järven", "lahti": "lahden", "niemi": "niemen",
    "salmi": "salmen", "saari": "saaren", "mäki": "mäen", "koski": "kosken", "lampi": "lammen",
    "ranta": "rannan", "vaara": "vaaran", "vuori": "vuoren", "vesi": "veden", "virta": "virran",
    "nummi": "nummen", "kylä": "kylän",
}  # fmt: skip
_IRREGULAR = {
    "varkaus": "varkauden", "virrat": "virtain", "punkalaidun": "punkalaitumen",
    "uusikaupunki": "uudenkaupungin", "uusikaarlepyy": "uudenkaarlepyyn",
}  # fmt: skip
_ENDINGS = "|".join((*_LANDFORMS, *_LANDFORMS.values()))
_COMPOUND = regex(rf"(?P<first>\w{{3,}}?)(?P<last>{_ENDINGS})")
_NOMINATIVES = {genitive: name for name, genitive in _LANDFORMS.items()}
_SWEDISH_VILLAGE = regex(r"\w{3,}(?:by|näs|böle)")
_SHORTEST = 3
_VOWELS = "aeiouyåäö"


class Place(StrEnum):
    """How a place is called, each with the sign that patterns of words have for it."""

    OF_MUNICIPALITY = "P"
    OF_VILLAGE = "V"
    NAME = "N"
    SWEDISH_MUNICIPALITY = "S"
    """It stands itself before what it has: Sibbo Marthor."""
    SWEDISH_VILLAGE = "W"


@lru_cache(maxsize=1024)
def place_of(word: str) -> Place | None:
    """Return how a word calls a place; nothing where it may be no place."""
    if not word[:1].isupper() or is_given(word):
        return None
    small, names = word.lower(), _municipal_names()
    if small in _municipal_genitives():
        return Place.OF_MUNICIPALITY
    if small in names["fi"]:
        return Place.NAME
    if small in names["sv"]:
        return Place.SWEDISH_MUNICIPALITY
    if _SWEDISH_VILLAGE.fullmatch(small):
        return Place.SWEDISH_VILLAGE
    base = _village(small)
    return None if not base else Place.NAME if base == small else Place.OF_VILLAGE


def mailboxes_of_place(word: str) -> Iterable[str]:
    """Return how an address may write a place, as it is inflected and as it is called."""
    small = word.lower()
    base = _municipal_genitives().get(small) or _village(small) or small.removesuffix("n")
    return {plain(small), plain(base)}


def is_municipality_mailbox(mailbox: str) -> bool:
    """Whether a word of an address is a municipality."""
    return mailbox in _mailboxes()


def _village(small: str) -> str:
    """Return what a village is called whose name or genitive a word is; nothing for others."""
    parts = _COMPOUND.fullmatch(small)
    if parts is None:
        return ""
    first, last = parts["first"], _NOMINATIVES.get(parts["last"], parts["last"])
    return first + last if last == "kylä" or first in COMMON else ""


@lru_cache(maxsize=1)
def _municipal_names() -> Mapping[str, frozenset[str]]:
    """The names of municipalities in small letters, by their language."""
    return {
        language: frozenset(
            name
            for one in municipalities()
            if (name := one.names[language].lower()).isalpha() and len(name) >= _SHORTEST
        )
        for language in ("fi", "sv")
    }


@lru_cache(maxsize=1)
def _municipal_genitives() -> Mapping[str, str]:
    names = sorted(_municipal_names()["fi"])
    return {genitive: name for name in names for genitive in _genitives(name)}


@lru_cache(maxsize=1)
def _mailboxes() -> frozenset[str]:
    return frozenset(plain(name) for names in _municipal_names().values() for name in names)


def _genitives(name: str) -> Iterator[str]:
    """Yield the genitives that a name may have: of several that it could, nothing tells which."""
    if name in _IRREGULAR:
        yield _IRREGULAR[name]
    landform = next((one for one in _LANDFORMS if name.endswith(one)), None)
    if landform:
        yield name.removesuffix(landform) + _LANDFORMS[landform]
    elif name.endswith("nen"):
        yield f"{name.removesuffix('nen')}sten"
    elif name.endswith("s"):
        yield from (f"{stem}n" for stem, _ in inflected(name))
    elif name.endswith("e"):
        yield from (f"{name}n", f"{name}en")
    elif name[-1] in _VOWELS:
        yield f"{name}n"
        yield from (f"{stem}n" for stem, _ in inflected(name) if stem[-1] == name[-1])
