"""What is no longer to be cited: statutes and provisions that have ended, and what replaces them."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.law.citations import citation, citation_text
from hyvinvointi.law.names import names_of
from hyvinvointi.law.register import CONFIRMED, How
from hyvinvointi.law.statutes import Provision, Statute, statutes
from hyvinvointi.literals import Phrases
from hyvinvointi.patterns import regex
from hyvinvointi.words.lists import enumerated
from hyvinvointi.words.text import in_each

_REPLACED = Text(
    "Sen on {day} alkaen korvannut {acts}.",
    "Den ersattes {day} av {acts}.",
    "It was replaced on {day} by the {acts}.",
)
_REPLACED_BY_MANY = Text(
    "Sen ovat {day} alkaen korvanneet {acts}.",
    "Den ersattes {day} av {acts}.",
    "It was replaced on {day} by {acts}.",
)
_MOVED = Text(
    "Vastaava säännös on {day} alkaen ollut tässä: {acts}.",
    "Bestämmelsen finns sedan {day} här: {acts}.",
    "Since {day}, the provision has been here: {acts}.",
)


class Ended(NamedTuple):
    """A statute, or a provision of one, with the last day on which it is rightly cited.

    `successor` is the one that replaces it, act and provision; `None` where there are several.
    `hints` are words of which a text that cites it has some.
    """

    number: str
    provision: str
    last_day: date
    how: How
    advice: Text | Message
    successor: tuple[str, str] | None
    hints: Phrases
    patterns: tuple[re.Pattern[str], ...]

    @property
    def name(self) -> Text:
        """What it is called in a sentence."""
        return citation_text(self.number, self.provision)

    @property
    def is_confirmed(self) -> bool:
        """Whether its end was read in a statute or in official guidance."""
        return self.how in CONFIRMED

    def is_cited(self, number: str, provision: str) -> bool:
        """Whether a legal basis means it."""
        own = re.escape(self.provision).replace(r"\ §", r"\b")
        return number == self.number and re.match(own, provision) is not None


@cache
def ended() -> tuple[Ended, ...]:
    """Return all that has ended; what the register only knows to have ended in part is not in it."""
    return tuple(one for statute in statutes().values() for one in _of(statute))


def _of(statute: Statute) -> Iterator[Ended]:
    last_day = statute.last_cited
    if last_day is not None and statute.replaced_by:
        number = rf"(?<![0-9/]){re.escape(statute.number)}(?![0-9])"
        names = [*names_of(statute)]
        yield Ended(
            statute.number,
            "",
            last_day,
            statute.checked.how,
            _replaced(last_day, statute.replaced_by),
            (statute.replaced_by[0], "") if len(statute.replaced_by) == 1 else None,
            Phrases(statute.number, *(hint for hint, _ in names)),
            (regex(number), *(pattern for _, pattern in names)),
        )
    for provision in statute.provisions:
        if last_day is None and provision.until is not None and provision.moved_to is not None:
            yield _ended_provision(statute, provision, provision.until, provision.moved_to)


def _ended_provision(statute: Statute, provision: Provision, until: date, to: str) -> Ended:
    number, _, moved = to.partition(" ")
    paragraph = provision.id.removesuffix(" §")
    cited = re.escape(statute.number)
    by_number = rf"(?<![0-9/]){cited}\)?,? (?:{paragraph} ?§|§ ?{paragraph})(?![0-9])"
    names = [*names_of(statute)]
    by_name = (rf"{pattern.pattern} (?:\({cited}\) )?{paragraph} ?§" for _, pattern in names)
    day = PartialDate.of(until + timedelta(days=1))
    return Ended(
        statute.number,
        provision.id,
        until,
        provision.checked,
        provision.instead or Message(_MOVED, {"day": day, "acts": citation_text(number, moved)}),
        (number, moved),
        Phrases(statute.number, *(hint for hint, _ in names)),
        tuple(regex(one, re.IGNORECASE) for one in (by_number, *by_name)),
    )


def _replaced(last_day: date, numbers: tuple[str, ...]) -> Message:
    day = PartialDate.of(last_day + timedelta(days=1))
    sentence = _REPLACED if len(numbers) == 1 else _REPLACED_BY_MANY
    return Message(sentence, {"day": day, "acts": _listed(numbers)})


def _listed(numbers: tuple[str, ...]) -> Text:
    """Return acts as a list in each language: A, B ja C."""
    return in_each(
        lambda language: enumerated([citation(one, "", language) for one in numbers], language)
    )


def provisions_moved(statute: Statute) -> Mapping[str, tuple[str, str]]:
    """Return where provisions of a statute have gone, those of a repealed one as well."""
    moved = {one.id: one.moved_to for one in statute.provisions if one.moved_to is not None}
    return {id_: (to.partition(" ")[0], to.partition(" ")[2]) for id_, to in moved.items()}
