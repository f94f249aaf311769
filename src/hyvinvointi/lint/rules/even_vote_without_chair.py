"""Votes that were equal, and no word of how that was settled."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.votes import votes_of
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Vote
from hyvinvointi.model.votes import count

RULE = Rule(
    "HV396",
    "even-vote-without-chair",
    Text(
        "Äänet menivät tasan {votes}–{votes}, mutta ei ole merkitty, kenen ääni ratkaisi.",
        "Rösterna föll lika, {votes}–{votes}, men det framgår inte vems röst som avgjorde.",
        "The vote was tied, {votes} to {votes}, but the decision does not say whose vote decided it.",
    ),
    Text(
        "Tarkista pöytäkirjasta ja merkitse puheenjohtaja (casting_vote) ja voittanut puoli (result). Jos arpa ratkaisi, vaihda äänestyksen lajiksi vaali (type: election).",
        "Kontrollera protokollet, och ange ordföranden (casting_vote) och den sida som vann (result). Om lotten avgjorde är det fråga om ett val: ändra typen (type: election).",
        "Check the minutes. Name the chair in the field “casting_vote”, and give the winning side in “result”. If the result was decided by drawing lots, the vote was an election: change its type (type: election).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each even vote without the chair whose vote decided it.

    An election is settled by lot, and one that needs a certain number of votes by that number.
    """
    for vote in votes_of(decision):
        votes = _even(vote)
        if votes is not None and not vote.has("casting_vote"):
            site = vote.site("result") if vote.has("result") else vote.lacking
            yield Finding(RULE, site, {"votes": votes}, value=str(votes))


def _even(vote: Vote) -> int | None:
    """Return how many votes each side got, `None` where the chair has nothing to decide."""
    if vote.type == "election" or vote.candidates or vote.required is not None:
        return None
    yes, no = count(vote, "for"), count(vote, "against")
    return yes if yes == no and yes else None
