"""Names of persons, part by part: how each part is spelled and inflected."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from hyvinvointi.data_classes import dataclass
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.common_words import COMPOUND
from hyvinvointi.privacy.inflection import inflected
from hyvinvointi.privacy.shown import plain_reading

LETTERS = r"[^\W\d_]"
WORD = regex(f"{LETTERS}+")
PARTICLES = frozenset({
    "von", "der", "den", "af", "av", "de", "da", "di", "du", "la", "le", "van", "zu", "zur", "ten",
    "ter", "dos", "del", "al", "el", "ben", "bin", "ibn", "abu",
})  # fmt: skip
"""Words inside of names that name nobody by themselves."""
STEM = 3
LONGEST_ENDING = 11
"""Letters of the longest ending that may follow the root of a name: Korhos-eltakaan."""
_OF_LAST_NAME = regex(rf"{COMPOUND}\w{{0,9}}")
_CASES = regex(
    "(?:i?(?:n|[sl]t[aä]|ss[aä]|ll[aä]|lle|ksi|tt[aä]|n[aä]|a|ä)|h?[aeiouyäö]n|seen|s)?"
    "(?:ni|si|nsa|nsä|mme|nne)?(?:k[aä]{2}n|kin|ko|kö|h[aä]n)?"
)
_SHARP_S = str.maketrans({"ß": "ss"})
# ICAO Doc 9303: how passports write letters beyond A to Z.
_IN_PASSPORTS = str.maketrans({
    "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "æ": "ae", "ß": "ss",
    "Å": "Aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Æ": "Ae",
})  # fmt: skip
_LAST_OF_ASCII = 127

Form = tuple[str, re.Pattern[str]]
"""The root of a part of a name and what may end a word after it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a person's name."""

    text: str
    is_last: bool

    @property
    def is_proper(self) -> bool:
        """Whether it names somebody: an initial or a particle does not."""
        return len(self.text) > 1 and self.text.lower() not in PARTICLES


Name = Sequence[Part]


@lru_cache(maxsize=16_384)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text as it is shown."""
    return tuple(WORD.findall(plain_reading(text)))


@lru_cache(maxsize=16_384)
def parts_of(name: str) -> Name:
    """Return the parts of a name, the given ones first; a comma follows the last name."""
    return tuple(part for piece in pieces_of(name) for part in piece)


def pieces_of(name: str) -> Sequence[Name]:
    """Return the parts of a name by what stands between blanks: a double name is one piece."""
    text = plain_reading(name)
    last, comma, given = text.partition(",")
    if comma and given.strip():
        text = f"{given} {last}"
    pieces = [*filter(None, map(_words_of, text.split()))]
    return [
        tuple(Part(word, is_last=at == len(pieces)) for word in piece)
        for at, piece in enumerate(pieces, 1)
    ]


def _words_of(piece: str) -> list[str]:
    """The words of a piece of a name; O'Neill is also written ONeill."""
    words = WORD.findall(piece)
    whole = re.sub("['’]", "", piece)
    return [*words, whole] if whole != piece and whole.isalpha() else words


def forms(part: Part) -> dict[Form, bool]:
    """Return the forms that a word may have that is a part of a name, and whether it reads so.

    One without the diacritics of the name, as addresses have it, is it beside another part only.
    """
    read = [form for spelling in _spellings(part.text) for form in _forms(spelling, part.is_last)]
    return dict.fromkeys(_forms(bare(part.text), part.is_last), False) | dict.fromkeys(read, True)


def capital(word: str) -> str:
    """Return a word as a name is written."""
    return word[:1].upper() + word[1:].lower()


def bare(text: str) -> str:
    """Return a text without diacritics, as addresses have it."""
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFD", text)
    return "".join(one for one in parted if not unicodedata.combining(one))


def plain(word: str) -> str:
    """Return a word as the box of an address has it: in small letters without diacritics."""
    return bare(word).lower()


def _spellings(name: str) -> tuple[str, ...]:
    """A name as it is, and as passports and keyboards without its letters have it."""
    if name.isascii():
        return (name,)
    passport = name.translate(_IN_PASSPORTS)
    has_foreign = any(
        ord(letter) > _LAST_OF_ASCII and letter.lower() not in "åäö" for letter in name
    )
    without = bare(name.translate(_SHARP_S)) if has_foreign else name
    return tuple(dict.fromkeys((name, passport, without)))


def _forms(name: str, is_last: bool) -> tuple[Form, ...]:
    """The forms of a part of a name, which begins with a capital.

    A last name may have any ending: ”Mallikaskin”. The words that begin like a given one are many:
    Kai is not in ”Kaikki”.
    """
    written = capital(name)
    ending = _OF_LAST_NAME if is_last and len(written) >= STEM else _CASES
    return (*((root, ending) for root in _roots(written)), *inflected(written))


def _roots(name: str) -> tuple[str, ...]:
    """What stays of a name when it is inflected: Laine, Laineen; Ahonen, Ahosen."""
    body = name.removesuffix("nen")
    return (name, f"{body}s") if body not in {name, ""} else (name,)
