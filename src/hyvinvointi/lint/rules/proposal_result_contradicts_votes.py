"""A proposal whose result is not how the votes on it ended."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.proposals import last_votes
from hyvinvointi.lint.minutes.terms import proposal_term, term
from hyvinvointi.model import Decision
from hyvinvointi.model.votes import ACCEPTED, kind_of, proposals

RULE = Rule(
    "HV369",
    "proposal-result-contradicts-votes",
    Text(
        "Käsittelyssä on {kind}, jonka tulokseksi on merkitty ”{result}”, vaikka se {ended} äänestyksen.",
        "Utfallet för förslaget ({kind}) är ”{result}”, men förslaget {ended} omröstningen.",
        "The result of the proposal ({kind}) is “{result}”, but the proposal {ended} the vote.",
    ),
    Text(
        "Tarkista ehdotuksen ja äänestyksen tulos pöytäkirjasta ja korjaa virhe.",
        "Kontrollera förslagets utfall och omröstningens resultat i protokollet, och rätta det "
        "som är fel.",
        "Check the result of the proposal and the result of the vote in the minutes, and "
        "correct whichever is wrong.",
    ),
)
_WON = Text("voitti", "vann", "won")
_LOST = Text("hävisi", "förlorade", "lost")
_VOTE = Text("Äänestys on tässä.", "Omröstningen finns här.", "The vote is here.")


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each proposal that is called accepted and lost its last vote, or the reverse.

    A proposal may win over another one first and lose against the original proposal then.
    """
    ends = last_votes(decision)
    for proposal in proposals(decision):
        if proposal.id not in ends or proposal.result is None:
            continue
        won, vote = ends[proposal.id]
        if won and proposal.result == "rejected":
            ended = _WON
        elif proposal.result in ACCEPTED and (not won or proposal.result != "accepted"):
            ended = _WON if won else _LOST
        else:
            continue
        args = {
            "kind": proposal_term(kind_of(proposal)),
            "result": term(proposal.result, "handling", "counter_proposals", "result"),
            "ended": ended,
        }
        related = noted(vote.site("result"), _VOTE)
        site = proposal.site("result")
        yield Finding(RULE, site, args, related=related, value=proposal.result)
