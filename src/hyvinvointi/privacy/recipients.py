"""Who a decision names: a private person, somebody in an office, or a body.

A decision is sent to parties, office-holders and organisations, each named in the words of whoever
typed it. The text is read part by part, between commas, slashes and conjunctions. What says that
somebody is a party makes every person of the text private (Kuntalaki 410/2015, 140 §); otherwise the
title of an office or an organisation beside a name takes that person out of it. Whoever is left and
looks like a person is private. Some surnames look like bodies, too: the words around tell that a
person bears it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.name_parts import PARTICLES, words
from hyvinvointi.privacy.recipient_words import (
    AROUND_PARTIES,
    BODY,
    COMMON,
    DEGREE,
    DESK,
    FORMER,
    FORMERLY,
    KNOWN_BODIES,
    LABELS,
    MANY,
    NO_FIRST_NAME,
    NO_ORGANIZATION,
    OF_PLACE,
    OFFICE,
    PARTY,
    TRADER,
)
from hyvinvointi.privacy.redaction import is_masked

Standing = Literal["private", "office", "body", "nobody"]

_SURNAMES_BY_ROLE = frozenset({"posti", "kela", "yle", "keva"})
_SURNAMES_BY_GIVEN_NAME = _SURNAMES_BY_ROLE | {
    "kuoro", "stad", "ky", "kokki", "mestari", "notaari", "pastori", "kanttori", "head", "mayor",
}  # fmt: skip
"""Surnames that are bodies and offices, too: firms and choirs have parts in cases, as persons do."""
_ONE_NAME = regex(r"\s*[\w.’'-]+,?(?:\s+[\w.’'-]+)+\s*")
_GENITIVE = ("n", "s")

_TOGETHER = regex(r"\s*(?:\b(?:ja|sekä|och|samt|and)\b|[&;+])\s*", re.IGNORECASE)
"""What stands between several who are named together."""
_BETWEEN = regex(r"\s*(?:[,:/|()\[\]•\n]|\s[-–—]\s)\s*")
"""What stands between a name and what is said of it."""
_CARE_OF = regex(r"(?<!\S)c/o(?!\S)", re.IGNORECASE)
"""Behind it stands only where the mail goes, nobody whom the person before it acts for."""
_LONGEST_ACRONYM = 5
_GLUED = regex(r",(?=[^\W\d_])")
_PAIR = 2

_DIGIT = regex(r"[0-9]")


class _Part(NamedTuple):
    """A stretch between two separators: the person it names and what else it says."""

    person: str | None
    is_body: bool
    is_office: bool
    is_party: bool


@lru_cache(maxsize=65_536)
def standing(name: str, title: str = "", organization: str = "") -> Standing:
    """Return what somebody is who is named, with the title and organization beside the name.

    `nobody` is a role without a name: the applicant.
    """
    if not words(name) or is_masked(name):
        return "nobody"
    is_party = _is_party(name) or _is_party(f"{title} {organization}")
    groups = _groups(name, is_party=is_party)
    parts = [part for group in groups for part in group]
    if is_party and any(part.person for part in parts):
        return "private"
    is_body = any(part.is_body for part in parts)
    if is_party:
        return "body" if is_body else "nobody"
    is_official = _is_office(title) or (
        organization.strip() != name.strip() and _is_organization(organization)
    )
    if not is_official and any(_private_in(groups)):
        return "private"
    is_office = is_official or any(part.is_office for part in parts)
    return "office" if is_office and not is_body else "body"


@lru_cache(maxsize=65_536)
def personal_names(name: str) -> tuple[str, ...]:
    """Return the names of the persons that a text names, without the words that say who they are.

    Office-holders are among them only where it names nobody else.
    """
    groups = _groups(name, is_party=True)
    everybody = [part.person for group in groups for part in group if part.person]
    people = [*_private_in(groups)] or everybody
    return tuple(own for one in people for own in _nominatives(one, name))


def is_person(text: str) -> bool:
    """Whether a text that should name a body is a person's name: a given one and another."""
    own = words(text)
    is_pair = len(own) >= _PAIR and own[0].lower() in _given_names()
    return is_pair and standing(text) == "private"


def is_party(*texts: str) -> bool:
    """Whether what stands beside a name says that somebody is a party."""
    return any(map(_is_party, texts))


def names_a_party(text: str) -> bool:
    """Whether the title or organization of a party names who it is: {title: hakija Matti Malli}."""
    is_told = _is_party(text) or any(word.lower() in _given_names() for word in words(text))
    return is_told and standing(text, "hakija") == "private"


