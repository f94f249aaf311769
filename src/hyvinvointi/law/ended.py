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
from hyvinvointi.law.succession import Replaced, replacements, successors
from hyvinvointi.literals import Phrases
from hyvinvointi.patterns import regex
from hyvinvointi.words.lists import enumerated
from hyvinvointi.words.text import in_each
from hyvinvointi.words.values import Row

_REPLACED = Text(
    "Sen on {day} alkaen korvannut {acts}.",
    "Den ersattes {day} av {acts}.",
    "It was replaced on {day} by the {acts}.",
)
_REPLACED_BY_MANY = Text(
    "Sen ovat {day} alkaen korvanneet {acts}.",
    "Den ersattes {day} av {acts}.",
    "It was replaced on {day} by the following: {acts}.",
)
_NEXT = Text(
    "Säädöksen {number} on {day} alkaen korvannut {acts}.",
    "Författningen {number} ersattes i sin tur {day} av {acts}.",
    "Statute {number} was in turn replaced on {day} by the {acts}.",
)
_NEXT_BY_MANY = Text(
    "Säädöksen {number} ovat {day} alkaen korvanneet {acts}.",
    "Författningen {number} ersattes i sin tur {day} av {acts}.",
    "Statute {number} was in turn replaced on {day} by the following: {acts}.",
)
_MOVED = Text(
    "Vastaava säännös on {day} alkaen ollut tässä: {acts}.",
    "Bestämmelsen finns sedan {day} här: {acts}.",
    "Since {day}, the provision has been here: {acts}.",
)


class Ended(NamedTuple):
    """A statute, or a provision of one, with the last day on which it is rightly cited.

    `moved_to` is where a provision has gone, `instead` what says so where that says too little.
    `hints` are words of which a text that cites it has some.
    """

    number: str
    provision: str
    last_day: date
    how: How
    hints: Phrases
    patterns: tuple[re.Pattern[str], ...]
    moved_to: tuple[str, str] | None = None
    instead: Text | None = None

    @property
    def name(self) -> Text:
        """What it is called in a sentence."""
        return citation_text(self.number, self.provision)

    @property
    def is_confirmed(self) -> bool:
        """Whether its end was read in a statute or in official guidance."""
        return self.how in CONFIRMED

    def advice(self, day: date) -> Text | Message | Row:
        """Return what a document of a day is told of what replaced it, up to what was in force."""
        if self.instead is not None:
            return self.instead
        if self.moved_to is None:
            steps = enumerate(replacements(statutes()[self.number], day))
            return Row(tuple(_replacement(one, is_first=not at) for at, one in steps), mark="")
        since = PartialDate.of(self.last_day + timedelta(days=1))
        return Message(_MOVED, {"day": since, "acts": citation_text(*self.moved_to)})

    def successor(self, day: date) -> tuple[str, str] | None:
        """Return what replaces it on a day, act and provision; `None` where there are several."""
        if self.moved_to is not None:
            return self.moved_to
        match successors(statutes()[self.number], day):
            case (number,):
                return number, ""
        return None

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
    return Ended(
        statute.number,
        provision.id,
        until,
        provision.checked,
        Phrases(statute.number, *(hint for hint, _ in names)),
        tuple(regex(one, re.IGNORECASE) for one in (by_number, *by_name)),
        (number, moved),
        provision.instead,
    )


def _replacement(step: Replaced, *, is_first: bool) -> Message:
    """Return the sentence on a step, in which the first act, named before, is not named again."""
    sentences = (_REPLACED, _REPLACED_BY_MANY) if is_first else (_NEXT, _NEXT_BY_MANY)
    day = PartialDate.of(step.since)
    args = {"day": day, "acts": _listed(step.by), "number": step.statute.number}
    return Message(sentences[len(step.by) > 1], args)


def _listed(numbers: tuple[str, ...]) -> Text:
    """Return acts as a list in each language: A, B ja C."""
    return in_each(
        lambda language: enumerated([citation(one, "", language) for one in numbers], language)
    )


def provisions_moved(statute: Statute) -> Mapping[str, tuple[str, str]]:
    """Return where provisions of a statute have gone, those of a repealed one as well."""
    moved = {one.id: one.moved_to for one in statute.provisions if one.moved_to is not None}
    return {id_: (to.partition(" ")[0], to.partition(" ")[2]) for id_, to in moved.items()}
