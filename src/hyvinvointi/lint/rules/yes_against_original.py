"""A vote in which yes stood for another proposal than the original one."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.votes import votes_of
from hyvinvointi.model import Decision
from hyvinvointi.model.votes import BASE, supported

RULE = Rule(
    "HV368",
    "yes-against-original",
    Text(
        "Äänestyksessä ”jaa” tarkoitti muuta ehdotusta ja ”ei” pohjaehdotusta. Tavallisesti ”jaa” on pohjaehdotus.",
        "I omröstningen understödde ja-rösterna ett annat förslag och nej-rösterna grundförslaget.",
        "In the vote, “yes” supported another proposal and “no” supported the original proposal.",
    ),
    Text(
        "Tarkista pöytäkirjasta, kumpaa kumpikin tarkoitti. Jos merkintä on oikein, anna sen olla: järjestys kerrotaan sivun lukijalle.",
        "Kontrollera i protokollet att ja och nej inte har förväxlats. Om uppgiften stämmer "
        "upplyses läsaren om den på sidan.",
        "Check in the minutes that the options are the right way round. If they are, no change is needed: the page tells readers about the unusual order.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each vote in which the original proposal was voted for by no."""
    for vote in votes_of(decision):
        yes = supported(vote, "for")
        if yes not in {None, BASE} and supported(vote, "against") == BASE:
            yield Finding(RULE, vote.site("for", "proposal"), value=str(yes))
