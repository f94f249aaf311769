"""What each stretch of a line says: the persons that it names, and what they are."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.name_parts import WORD, words
from hyvinvointi.privacy.recipient_matters import whose_matter
from hyvinvointi.privacy.recipient_meanings import (
    is_former,
    is_party_said,
    meaning,
    party_words,
)
from hyvinvointi.privacy.recipient_names import (
    GENITIVE,
    as_given,
    has_body_sign,
    is_borne,
    is_given,
    is_house,
    is_single_name,
    persons_of,
)
from hyvinvointi.privacy.recipient_stretches import BORN, Stretch, stretches_of
from hyvinvointi.privacy.recipient_words import (
    AROUND_PARTIES,
    ATTORNEY,
    BEHALF,
    DEGREE,
    DELIVERY,
    FIRMS,
    FOR,
    KIN,
    LABELS,
    NO_SURNAME,
    OF_CLIENTS,
    THROUGH,
    TRADER,
)

_SURNAME_OF_MANY = regex(r"[A-ZÅÄÖ]\w*[aeiouyäö]sen\Z")
"""A surname of the commonest form in the genitive: Korhosen."""
_CALLED_AFTER = regex(r"\s*[A-ZÅÄÖ][\w-]*\s+[A-ZÅÄÖ][\w-]*[ns]\s+[a-zåäö]")


_FOR_OTHERS = regex(rf"\w\W+{DELIVERY}\W*\Z")
"""A text that ends so says what is sent: Beslut för kännedom."""


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


Group = list[Part]


def groups_of(line: str, *, is_party: bool) -> list[Group]:
    """Return each of those who are named together in a line, part by part."""
    stretches = stretches_of(line)
    is_alone = sum(map(len, stretches)) == 1 and _FOR_OTHERS.search(line) is None
    groups = _with_surnames(_parts(stretches, is_party=is_party, is_alone=is_alone), stretches)
    if is_party and not any(part.persons for group in groups for part in group):
        # A single word is a name where no other part names anybody: Korhonen (hakija).
        return _parts(stretches, is_party=True, is_alone=True)
    return groups


def _with_surnames(groups: Sequence[Group], stretches: Sequence[Sequence[Stretch]]) -> list[Group]:
    """Read each single word as a name that goes on with those of parties: naapurit Malli ja Salo."""
    goes_on = is_of_many = False
    found: list[Group] = []
    for group, texts in zip(groups, stretches, strict=True):
        found.append([])
        for part, (text, sign) in zip(group, texts, strict=True):
            is_next = sign == "" or (is_of_many and sign == ",")
            if _begins_surnames(part, text):
                goes_on, is_of_many = True, _is_of_many(text)
            elif goes_on and is_next and _is_surname(part, text):
                part = part._replace(persons=(text.strip(),), is_party=True)  # noqa: PLW2901
            else:
                goes_on = False
            found[-1].append(part)
    return found


def _begins_surnames(part: Part, text: str) -> bool:
    """Whether a part is a party with a surname alone: naapurit Malli."""
    is_surname = len(part.persons) == 1 and len(part.persons[0].split()) == 1
    return is_surname and meaning(words(text)[0]).is_party


def _is_surname(part: Part, text: str) -> bool:
    """Whether a part that says nothing else is a single name."""
    if part != Part(sign=part.sign) or len(text.split()) != 1:
        return False
    return all(
        is_single_name(word, is_party=False) and not meaning(word).is_role for word in words(text)
    )


def _parts(
    stretches: Sequence[Sequence[Stretch]], *, is_party: bool, is_alone: bool
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


def _part(text: str, *, is_party: bool, is_alone: bool) -> Part:
    """Read one stretch of a text; `is_alone` where no other names anybody."""
    says_party = is_party_said(text)
    left = _without_party(text) if says_party else text
    role = Part(is_party=says_party, is_agent=any(meaning(word).is_agent for word in words(left)))
    if is_borne(left, is_party=is_party):
        return role._replace(persons=(left.strip(),))
    is_firm = text.strip().lower() in FIRMS and not is_party and (is_alone or not is_given(text))
    if is_firm or is_house(left) or has_body_sign(left):
        return role._replace(
            is_body=True,
            is_called_after=_CALLED_AFTER.match(left) is not None,
            is_of_clients=any(one.search(left) for one in (OF_CLIENTS, THROUGH)),
        )
    return _of_persons(text, left, role, is_party=is_party, is_alone=is_alone)


def _of_persons(text: str, left: str, role: Part, *, is_party: bool, is_alone: bool) -> Part:
    """Return a part without a body: `left` is its text without words for parties."""
    left = _without(DEGREE.sub(" ", left), _is_label)
    meanings = [*map(meaning, words(left))]
    titles = [word for word in words(left) if meaning(word).is_title]
    is_office = bool(titles) and not is_former(left)
    is_of_many = any(word.lower().endswith(("t", "na")) for word in titles)
    bare = _without(left, lambda word: meaning(word).is_said)
    is_single = not titles and _may_be_single(text, bare, role, is_alone=is_alone)
    is_single = is_single or _ends_with_name(left)
    principals = whose_matter(text) if is_party or role.is_party or role.is_agent else ()
    persons = principals or persons_of(bare, is_single=is_single, is_party=is_party)
    return role._replace(
        persons=persons,
        alone="" if persons else _given_names_in(bare, role),
        is_office=is_office,
        is_of_many=is_of_many,
        is_agent=role.is_agent or any(one.may_act for one in meanings),
        is_trade=any(one.is_trade for one in meanings),
        is_party=role.is_party
        or bool(principals)
        or (bool(persons) and _is_acted_for(left, bare, is_party=is_party)),
    )


def _given_names_in(bare: str, role: Part) -> str:
    """Return the given names that a part has without a surname: Aino, poikansa Kyöstin."""
    if is_given(bare):
        return " ".join(bare.split())
    own = words(bare)
    is_of_family = role.is_party or any(word.lower() in AROUND_PARTIES for word in own)
    names = [as_given(word) for word in own if word[0].isupper()]
    return " ".join(names) if is_of_family and all(names) else ""


def _may_be_single(text: str, bare: str, role: Part, *, is_alone: bool) -> bool:
    """Whether a single word in a part may name a person."""
    if not role.is_party:
        return is_alone and not any(map(str.isdigit, text))
    name = "".join(words(bare)[:1])
    if not name:
        return False
    is_behind = meaning(words(text)[0]).is_party and is_single_name(name, is_party=False)
    return is_behind or not _is_of_many(text) or _is_surname_of_many(text, name)


def _ends_with_name(text: str) -> bool:
    """Whether one word behind a role is a name: rehtori Malli."""
    own = words(text)
    is_behind = len(own) > 1 and meaning(own[-2]).is_said and not meaning(own[-1]).is_said
    return is_behind and own[-1][0].isupper() and not own[-1].endswith(GENITIVE)


def _is_acted_for(text: str, bare: str, *, is_party: bool) -> bool:
    """Whether a part says that somebody acts for who is named in it: Maija Mallin puolesta."""
    if FOR.match(text.strip()):
        return True
    behalf = BEHALF.search(text)
    if behalf:
        return bool(persons_of(text[: behalf.start()], is_single=False, is_party=is_party))
    role, last = ("".join(words(one)[-1:]) for one in (text, bare))
    may_act = meaning(role).may_act or ATTORNEY.match(role)
    is_behind = meaning(role).is_agent or (may_act and is_personal(bare))
    return bool(is_behind) and last.endswith(GENITIVE) and not last.endswith("nen")


def is_personal(name: str) -> bool:
    """Whether a name in any case is surely a person's: one in capitals may be that of a body."""
    return any(as_given(word) or _SURNAME_OF_MANY.match(word) for word in words(name))


def _is_label(word: str) -> bool:
    return word.lower() in LABELS


def _without_party(text: str) -> str:
    """Return a text without the words that say that somebody is a party, and whose."""
    parties = frozenset(party_words(text))
    return _without(
        TRADER.sub(" ", text), lambda word: word in parties or word.lower() in AROUND_PARTIES
    )


def _without(text: str, is_out: Callable[[str], object]) -> str:
    return WORD.sub(lambda match: " " if is_out(match[0]) else match[0], text)


def _is_of_many(name: str) -> bool:
    """Whether a text speaks of a group: ”Koulujen huoltajat”."""
    parties = [word for word in words(name) if meaning(word).is_party]
    return any(word.endswith(("t", "na", "ar", "er")) for word in parties)


def _is_surname_of_many(text: str, name: str) -> bool:
    """Whether a group is that of a person: ”Kinnusen huoltajat”."""
    if NO_SURNAME.search(name):
        return False
    is_kin = any(map(KIN.match, words(text)))
    return _SURNAME_OF_MANY.match(name) is not None or (is_kin and name.endswith(GENITIVE))