def _private_in(groups: list[list[_Part]]) -> Iterator[str]:
    """Yield the persons whom nothing beside them takes out of privacy."""
    has_party = any(part.is_party for group in groups for part in group)
    for at, group in enumerate(groups):
        if not has_party and _are_founders(group, groups[at + 1 :]):
            continue
        is_taken_out = not has_party and any(part.is_body or part.is_office for part in group)
        if not is_taken_out:
            yield from (part.person for part in group if part.person and not part.is_office)


def _are_founders(group: list[_Part], others: list[list[_Part]]) -> bool:
    """Whether a body further on bears the name: Maija Mallin ja Matti Mallin säätiö."""
    person = group[0].person if len(group) == 1 else None
    is_of = person is not None and person.endswith("n") and not person.endswith("nen")
    return is_of and any(part.is_body for some in others for part in some)


def _groups(name: str, *, is_party: bool) -> list[list[_Part]]:
    """Return each of those who are named together, part by part."""
    if _is_turned(_GLUED.sub(", ", name)):
        return [[_part(name, is_party=is_party, is_alone=True)]]
    first, *behind = (_GLUED.sub(", ", part) for part in _CARE_OF.split(name))
    groups = [*_TOGETHER.split(first), *behind]
    split = [[part for part in _BETWEEN.split(group) if words(part)] for group in groups]
    is_alone = sum(map(len, split)) == 1
    found = [[_part(one, is_party=is_party, is_alone=is_alone) for one in group] for group in split]
    if is_party and not any(part.person for group in found for part in group):
        # A single word is a name where no other part names anybody: Korhonen (hakija).
        found = [[_part(one, is_party=True, is_alone=True) for one in group] for group in split]
    titles = [part for group in found for part in group if part.is_office]
    if titles and any(_is_of_many_offices(part) for group in split for part in group):
        found = [[*group, titles[0]._replace(person=None)] for group in found]
    return found


def _is_of_many_offices(part: str) -> bool:
    """Whether a title is that of several: rehtorit Maija Malli ja Matti Malli."""
    return any(OFFICE.match(word) and word.lower().endswith(("t", "na")) for word in words(part))


def _is_turned(name: str) -> bool:
    """Whether a text is a surname, a comma and given names."""
    surname, comma, given = (one.strip() for one in name.partition(","))
    own, others = words(surname), words(given)
    if not comma or not own or not others or _ONE_NAME.fullmatch(name) is None:
        return False
    if _is_party(name) or any(map(OFFICE.match, (*own, *others))) or _has_body_sign(given):
        return False
    if all(len(word) == 1 or word.lower() in _given_names() for word in others):
        return True
    is_plain = len(own) == len(others) == 1 and own[0][0].isupper() and others[0][0].isupper()
    return is_plain and own[0].lower() not in _given_names() and not _has_body_sign(surname)


def _part(text: str, *, is_party: bool, is_alone: bool) -> _Part:
    """Read one stretch of a text; `is_alone` where no other names anybody."""
    says_party = _is_party(text)
    left = _without_party(text) if says_party else text
    if _is_borne(left, is_party=is_party):
        return _Part(left.strip(), is_body=False, is_office=False, is_party=says_party)
    if _has_body_sign(left):
        return _Part(None, is_body=True, is_office=False, is_party=says_party)
    left = DEGREE.sub(" ", left)
    for word in words(left):
        left = _without(left, word) if word.lower() in LABELS else left
    offices = [word for word in words(left) if OFFICE.match(word)]
    is_office = bool(offices) and not _is_former(left)
    for word in offices:
        left = _without(left, word)
    is_single = (is_alone or says_party) and not offices and not (says_party and _is_of_many(text))
    person = _person(left, is_single=is_single, is_party=is_party)
    return _Part(person, is_body=False, is_office=is_office, is_party=says_party)


def _person(text: str, *, is_single: bool, is_party: bool) -> str | None:
    """Return the name of a person in a stretch without words for parties and offices."""
    own = words(text)
    if len(own) == 1:
        return own[0] if is_single and _is_single_name(own[0], is_party=is_party) else None
    text = " ".join(text.split()).strip(" ,:;()[]-–/")
    if not _DIGIT.search(text) and (text.islower() or len(own) == _PAIR):
        is_plain = is_single or all(word[0].isupper() for word in own)
        return text if is_plain and _is_name(text) else None
    runs = [run for run in _runs(text) if len(words(run)) >= _PAIR and _is_name(run)]
    return max(runs, key=len, default=None)


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


