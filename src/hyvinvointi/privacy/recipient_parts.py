"""A line that names recipients, read part by part: the persons of each part and what it says of them.

Parts stand between commas, slashes, brackets and conjunctions, and where a word for a role stands
in the middle of names (`Maija Malli asiamies Matti Malli`).
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.name_parts import WORD, words
from hyvinvointi.privacy.recipient_names import (
    GENITIVE,
    ONE_NAME,
    has_body_sign,
    is_borne,
    is_given,
    is_house,
    is_name,
    is_single_name,
    persons_of,
)
from hyvinvointi.privacy.recipient_words import (
    ABBREVIATED,
    AGENT,
    AROUND_PARTIES,
    ASSOCIATION,
    BEFORE_SURNAME,
    BEHALF,
    DEGREE,
    FIRMS,
    FOR,
    FORMER,
    FORMERLY,
    KIN,
    LABELS,
    NAMES_OF_PARTIES,
    NO_SURNAME,
    OF_CLIENTS,
    OF_MEMBERS,
    OFFICE,
    OFFICE_OR_AGENT,
    PARTY,
    PUBLIC_GUARDIAN,
    PUBLIC_OFFICE,
    TRADE,
    TRADER,
)

_SURNAME_OF_MANY = regex(r"[A-ZÅÄÖ]\w*[aeiouyäö]sen\Z")
"""A surname of the commonest form in the genitive: Korhosen."""
_SEPARATOR = regex(
    r"(?:(?P<together>\b(?i:ja|sekä|och|samt|and)\b|(?<!\S)o\.(?=\s)|(?<!\S)(?i:c/o)(?!\S)|[&;+])"
    rf"|(?P<born>{BEFORE_SURNAME})|(?P<between>[,:/|()\[\]•]|(?:\A|\s)[-–—]\s))\s*"
)
"""What stands between several who are named together, before a surname that somebody has had, and
between a name and what is said of it."""
_CALLED_AFTER = regex(r"\s*[A-ZÅÄÖ][\w-]*\s+[A-ZÅÄÖ][\w-]*[ns]\s+[a-zåäö]")
_GLUED = regex(r",(?=[^\W\d_])")
_PAIR = 2
_NEAR = 4
"""Words behind a role among which a name or a body stands."""


class Part(NamedTuple):
    """A stretch between two separators: the persons it names and what else it says."""

    persons: tuple[str, ...] = ()
    alone: str = ""
    """A part of a name that stands alone, given names or a surname of before: a neighbour has the rest."""
    sign: str = ""
    """What stands before it, where that is no conjunction."""
    is_body: bool = False
    is_called_after: bool = False
    """Whether it is a body that bears the name of a person: Matti Mallin säätiö."""
    is_of_clients: bool = False
    """Whether it is a body whose clients are named beside it as often as who works there."""
    is_office: bool = False
    is_of_many: bool = False
    """Whether its title is that of several: rehtorit Maija Malli ja Matti Malli."""
    is_party: bool = False
    is_agent: bool = False
    is_trade: bool = False

    @property
    def is_title(self) -> bool:
        """Whether it only says what somebody is who is named beside it."""
        is_said = self.is_office or self.is_agent or self.is_trade
        return is_said and not (self.persons or self.alone or self.is_body)

    @property
    def is_party_alone(self) -> bool:
        """Whether it only says that somebody beside it is a party."""
        return self.is_party and not (self.persons or self.alone or self.is_body)


BORN = "o.s."
"""The sign before a surname that somebody has had."""
Group = list[Part]
_Stretch = tuple[str, str]
"""What stands between two separators, and the sign before it."""


def lines_of(text: str) -> list[str]:
    """Return the lines of a text: each counts alone, as in a list of addressees."""
    text = PUBLIC_GUARDIAN.sub(PUBLIC_OFFICE, text)
    return [line for line in text.splitlines() if words(line)]


def groups_of(line: str, *, is_party: bool) -> list[Group]:
    """Return each of those who are named together in a line, part by part."""
    spaced = _GLUED.sub(", ", line)
    stretches = [[(line, "")]] if _is_turned(spaced) else [*_stretches(spaced)]
    is_alone = sum(map(len, stretches)) == 1
    groups = _parts(stretches, is_party=is_party, is_alone=is_alone)
    if is_party and not any(part.persons for group in groups for part in group):
        # A single word is a name where no other part names anybody: Korhonen (hakija).
        return _parts(stretches, is_party=True, is_alone=True)
    return groups


def _parts(
    stretches: Sequence[Sequence[_Stretch]], *, is_party: bool, is_alone: bool
) -> list[Group]:
    return [
        [
            Part(alone=text, sign=BORN)
            if sign == BORN
            else _part(text, is_party=is_party, is_alone=is_alone)._replace(sign=sign)
            for text, sign in group
        ]
        for group in stretches
    ]


def _stretches(line: str) -> Iterator[list[_Stretch]]:
    """Yield the stretches of each of those who are named together."""
    group: list[_Stretch] = []
    sign, at = "", 0
    for match in _SEPARATOR.finditer(line):
        _append(group, line[at : match.start()], sign)
        at = match.end()
        sign = BORN if match["born"] else (match["between"] or "").strip()
        if match["together"] and group:
            yield group
            group = []
    _append(group, line[at:], sign)
    if group:
        yield group


def _append(group: list[_Stretch], text: str, sign: str) -> None:
    """Add the stretches of a text to a group: given names behind a comma belong to the surname."""
    if not words(text):
        return
    last = group[-1][0] if group and sign == "," else ""
    if len(last.split()) == 1 and is_given(text) and _is_turned(f"{last}, {text.strip()}"):
        group[-1] = (f"{last}, {text.strip()}", group[-1][1])
        return
    first, *others = _cut(text)
    group.append((first, sign))
    group.extend((other, "") for other in others)


def _cut(text: str) -> Iterator[str]:
    """Yield the stretches of a text that begin with a role behind a name, or with who is acted for."""
    tokens = text.split()
    start = 0
    for at in range(1, len(tokens)):
        if _begins(tokens, at, start):
            yield " ".join(tokens[start:at])
            start = at
    yield " ".join(tokens[start:])


def _begins(tokens: Sequence[str], at: int, start: int) -> bool:
    """Whether a stretch begins with a token in the middle of others."""
    before, behind = tokens[max(start, at - 3) : at], tokens[at + 1 : at + 1 + _NEAR]
    if BEHALF.fullmatch(before[-1]):
        return _is_pair(before[:-1])
    if len(behind) > 1 and BEHALF.fullmatch(behind[1]):
        return _is_pair([tokens[at], behind[0]])
    role = "".join(words(tokens[at])[-1:])
    if FOR.fullmatch(role) or role.lower() == "genom":
        return _has_name(behind) or has_body_sign(" ".join(behind))
    if not _is_role(role) or not _is_pair(before[-_PAIR:]):
        return False
    if PARTY.match(role) and behind and is_given(behind[0]):
        return True
    has_body = has_body_sign(" ".join(behind))
    return has_body if AGENT.match(role) and has_body else _has_name(behind) and not has_body


def _is_role(word: str) -> bool:
    return PARTY.match(word) is not None or _is_said(word)


def _has_name(tokens: Sequence[str]) -> bool:
    return any(_is_pair(tokens[at : at + _PAIR]) for at in range(len(tokens)))


def _is_pair(tokens: Sequence[str]) -> bool:
    """Whether two words may be a name."""
    own = [word for token in tokens for word in words(token)]
    is_written = len(tokens) == _PAIR and bool(own) and all(word[0].isupper() for word in own)
    return is_written and not any(map(_is_role, own)) and is_name(" ".join(tokens))


def _is_turned(name: str) -> bool:
    """Whether a text is a surname, a comma and given names."""
    surname, comma, given = (one.strip() for one in name.partition(","))
    own, others = words(surname), words(given)
    if not comma or not own or not others or ONE_NAME.fullmatch(name) is None:
        return False
    said = (*own, *others)
    if is_party_said(name) or any(map(_is_said, said)) or has_body_sign(given):
        return False
    if is_given(given):
        return not is_given(surname)
    is_plain = len(own) == len(others) == 1 and own[0][0].isupper() and others[0][0].isupper()
    return (
        is_plain
        and not is_given(surname)
        and not has_body_sign(surname)
        and all(is_single_name(word, is_party=False) for word in said)
    )


def _is_said(word: str) -> bool:
    """Whether a word says what somebody is."""
    return any(pattern.match(word) for pattern in (OFFICE, AGENT, TRADE, ABBREVIATED))


def _part(text: str, *, is_party: bool, is_alone: bool) -> Part:
    """Read one stretch of a text; `is_alone` where no other names anybody."""
    says_party = is_party_said(text)
    left = _without_party(text) if says_party else text
    said = Part(is_party=says_party, is_agent=any(map(AGENT.match, words(left))))
    if is_borne(left, is_party=is_party):
        return said._replace(persons=(left.strip(),))
    is_firm = text.strip().lower() in FIRMS and not is_party and (is_alone or not is_given(text))
    if is_firm or is_house(left) or has_body_sign(left):
        return said._replace(
            is_body=True,
            is_called_after=_CALLED_AFTER.match(left) is not None,
            is_of_clients=OF_CLIENTS.search(left) is not None,
        )
    return _of_persons(text, left, said, is_party=is_party, is_alone=is_alone)


def _of_persons(text: str, left: str, said: Part, *, is_party: bool, is_alone: bool) -> Part:
    """Return a part without a body: `left` is its text without words for parties."""
    left = _without(DEGREE.sub(" ", left), _is_label)
    titles = [word for word in words(left) if _is_title(word)]
    is_office = bool(titles) and not is_former(left)
    is_of_many = any(word.lower().endswith(("t", "na")) for word in titles)
    is_agent = said.is_agent or any(map(OFFICE_OR_AGENT.match, titles))
    bare = _without(left, _is_said)
    is_single = not titles and _may_be_single(text, bare, said, is_alone=is_alone)
    is_single = is_single or _ends_with_name(left)
    persons = persons_of(bare, is_single=is_single, is_party=is_party)
    return said._replace(
        persons=persons,
        alone=" ".join(bare.split()) if is_given(bare) and len(persons) == 0 else "",
        is_office=is_office,
        is_of_many=is_of_many,
        is_agent=is_agent,
        is_trade=any(map(TRADE.match, words(left))),
        is_party=said.is_party or (bool(persons) and _is_acted_for(left, bare, is_party=is_party)),
    )


def _may_be_single(text: str, bare: str, said: Part, *, is_alone: bool) -> bool:
    """Whether a single word in a part may name a person."""
    if not said.is_party:
        return is_alone and not any(map(str.isdigit, text))
    name = "".join(words(bare)[:1])
    if not name:
        return False
    is_behind = PARTY.match(words(text)[0]) is not None and is_single_name(name, is_party=False)
    return is_behind or not _is_of_many(text) or _is_surname_of_many(text, name)


def _ends_with_name(text: str) -> bool:
    """Whether one word behind a title is a name: rehtori Malli."""
    own = words(text)
    is_behind = len(own) > 1 and _is_title(own[-2]) and not _is_said(own[-1])
    return is_behind and own[-1][0].isupper() and not own[-1].endswith(GENITIVE)


def _is_acted_for(text: str, bare: str, *, is_party: bool) -> bool:
    """Whether a part says that somebody acts for who is named in it: Maija Mallin puolesta."""
    if FOR.match(text.strip()):
        return True
    behalf = BEHALF.search(text)
    if behalf:
        return bool(persons_of(text[: behalf.start()], is_single=False, is_party=is_party))
    own = words(text)
    is_behind = bool(own) and AGENT.match(own[-1]) is not None
    last = "".join(words(bare)[-1:])
    return is_behind and last.endswith(GENITIVE) and not last.endswith("nen")


def _is_title(word: str) -> bool:
    """Whether a word is the title of an office."""
    if AGENT.match(word) or TRADE.match(word):
        return False
    return OFFICE.match(word) is not None or ABBREVIATED.match(word) is not None


def _is_label(word: str) -> bool:
    return word.lower() in LABELS


def is_office(title: str) -> bool:
    """Whether a title is that of an office: not a former one, and not that of a relative."""
    title = PUBLIC_GUARDIAN.sub(PUBLIC_OFFICE, title)
    return not is_former(title) and any(map(_is_title, words(title)))


def is_former(text: str) -> bool:
    """Whether a title is said to be one that somebody has had."""
    return FORMERLY.search(text) is not None or any(map(FORMER.match, words(text)))


def is_agent(title: str) -> bool:
    """Whether a title says that somebody acts for another one."""
    return any(AGENT.match(word) or OFFICE_OR_AGENT.match(word) for word in words(title))


def _without_party(text: str) -> str:
    """Return a text without the words that say that somebody is a party, and whose."""
    said = frozenset(_party_words(text))
    return _without(
        TRADER.sub(" ", text), lambda word: word in said or word.lower() in AROUND_PARTIES
    )


def _without(text: str, is_out: Callable[[str], object]) -> str:
    return WORD.sub(lambda match: " " if is_out(match[0]) else match[0], text)


def _is_of_many(name: str) -> bool:
    """Whether a text speaks of a group: ”Koulujen huoltajat”."""
    return any(word.endswith("t") for word in words(name) if PARTY.match(word))


def _is_surname_of_many(text: str, name: str) -> bool:
    """Whether a group is that of a person: ”Kinnusen huoltajat”."""
    if NO_SURNAME.search(name):
        return False
    is_kin = any(map(KIN.match, words(text)))
    return _SURNAME_OF_MANY.match(name) is not None or (is_kin and name.endswith(GENITIVE))


def is_party_said(text: str) -> bool:
    """Whether a text says that somebody is a party."""
    return any(True for _ in _party_words(text)) or TRADER.search(text) is not None


def _party_words(text: str) -> Iterator[str]:
    """Yield the words for parties: neither a name nor whom an association is of."""
    own = words(text)
    is_of_members = ASSOCIATION.search(text) is not None
    is_small = text.islower() and len(own) == _PAIR
    for word in own:
        is_name = word.lower() in NAMES_OF_PARTIES and (word[0].isupper() or is_small)
        is_member = is_of_members and OF_MEMBERS.match(word)
        if PARTY.match(word) and not is_name and not is_member:
            yield word
