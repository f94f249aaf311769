"""A vote that does not say which of the proposals its sides stood for."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Site, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.votes import SIDE_TERMS, votes_of
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Vote
from hyvinvointi.model.votes import SIDES, option, proposals_by_id, supported

RULE = Rule(
    "HV366",
    "side-without-proposal",
    Text(
        "Äänestyksestä ei selviä, mitä ehdotusta {side}-äänillä kannatettiin.",
        "Av omröstningen framgår inte vilket förslag {side}-rösterna gavs för.",
        "The record of the vote does not say which proposal the {side} votes supported.",
    ),
    Text(
        "Tarkista ehdotus pöytäkirjasta ja merkitse sen tunnus (proposal). Pohjaehdotuksen tunnus on base.",
        "Ange förslagets id (proposal) enligt protokollet, eller base om rösterna gavs för grundförslaget.",
        "Check the minutes, and give the ID of the proposal in the field “proposal”. The "
        "original proposal has the ID “base”.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_ON_THE_MATTER = frozenset({"main", "amendment"})


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding where proposals have ids and a vote does not name those that it was about.

    In a vote on the matter each side stands for a proposal; in others one side does, and the other
    is for going on, or against.
    """
    if not proposals_by_id(decision):
        return
    for vote in votes_of(decision):
        if not vote.candidates and vote.type != "election":
            for side, site in _silent(vote):
                yield Finding(RULE, site, {"side": SIDE_TERMS[side]}, value=side)


def _silent(vote: Vote) -> Iterator[tuple[str, Site]]:
    silent = [side for side in SIDES if supported(vote, side) is None]
    if vote.type not in _ON_THE_MATTER and len(silent) < len(SIDES):
        return
    for side in silent:
        found = option(vote, side)
        if found is not None:
            yield side, found.lacking
