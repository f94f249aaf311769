"""A side of a vote whose count is not the number of its named voters."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.terms import field_term
from hyvinvointi.lint.minutes.votes import count_site, groups, votes_of
from hyvinvointi.model import Decision

RULE = Rule(
    "HV364",
    "voters-differ-from-count",
    Text(
        "Äänestyksessä vaihtoehdon ”{group}” ääniluku on {count}, mutta nimiä on {named}.",
        "I omröstningen är antalet i gruppen ”{group}” {count}, men antalet namn är {named}.",
        "In the group “{group}” of the vote, the count is {count}, but the number of names is "
        "{named}.",
    ),
    Text(
        "Tarkista ääniluku ja nimet pöytäkirjasta ja korjaa virhe.",
        "Kontrollera antalet och namnen i protokollet, och rätta det som är fel.",
        "Check the count and the names in the minutes, and correct whichever is wrong.",
    ),
    draft=Severity.WARNING,
)
_NAMES = Text("Nimet ovat tässä.", "Namnen finns här.", "The names are here.")


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each group of a vote that is counted and named, and not alike."""
    for vote in votes_of(decision):
        for name, group in groups(vote):
            if not group.voters or group.count in {None, len(group.voters)}:
                continue
            args = {
                "group": field_term("handling", "votes", name),
                "count": group.count,
                "named": len(group.voters),
            }
            related = noted(group.site("voters"), _NAMES)
            yield Finding(RULE, count_site(vote, name), args, related=related, value=name)