def _is_single_name(word: str, *, is_party: bool) -> bool:
    """Whether a single word names a person: all but words for groups, bodies and desks may."""
    if word.lower() in _given_names():
        return True
    if not word[0].isupper() or (word.isupper() and len(word) <= _LONGEST_ACRONYM):
        return False
    signs = (MANY.match(word), COMMON.search(word), DESK.match(word), word.endswith("t"))
    return is_party or not any(signs)


def _is_office(title: str) -> bool:
    """Whether a title is that of an office: not a former one, and not that of a relative."""
    parts = [words(part) for part in _BETWEEN.split(title)]
    return not _is_former(title) and any(any(map(OFFICE.match, own)) for own in parts)


def _is_former(text: str) -> bool:
    """Whether a title is said to be one that somebody has had."""
    return FORMERLY.search(text) is not None or any(map(FORMER.match, words(text)))


def _is_organization(text: str) -> bool:
    """Whether a text names a body that somebody may act for: no home, and no place alone."""
    own = words(text)
    if not own or _has_body_sign(text):
        return bool(own)
    if any(sign.isdigit() for sign in text) or not NO_ORGANIZATION.isdisjoint(map(str.lower, own)):
        return False
    return len(own) > 1 or own[0].isupper() or COMMON.search(own[0]) is not None


def _without_party(text: str) -> str:
    """Return a text without the words that say that somebody is a party, and whose."""
    left = TRADER.sub(" ", text)
    for word in dict.fromkeys(words(left)):
        if PARTY.match(word) or word.lower() in AROUND_PARTIES:
            left = _without(left, word)
    return left


def _without(text: str, word: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", " ", text)


def _is_of_many(name: str) -> bool:
    """Whether a text speaks of a group: ”Koulujen huoltajat”."""
    return any(word.endswith("t") for word in words(name) if PARTY.match(word))


def _nominatives(part: str, whole: str) -> list[str]:
    """Return a name and, where an estate or a party has it in the genitive, what it is of."""
    if part == whole:
        return [part]
    first, _, last = part.rpartition(" ")
    bases = [last]
    if last.endswith("sen"):
        bases.append(f"{last.removesuffix('sen')}nen")
    elif last.endswith(("n", "s")) and not last.endswith("nen"):
        bases.append(last[:-1])
    return [f"{first} {base}".strip() for base in bases]


def _is_party(name: str) -> bool:
    return any(map(PARTY.match, words(name))) or TRADER.search(name) is not None


def _has_body_sign(name: str) -> bool:
    own = words(name)
    return BODY.search(name) is not None or not KNOWN_BODIES.isdisjoint(map(str.lower, own))


def _is_borne(part: str, *, is_party: bool) -> bool:
    """Whether a name is given names and a surname that looks like a body or an office."""
    own = words(part)
    if not _ONE_NAME.fullmatch(part) or not all(word[0].isupper() for word in own):
        return False
    is_turned = "," in part or (_may_be_surname(own[0]) and not OFFICE.match(own[0]))
    surname, given = (own[0], own[1:]) if is_turned else (own[-1], own[:-1])
    if not _may_be_surname(surname):
        return False
    if all(len(word) == 1 or word.lower() in _given_names() for word in given):
        return True
    is_of_place = given[0].endswith(_GENITIVE) or NO_FIRST_NAME.match(given[0])
    is_person = is_party and not is_turned and not is_of_place
    return (
        is_person and surname.lower() in _SURNAMES_BY_ROLE and not _has_body_sign(" ".join(given))
    )


def _may_be_surname(word: str) -> bool:
    return word.lower() in _SURNAMES_BY_GIVEN_NAME or MANY.match(word) is not None


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    lines = Path(__file__).with_name("given_names.txt").read_text("utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


def _is_name(name: str) -> bool:
    """Whether a name of several words is no role or group: all others are persons."""
    parts = words(name)
    if any(map(COMMON.search, (part for part in parts if part.islower()))):
        return False
    if any(map(MANY.match, parts)) or NO_FIRST_NAME.match(parts[0]):
        return False
    is_known = any(part.lower() in _given_names() for part in parts)
    if not is_known and OF_PLACE.match(parts[0]):
        return False
    # ”Pekka korhonen” is a slip; more words of which the last is a small one are a phrase.
    is_phrase = len(parts) > _PAIR or parts[-1].endswith("t")
    ends_small = not name.islower() and parts[-1].islower() and parts[-1] not in PARTICLES
    return not (is_phrase and ends_small)
