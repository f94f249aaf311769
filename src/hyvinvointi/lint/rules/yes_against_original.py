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
        "I omröstningen gavs ja-rösterna för ett annat förslag och nej-rösterna för grundförslaget. Vanligen är det tvärtom.",
        "In the vote, “yes” is recorded as supporting another proposal and “no” the original "
        "one. Usually it is the other way round.",
    ),
    Text(
        "Tarkista pöytäkirjasta, mitä ehdotuksia jaa- ja ei-äänillä kannatettiin. Jos merkintä on oikein, sitä ei tarvitse muuttaa.",
        "Kontrollera i protokollet att ja och nej inte har förväxlats. Om uppgiften stämmer "
        "behöver ingenting ändras: på sidan upplyses läsaren om ordningen.",
        "Check in the minutes that the options are the right way round. If they are, no change "
        "is needed: the page mentions the unusual order.",
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
