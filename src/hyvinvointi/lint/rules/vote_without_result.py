"""A vote that does not say how it ended."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.stages import has_minutes
from hyvinvointi.lint.minutes.votes import votes_of
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Vote
from hyvinvointi.model.votes import SIDES, count, is_empty, option

RULE = Rule(
    "HV395",
    "vote-without-result",
    Text(
        "Äänestyksestä puuttuu tietoja: {missing}.",
        "Det framgår inte hur omröstningen slutade. Följande saknas: {missing}.",
        "The record of the vote does not say how the vote ended. Missing: {missing}.",
    ),
    Text(
        "Lisää pöytäkirjasta ääniluvut (count) ja tulos (result): for (jaa voitti), against (ei voitti), tie (äänet tasan), vaalissa elected (valittiin).",
        "Lägg till röstetalen (count) och resultatet (result) ur protokollet, t.ex. result: for (ja vann), against (nej vann) eller tie (lika röstetal), vid val elected (valdes).",
        "Add from the minutes the number of votes for each side and the result (for, against or tie). If it was an election, write result: elected.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)
_RESULT = Text("tulos (result)", "resultatet (result)", "the result")
_COUNTS = {
    "for": Text(
        "jaa-äänten määrä (for.count)",
        "antalet ja-röster (for.count)",
        "the count of votes in favour",
    ),
    "against": Text(
        "ei-äänten määrä (against.count)",
        "antalet nej-röster (against.count)",
        "the count of votes against",
    ),
    "candidates": Text(
        "ehdokkaiden äänimäärät (candidates.count)",
        "kandidaternas röstetal (candidates.count)",
        "the counts of the candidates",
    ),
}


def check(decision: Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each vote of which neither a result nor counts say how it ended.

    Sides and candidates that are not there at all are told by `vote-without-sides`. A vote that is
    foreseen on an agenda has not ended.
    """
    for vote in votes_of(decision):
        uncounted = [*_uncounted(vote)]
        is_untold = not vote.has("result") and (uncounted or is_empty(vote))
        if is_untold and has_minutes(decision, context.today):
            missing = [*map(_COUNTS.__getitem__, uncounted), _RESULT]
            yield Finding(RULE, vote.lacking, {"missing": missing})


def _uncounted(vote: Vote) -> Iterator[str]:
    for side in SIDES:
        if option(vote, side) is not None and count(vote, side) is None:
            yield side
    if vote.candidates and all(one.data.get("count") is None for one in vote.candidates):
        yield "candidates"
