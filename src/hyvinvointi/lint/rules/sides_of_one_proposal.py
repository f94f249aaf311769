"""A vote of which both sides stood for one and the same proposal."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.votes import votes_of
from hyvinvointi.model import Decision
from hyvinvointi.model.votes import supported

RULE = Rule(
    "HV367",
    "sides-of-one-proposal",
    Text(
        "Äänestyksessä sekä jaa- että ei-äänet on merkitty samalle ehdotukselle: ”{proposal}”.",
        "Enligt uppgifterna gavs både ja- och nej-rösterna för samma förslag: {proposal}.",
        "The yes votes and the no votes are recorded as supporting the same proposal, “{proposal}”.",
    ),
    Text(
        "Tarkista pöytäkirjasta, mitä ehdotuksia jaa- ja ei-äänillä kannatettiin, ja korjaa väärä tunnus (proposal). Pohjaehdotuksen tunnus on base.",
        "Kontrollera i protokollet vilket förslag ja-rösterna och vilket förslag nej-rösterna gavs för, och rätta det som är fel. Grundförslagets id är base.",
        "Check in the minutes which proposal each side supported, and correct the record. The "
        "original proposal has the ID “base”.",
    ),
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each vote whose sides name the same proposal."""
    for vote in votes_of(decision):
        proposal = supported(vote, "for")
        if proposal is not None and proposal == supported(vote, "against"):
            related = noted(vote.site("for", "proposal"))
            site = vote.site("against", "proposal")
            yield Finding(RULE, site, {"proposal": proposal}, related=related, value=proposal)
