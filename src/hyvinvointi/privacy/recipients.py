"""Who a decision names: a private person, somebody in an office, or a body.

A decision is sent to parties, office-holders and organisations, each named in the words of whoever
typed it. Each line of a text counts alone and is read part by part. What says that somebody is a
party, or is acted for, makes every person of the line private who is in no office (Kuntalaki
410/2015, 140 §); otherwise the title of an office or an organisation takes the person out of it that
it stands beside. Whoever is left and looks like a person is private.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from hyvinvointi.privacy.homes import is_called_by_home
from hyvinvointi.privacy.name_parts import words
from hyvinvointi.privacy.recipient_lines import lines_of
from hyvinvointi.privacy.recipient_meanings import is_agent, is_office, is_party_said
from hyvinvointi.privacy.recipient_names import has_body_sign, is_given
from hyvinvointi.privacy.recipient_parts import Group, Part, groups_of, is_personal
from hyvinvointi.privacy.recipient_stretches import BORN
from hyvinvointi.privacy.recipient_words import COMMON, NO_ORGANIZATION, OF_CLIENTS
from hyvinvointi.privacy.redaction import is_masked

Standing = Literal["private", "office", "body", "nobody"]

_PAIR = 2
_LABELLING = frozenset({":", "/", "|", "(", "[", "-", "–", "—"})
"""What stands between a role and who has it; a comma parts those of a list, too."""


@lru_cache(maxsize=65_536)
def standing(name: str, title: str = "", organization: str = "") -> Standing:
    """Return what somebody is who is named, with the title and organization beside the name.

    `nobody` is a role without a name: the applicant.
    """
    if not words(name) or is_masked(name):
        return "nobody"
    if _private_names(name, title, organization):
        return "private"
    if is_called_by_home(name):
        return "nobody"
    says_party = is_of_party(title, organization) or is_party(name)
    parts = [*_parts(name, is_party=says_party)]
    is_body = any(part.is_body for part in parts)
    if says_party and not any(part.persons for part in parts):
        return "body" if is_body else "nobody"
    is_in_office = _is_official(name, title, organization) or any(part.is_office for part in parts)
    return "office" if is_in_office and not is_body else "body"


@lru_cache(maxsize=65_536)
def personal_names(name: str, title: str = "", organization: str = "") -> tuple[str, ...]:
    """Return the names of the persons that a text names, without the words that say who they are.

    Office-holders are among them only where it names nobody else.
    """
    people = _private_names(name, title, organization) or [
        person for part in _parts(name, is_party=True) for person in part.persons
    ]
    return tuple(dict.fromkeys(own for one in people for own in _nominatives(one, name)))


def is_person(text: str) -> bool:
    """Whether a text that should name a body is a person's name: a given one and another."""
    own = words(text)
    is_pair = len(own) >= _PAIR and is_given(own[0])
    return is_pair and standing(text) == "private"


@lru_cache(maxsize=1024)
def is_party(*texts: str) -> bool:
    """Whether what stands beside a name says that somebody is a party."""
    return any(map(is_party_said, texts))


def names_a_party(text: str) -> bool:
    """Whether the title or organization of a party names who it is: {title: hakija Matti Malli}."""
    is_told = is_party_said(text) or any(map(is_given, words(text))) or _has_principal(text)
    return is_told and standing(text, "hakija") == "private"


@lru_cache(maxsize=1024)
def is_of_party(title: str, organization: str) -> bool:
    """Whether what stands beside a name says that somebody is a party, or acts for a person.

    {title: asiamies, organization: Matti Malli}; {title: Matti Mallin asiamies}.
    """
    is_acting = is_agent(title) and is_person(organization)
    return is_party(title, organization) or is_acting or _has_principal(title)


def _has_principal(title: str) -> bool:
    """Whether a title says for which person somebody acts."""
    return any(
        part.is_party and (part.is_agent or any(map(is_personal, part.persons)))
        for part in _parts(title, is_party=False)
        if part.persons
    )


