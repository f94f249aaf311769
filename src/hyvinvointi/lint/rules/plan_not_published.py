"""A welfare plan whose adopting minutes were inspected long ago and are not published."""

from collections.abc import Iterator
from datetime import timedelta

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.plans import WELFARE, adopted_by
from hyvinvointi.model import Program

RULE = Rule(
    "HV441",
    "plan-not-published",
    Text(
        "Hyväksyttyä asiakirjaa ”{id}” ei ole merkitty julkaistuksi.",
        "Det godkända dokumentet ”{id}” har inte antecknats som publicerat.",
        "“{id}” has been adopted but is not recorded as published.",
    ),
    Text(
        "Julkaise asiakirja verkossa pöytäkirjan kanssa, jos sitä ei ole vielä julkaistu, ja merkitse hyväksymispäätökseen pöytäkirjan julkaisupäivä (published_on).",
        "Publicera dokumentet på webben tillsammans med protokollet, om det inte redan har publicerats. Ange sedan i beslutet den dag då protokollet publicerades (published_on).",
        "If the document has not been published yet, publish it online together with the minutes. In either case, add to the decision the date on which the minutes were published (published_on).",
    ),
    draft=None,
    publish=Severity.WARNING,
)
_INSPECTED = Text(
    "Pöytäkirja on tarkastettu.", "Protokollet har justerats.", "The minutes have been inspected."
)
_OUT = ("published", "final")
_USUAL = timedelta(days=14)
"""Minutes go out some days after their inspection; two weeks are late."""


def check(program: Program, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when the newest decision that adopts a welfare plan has not been published."""
    if program.status != "adopted" or program.type not in WELFARE:
        return
    adopting = adopted_by(program, context)
    dated = [one for one in adopting if one.inspected_on is not None]
    if not dated or any(one.published_on or one.status in _OUT for one in adopting):
        return
    last = max(dated, key=lambda one: str(one.inspected_on))
    if last.inspected_on and last.inspected_on.last + _USUAL < context.today:
        related = ((last.site("inspected_on"), Message(_INSPECTED)),)
        yield Finding(RULE, program.lacking, {"id": program.label}, related)
