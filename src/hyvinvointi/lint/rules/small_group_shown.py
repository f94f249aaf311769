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
        "Arvo perustuu vain {n} ihmisen tietoihin, joten ryhmän jäsenet voivat olla tunnistettavissa. Pienin julkaistava ryhmäkoko on {limit}.",
        "Värdet gäller en grupp på {n} personer, men den minsta grupp som får visas är {limit}. Det kan vara möjligt att identifiera personerna i gruppen.",
        "The value describes only {n} people, but the smallest group that may be published is {limit}. It may be possible to identify the people in the group.",
    ),
    Text(
        "Tarkista ryhmän koko (n). Jos koko on oikein, poista arvo (value) ja merkitse tilaksi suppressed (salattu pienen joukon vuoksi).",
        "Kontrollera gruppens storlek (n). Om den stämmer, ta bort värdet (value) och ange statusen skyddat (status: suppressed).",
        "Check the size of the group (n). If it is right, remove the value (value) and write status: suppressed.",
    ),
)


def check(indicator: Indicator, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each value whose `n` is below the limit."""
    limit = limit_of(indicator)
    for measured in too_small(indicator):
        said = next((name for name in ("value", "text", "rank") if measured.has(name)), None)
        if said is not None:
            yield Finding(RULE, measured.site(said), {"n": measured.n, "limit": limit})