def _parts(name: str, *, is_party: bool) -> Iterator[Part]:
    return (
        part for groups in _lines(name, is_party=is_party) for group in groups for part in group
    )


def _lines(name: str, *, is_party: bool) -> Iterator[list[Group]]:
    """Yield the lines of a name; where it stands beside a word for a party, whoever is named is one."""
    for line in lines_of(name):
        groups = groups_of(line, is_party=is_party or is_party_said(line))
        yield [[_as_party(part) for part in group] for group in groups] if is_party else groups


def _as_party(part: Part) -> Part:
    return part._replace(is_party=True) if part.persons else part


def _private_names(name: str, title: str, organization: str) -> list[str]:
    """Return the private persons of an entry."""
    if is_called_by_home(name):
        return []
    of_party = is_of_party(title, organization)
    is_public = not (of_party or is_party_said(name)) and _is_official(name, title, organization)
    lines = () if is_public else _lines(name, is_party=of_party)
    return [person for groups in lines for person in _private_in(groups)]


def _is_official(name: str, title: str, organization: str) -> bool:
    """Whether the title or organization beside a name takes it out of privacy."""
    is_of_body = organization.strip() != name.strip() and _is_organization(organization)
    is_of_body = is_of_body and OF_CLIENTS.search(organization) is None
    return is_office(title) or is_of_body


def _private_in(groups: Sequence[Group]) -> Iterator[str]:
    """Yield the persons of a line whom nothing beside them takes out of privacy."""
    parts = [part for group in groups for part in group]
    around = [*map(_Around, groups)]
    is_party = any(part.is_party for part in parts) or any(one.has_principal for one in around)
    of_many = range(0) if is_party else _of_many_offices(parts)
    founders = frozenset[int]() if is_party else _founders(groups)
    private = [
        bool(part.persons) and number not in founders and not one.is_public(at, is_party=is_party)
        for number, one in enumerate(around)
        for at, part in enumerate(one.group)
    ]
    private = [own and at not in of_many for at, own in enumerate(private)]
    yield from (
        person for part, own in zip(parts, private, strict=True) if own for person in part.persons
    )
    yield from _with_neighbours(parts, private)


def _with_neighbours(parts: Sequence[Part], private: Sequence[bool]) -> Iterator[str]:
    """Yield the names of which one part stands alone: Kalevi ja Tiina Malli; Tiina Malli o.s. Mallinen."""
    named = [at for at, part in enumerate(parts) if part.persons]
    is_of_bodies = any(part.is_body for part in parts)
    nearest = 0
    for part in parts:
        if part.persons:
            nearest += 1
        if not part.alone:
            continue
        before, after = named[max(0, nearest - 1) : nearest], named[nearest : nearest + 1]
        if part.sign == BORN:
            names = [parts[one].persons[-1] for one in before if private[one]]
            yield from (f"{_given_name(name)} {part.alone}" for name in names)
            continue
        names = [parts[one].persons[0] for one in after if private[one]]
        names += [parts[one].persons[-1] for one in before if private[one]]
        yield from (f"{part.alone} {_surname(name)}" for name in names)
        if not (named or is_of_bodies):
            yield part.alone


def _surname(name: str) -> str:
    """Return the last name of a whole one, as far as its order tells."""
    surname, comma, _ = name.partition(",")
    pieces = name.split()
    if comma:
        return surname.strip()
    return pieces[0] if is_given(pieces[-1]) and not is_given(pieces[0]) else pieces[-1]


def _given_name(name: str) -> str:
    surname, pieces = _surname(name), name.replace(",", " ").split()
    return " ".join(piece for piece in pieces if piece != surname)


