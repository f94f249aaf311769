"""A municipal strategy that the council has not reviewed in its term."""

from collections.abc import Iterator
from datetime import date, timedelta

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Municipality, Organ, Strategy

RULE = Rule(
    "HV442",
    "strategy-not-reviewed",
    Text(
        "Strategiasta ”{id}” ei ole merkitty, että valtuusto olisi tarkistanut sen toimikautensa alettua {start}.",
        "Det har inte antecknats att fullmäktige har sett över strategin ”{id}” sedan mandattiden började {start}.",
        "There is no record that the council has reviewed the strategy “{id}” since the council term began on {start}.",
    ),
    Text(
        "Jos valtuusto on tarkistanut strategian, lisää työtilaan tarkistamista koskeva päätös, jossa viitataan strategiaan. Muuten vie strategia valtuuston tarkistettavaksi toimikauden aikana.",
        "Om fullmäktige har sett över strategin, lägg till beslutet om översynen i arbetsytan, med en hänvisning till strategin. För annars strategin till fullmäktige för översyn under mandattiden, också om ingenting i den ändras.",
        "If the council has reviewed the strategy, add the decision on the review, with a reference to the strategy, to the workspace. If not, submit the strategy to the council for review during the council term, even if nothing in the strategy is to be changed.",
    ),
    draft=None,
    publish=Severity.WARNING,
)
_TERM = Text(
    "Valtuuston toimikausi on tässä.",
    "Fullmäktiges mandattid finns här.",
    "The council term is here.",
)
_LAST_YEAR = timedelta(days=365)
"""The law gives the whole term; in its last year it is time to say so."""


def check(strategy: Strategy, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when no decision of this term is about an adopted strategy of the council.

    Nothing is said where no decision on it is known, or before the last year of the term.
    """
    municipality = context.municipality(strategy)
    term = municipality.council_term if municipality else None
    if strategy.status != "adopted" or municipality is None or term is None:
        return
    if term.start is None or term.end is None or context.today <= term.end.last - _LAST_YEAR:
        return
    organ = context.named(Organ, strategy.organ, strategy)
    if organ is None or organ.type != "council":
        return
    days = [_day(one) for one in context.referring(Decision, strategy)]
    known = [day for day in days if day is not None]
    if known and max(known) < term.start.first:
        yield _finding(strategy, municipality, term.start)


def _finding(strategy: Strategy, municipality: Municipality, start: PartialDate) -> Finding:
    related = ((municipality.site("council_term"), Message(_TERM)),)
    return Finding(RULE, strategy.site("id"), {"id": strategy.label, "start": start}, related)


def _day(decision: Decision) -> date | None:
    return decision.made_on.first if decision.made_on else None
