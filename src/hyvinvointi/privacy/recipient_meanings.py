"""What single words say of whoever is named beside them: a party, an agent, an office, a trade."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from hyvinvointi.privacy.name_parts import words
from hyvinvointi.privacy.recipient_words import (
    ABBREVIATED,
    AGENT,
    ASSOCIATION,
    FORMER,
    FORMERLY,
    NAMES_OF_PARTIES,
    OF_MEMBERS,
    OFFICE,
    OFFICE_OR_AGENT,
    PARTY,
    PUBLIC_GUARDIAN,
    PUBLIC_OFFICE,
    TRADE,
    TRADER,
)

_PAIR = 2


class Meaning(NamedTuple):
    """What a word says of whoever is named beside it."""

    is_party: bool
    is_agent: bool
    is_trade: bool
    is_title: bool
    may_act: bool
    """Whether the title is that of an agent, too."""

    @property
    def is_role(self) -> bool:
        """Whether it says anything."""
        return self.is_party or self.is_said

    @property
    def is_said(self) -> bool:
        """Whether it says what somebody is who is no party by that."""
        return self.is_agent or self.is_trade or self.is_title


@lru_cache(maxsize=65_536)
def meaning(word: str) -> Meaning:
    """Return what a word says of whoever is named beside it."""
    is_agent, is_trade = AGENT.match(word) is not None, TRADE.match(word) is not None
    is_office = OFFICE.match(word) is not None or ABBREVIATED.match(word) is not None
    return Meaning(
        is_party=PARTY.match(word) is not None,
        is_agent=is_agent,
        is_trade=is_trade,
        is_title=is_office and not (is_agent or is_trade),
        may_act=OFFICE_OR_AGENT.match(word) is not None,
    )


def is_office(title: str) -> bool:
    """Whether a title is that of an office: not a former one, and not that of a relative."""
    title = PUBLIC_GUARDIAN.sub(PUBLIC_OFFICE, title)
    return not is_former(title) and any(meaning(word).is_title for word in words(title))


def is_former(text: str) -> bool:
    """Whether a title is said to be one that somebody has had."""
    return FORMERLY.search(text) is not None or any(map(FORMER.match, words(text)))


def is_agent(title: str) -> bool:
    """Whether a title says that somebody acts for another one."""
    return any(one.is_agent or one.may_act for one in map(meaning, words(title)))


def is_party_said(text: str) -> bool:
    """Whether a text says that somebody is a party."""
    text = PUBLIC_GUARDIAN.sub(PUBLIC_OFFICE, text)
    return any(True for _ in party_words(text)) or TRADER.search(text) is not None


def party_words(text: str) -> Iterator[str]:
    """Yield the words for parties: neither a name nor whom an association is of."""
    own = words(text)
    party_words = [word for word in own if meaning(word).is_party]
    is_of_members = bool(party_words) and ASSOCIATION.search(text) is not None
    is_small = text.islower() and len(own) == _PAIR
    for word in party_words:
        is_name = word.lower() in NAMES_OF_PARTIES and (word[0].isupper() or is_small)
        is_member = is_of_members and OF_MEMBERS.match(word)
        if not is_name and not is_member:
            yield word
