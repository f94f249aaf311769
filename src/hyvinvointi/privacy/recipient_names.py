"""What words name by their form: a person, a body or a house, whatever is said of them."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.name_parts import PARTICLES, plain, words
from hyvinvointi.privacy.recipient_words import (
    BODY,
    CLUB,
    COMMON,
    DESK,
    GROUP,
    KNOWN_BODIES,
    MANY,
    NO_FIRST_NAME,
    OF_CLIENTS,
    OF_PLACE,
    PLACE,
    SURNAMES_BY_GIVEN_NAME,
    SURNAMES_BY_ROLE,
    UNIT,
)

ONE_NAME = regex(r"\s*[\w.’'-]+,?(?:\s+[\w.’'-]+)+\s*")
"""Words that no sign parts but the comma behind a surname."""
GENITIVE = ("n", "s")
_LONGEST_ACRONYM = 5
_PAIR = 2
_DIGIT = regex(r"[0-9]")


def persons_of(text: str, *, is_single: bool, is_party: bool) -> tuple[str, ...]:
    """Return the names of persons in a stretch without words for parties and offices."""
    own = words(text)
    if GROUP.match(text.strip()):
        return ()
    if len(own) == 1:
        return own[:1] if is_single and is_single_name(own[0], is_party=is_party) else ()
    text = " ".join(token.strip(",:;()[]-–/") for token in text.split()).strip()
    if text.islower():
        # A phrase is written so, too.
        return (text,) if is_name(text) and any(map(is_given, own)) else ()
    if not _DIGIT.search(text) and len(own) == _PAIR:
        is_plain = is_single or all(word[0].isupper() for word in own)
        return (text,) if is_plain and is_name(text) else ()
    return tuple(run for run in _runs(text) if len(words(run)) >= _PAIR and is_name(run))


def _runs(text: str) -> Iterator[str]:
    """Yield the stretches of words with a capital letter, particles between them included."""
    run: list[str] = []
    for word in [*text.split(), ""]:
        letters = words(word)
        first = letters[0] if letters else ""
        if first and (first[0].isupper() or (run and first in PARTICLES)):
            run.append(word)
        elif run:
            yield " ".join(run)
            run = []


def is_single_name(word: str, *, is_party: bool) -> bool:
    """Whether a single word names a person: all but words for groups, bodies and desks may."""
    if is_given(word):
        return True
    is_acronym = word.isupper() and len(word) <= _LONGEST_ACRONYM
    if not word[0].isupper() or is_acronym or NO_FIRST_NAME.match(word):
        return False
    signs = (MANY.match(word), COMMON.search(word), DESK.match(word), word.endswith("t"))
    return is_party or not any(signs)


def is_name(name: str) -> bool:
    """Whether a name of several words is no role or group: all others are persons."""
    parts = words(name)
    if any(map(COMMON.search, (part for part in parts if part.islower()))):
        return False
    if any(map(MANY.match, parts)) or NO_FIRST_NAME.match(parts[0]):
        return False
    if not any(map(is_given, parts)) and OF_PLACE.match(parts[0]):
        return False
    # ”Pekka korhonen” is a slip; more words of which the last is a small one are a phrase.
    is_phrase = len(parts) > _PAIR or parts[-1].endswith("t")
    ends_small = not name.islower() and parts[-1].islower() and parts[-1] not in PARTICLES
    return not (is_phrase and ends_small)


def is_borne(part: str, *, is_party: bool) -> bool:
    """Whether a name is given names and a surname that looks like a body, an office or a town."""
    own = words(part)
    if not own or not ONE_NAME.fullmatch(part) or not all(word[0].isupper() for word in own):
        return False
    if is_house(part):
        return False
    is_turned = "," in part or _may_be_surname(own[0])
    surname, given = (own[0], own[1:]) if is_turned else (own[-1], own[:-1])
    if not _may_be_surname(surname):
        return False
    if all(len(word) == 1 or is_given(word) for word in given):
        return True
    is_of_place = given[0].endswith(GENITIVE) or NO_FIRST_NAME.match(given[0])
    is_person = is_party and not is_turned and not is_of_place
    return is_person and surname.lower() in SURNAMES_BY_ROLE and not has_body_sign(" ".join(given))


def _may_be_surname(word: str) -> bool:
    return word.lower() in SURNAMES_BY_GIVEN_NAME or MANY.match(word) is not None


def has_body_sign(name: str) -> bool:
    """Whether a text has a word or an ending of a body."""
    own = words(name)
    if BODY.search(name) or not KNOWN_BODIES.isdisjoint(map(str.lower, own)):
        return True
    if OF_CLIENTS.search(name) or CLUB.search(name.strip()):
        return True
    is_unit = bool(own) and UNIT.match(own[-1]) is not None
    return is_unit and not any(map(is_given, own[:-1] or own))


def is_house(name: str) -> bool:
    """Whether a text is the name of a house or a club: Hotelli Aulanko, Kahvila Marja."""
    own = words(name)
    has_person = len(own) > _PAIR and any(map(is_given, own[1:]))
    return len(own) > 1 and "," not in name and PLACE.match(own[0]) is not None and not has_person


def is_given(text: str) -> bool:
    """Whether all words of a text are given names or initials, and one of them is whole."""
    own = words(text)
    known = given_names()
    whole = [word.lower() in known for word in own if len(word) > 1]
    return bool(whole) and all(whole)


def is_given_mailbox(word: str) -> bool:
    """Whether a word of an address is a given name."""
    return word in _given_mailboxes()


def as_given(word: str) -> str:
    """Return the given name that a word is, in the genitive, too; an empty text where it is none."""
    bases = (word, word.removesuffix("n"), f"{word.removesuffix('ksen')}s")
    is_written = word[:1].isupper()
    return next((base for base in bases if is_given(base)), "") if is_written else ""


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Return the given names that are known, in small letters."""
    lines = Path(__file__).with_name("given_names.txt").read_text("utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


@lru_cache(maxsize=1)
def _given_mailboxes() -> frozenset[str]:
    return frozenset(map(plain, given_names()))
