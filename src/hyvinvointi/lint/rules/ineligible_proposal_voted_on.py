"""A vote on a proposal that was no longer before the meeting."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.terms import proposal_term, term
from hyvinvointi.lint.minutes.votes import votes_of
from hyvinvointi.model import Decision
from hyvinvointi.model.votes import SIDES, kind_of, proposals_by_id, supported

RULE = Rule(
    "HV370",
    "ineligible-proposal-voted-on",
    Text(
        "Käsittelyssä on {kind}, jonka tulokseksi on merkitty ”{result}”, vaikka ehdotuksesta äänestettiin.",
        "Förslaget ({kind}) har antecknats som upptaget till omröstning, men dess utfall är ”{result}”.",
        "The proposal ({kind}) is recorded as put to the vote, but its result is “{result}”.",
    ),
    Text(
        "Kannattamattomasta, peruutetusta tai toiseen yhdistetystä ehdotuksesta ei äänestetä. Tarkista pöytäkirjasta ehdotuksen tulos ja äänestys ja korjaa virhe.",
        "Ett förslag som blev utan understöd, drogs tillbaka eller slogs ihop med ett annat tas "
        "inte upp till omröstning. Kontrollera i protokollet förslagets utfall och vilket förslag "
        "omröstningen gällde, och rätta det som är fel.",
        "Check in the minutes what happened to the proposal and what was voted on, and correct the record. A proposal that has lapsed, been withdrawn or been joined to another is not voted on.",
    ),
)
_GONE = frozenset({"not-seconded", "withdrawn", "joined"})
_VOTE = Text("Äänestys on tässä.", "Omröstningen finns här.", "The vote is here.")


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each proposal that a side of a vote stood for when it was out of question."""
    known = proposals_by_id(decision)
    told: set[str] = set()
    for vote in votes_of(decision):
        for side in SIDES:
            own_id = supported(vote, side)
            proposal = known.get(own_id or "")
            if proposal is None or proposal.result not in _GONE or own_id in told:
                continue
            told.add(str(own_id))
            args = {
                "kind": proposal_term(kind_of(proposal)),
                "result": term(str(proposal.result), "handling", "counter_proposals", "result"),
            }
            related = noted(vote.site(side, "proposal"), _VOTE)
            site = proposal.site("result")
            yield Finding(RULE, site, args, related=related, value=str(proposal.result))
