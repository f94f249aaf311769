"""A private person's name in a published decision whose time for appeal has ended."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.model.appeal import last_day_of_names
from hyvinvointi.privacy.people import private_persons

RULE = Rule(
    "HV707",
    "private-person-after-appeal",
    Text(
        "Yksityishenkilön nimi on yhä julkaistavassa päätöksessä, vaikka nimet poistuvat verkosta viimeistään {end} jälkeen.",
        "En privatpersons namn finns kvar i det publicerade beslutet fast namn tas bort från nätet senast efter {end}.",
        "A private person's name is still in the published decision, though names leave the net after {end} at the latest.",
    ),
    Text(
        "Poista nimi tästä ja jokaisesta tekstistä, jossa se on: kun nimeä ei ole tässä, ohjelma ei tunnista sitä muualta.",
        "Ta bort namnet här och ur varje text där det står: när det inte står här känner programmet inte igen det på andra ställen.",
        "Remove the name here and from every text that has it: once it has been removed here, the program does not recognise it elsewhere.",
    ),
    draft=None,
    publish=Severity.ERROR,
    private=True,
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each private person after the end of the time for appeal."""
    end = last_day_of_names(decision, context.today)
    if end is None or context.today <= end:
        return
    for entry in private_persons(decision, context.municipality(decision)):
        yield Finding(
            RULE, decision.site(*entry.route), {"end": f"{end.day}.{end.month}.{end.year}"}
        )
