"""A person who is recorded twice in one vote."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.persons import identity
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.terms import field_term
from hyvinvointi.lint.minutes.votes import groups, votes_of
from hyvinvointi.model import Decision
from hyvinvointi.model.common import Actor
from hyvinvointi.model.decision import Vote
from hyvinvointi.words.values import Row

RULE = Rule(
    "HV365",
    "voter-counted-twice",
    Text(
        "Sama henkilö on merkitty äänestyksessä kahteen kohtaan: {groups}.",
        "Samma person har antecknats två gånger i omröstningen ({groups}).",
        "The same person is recorded in two groups of the vote: {groups}.",
    ),
    Text(
        "Tarkista henkilö äänestysluettelosta ja poista väärä merkintä. Jos kyse on kahdesta samannimisestä, erota heidät tunnuksella tai nimikkeellä.",
        "Kontrollera namnuppropet i protokollet och rätta anteckningen. Om det är fråga om två "
        "personer med samma namn, ange bådas id eller titel.",
        "Check in the minutes how the person voted, and correct the record. If two people have "
        "the same name, give each of them an ID or a title.",
    ),
    draft=Severity.WARNING,
)
_FIRST = Text("Ensimmäisen kerran tässä.", "Första gången här.", "The person is first named here.")


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each person who stands in one vote twice, on two sides or on one."""
    for vote in votes_of(decision):
        yield from _twice(vote)


def _twice(vote: Vote) -> Iterator[Finding]:
    known: dict[object, tuple[str, Actor]] = {}
    for name, group in groups(vote):
        for voter in group.voters:
            key = identity(voter)
            earlier = known.setdefault(key, (name, voter)) if key else (name, voter)
            if earlier[1] is not voter:
                terms = [field_term("handling", "votes", one) for one in (earlier[0], name)]
                args = {"groups": Row(tuple(dict.fromkeys(terms)))}
                related = noted(earlier[1].site(), _FIRST)
                yield Finding(RULE, voter.site(), args, related=related, value=name)
