"""A measured value of a group so small that its members can be recognised."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Indicator
from hyvinvointi.privacy.small_groups import limit_of, too_small

RULE = Rule(
    "HV719",
    "small-group-shown",
    Text(
        "Arvo perustuu vain {n} ihmisen tietoihin, joten ryhmän jäsenet voi tunnistaa. Raja on {limit}.",
        "Värdet bygger på bara {n} personer; gränsen är {limit}. Gruppens medlemmar kan identifieras.",
        "The value is based on only {n} people; the limit is {limit}. In such a small group the members can be identified.",
    ),
    Text(
        "Poista arvo (value) ja merkitse tilaksi suppressed (salattu pienen joukon vuoksi).",
        "Ta bort value och skriv status: suppressed.",
        "Remove value and write status: suppressed.",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each value whose `n` is below the limit."""
    limit = limit_of(indicator)
    for measured in too_small(indicator):
        said = next((name for name in ("value", "text", "rank") if measured.has(name)), None)
        if said is not None:
            yield Finding(RULE, measured.site(said), {"n": measured.n, "limit": limit})