class _Around:
    """What stands around each of those who are named together."""

    def __init__(self, group: Group) -> None:
        self.group = group
        self._before = [*_nearest(group)]
        self._behind = [*_nearest(group[::-1])][::-1]
        self._first = next((at for at, part in enumerate(group) if part.persons), None)
        self._has_party = any(part.is_party for part in group)
        self.has_principal = self._has_agent() and any(
            part.persons and not (part.is_office or part.is_agent or self._has_title(at))
            for at, part in enumerate(group)
        )
        """Whether somebody acts for a person who is named there: X, asiamies Y."""

    def is_public(self, at: int, *, is_party: bool) -> bool:
        """Whether an office or a body stands beside a person: who is a party is private."""
        part = self.group[at]
        is_acting = part.is_agent and self.has_principal
        if part.is_office and not is_acting and not self._is_called_party(at):
            return True
        if self._has_title(at):
            return not (is_party and self._has_party)
        bodies = (one for one in (self._before[at], self._behind[at]) if one.is_body)
        return not is_party and any(not body.is_of_clients or part.is_agent for body in bodies)

    def _part(self, at: int) -> Part:
        return self.group[at] if 0 <= at < len(self.group) else _NOTHING

    def _has_agent(self) -> bool:
        return any(
            part.is_agent and (not part.is_title or self._part(at + 1).sign == ":")
            for at, part in enumerate(self.group)
        )

    def _has_title(self, at: int) -> bool:
        """Whether the title of an office stands beside a person: behind, or as a label before."""
        before, behind = self._part(at - 1), self._part(at + 1)
        if behind.is_title and behind.is_office:
            return self._part(at + 2).sign != ":"
        is_label = before.is_title and before.is_office
        return is_label and self.group[at].sign in _LABELLING and at == self._first

    def _is_called_party(self, at: int) -> bool:
        """Whether a person is said to be a party: rehtori Maija Malli, hakija."""
        is_labelled = self.group[at].sign in _LABELLING and self._part(at - 1).is_party_alone
        return self.group[at].is_party or self._part(at + 1).is_party_alone or is_labelled


_NOTHING = Part()


def _nearest(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield for each part the one before it that is no title."""
    last = _NOTHING
    for part in parts:
        yield last
        last = last if part.is_title else part


def _of_many_offices(parts: Sequence[Part]) -> range:
    """Return which parts a title of several is of: rehtorit Maija Malli ja Matti Malli."""
    at = next((at for at, part in enumerate(parts) if part.is_office and part.is_of_many), None)
    if at is None:
        return range(0)
    is_last = not any(part.persons for part in parts[at:])
    return range(at) if is_last else range(at, len(parts))


def _founders(groups: Sequence[Group]) -> frozenset[int]:
    """Return whose names a body further on bears, too: Maija Mallin ja Matti Mallin säätiö."""
    called_after = [
        at for at, group in enumerate(groups) if any(one.is_called_after for one in group)
    ]
    return frozenset(
        at
        for at, group in enumerate(groups[: max(called_after, default=0)])
        if len(group) == 1 and all(map(_is_of, group[0].persons))
    )


def _is_of(person: str) -> bool:
    return person.endswith("n") and not person.endswith("nen")


def _is_organization(text: str) -> bool:
    """Whether a text names a body that somebody may act for: no home, person or place alone."""
    own = words(text)
    if not own or has_body_sign(text):
        return bool(own)
    if any(sign.isdigit() for sign in text) or not NO_ORGANIZATION.isdisjoint(map(str.lower, own)):
        return False
    if is_person(text):
        return False
    return len(own) > 1 or own[0].isupper() or COMMON.search(own[0]) is not None


def _nominatives(part: str, whole: str) -> list[str]:
    """Return a name and, where an estate or a party has it in the genitive, what it is of."""
    if part == whole or "," in part:
        return [part]
    first, _, last = part.rpartition(" ")
    bases = [last]
    if last.endswith("sen"):
        bases.append(f"{last.removesuffix('sen')}nen")
    elif last.endswith(("n", "s")) and not last.endswith("nen"):
        bases.append(last[:-1].rstrip(":’'"))
    return [f"{first} {base}".strip() for base in bases]
