"""A private person's name in a published decision whose time for appeal has ended."""

from collections.abc import Iterator

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.model.appeal import last_day_of_names
from hyvinvointi.privacy.people import private_persons

RULE = Rule(
    "HV707",
    "private-person-after-appeal",
    Text(
        "Yksityishenkilön nimi on yhä julkaistavassa päätöksessä, vaikka nimi oli poistettava verkosta muutoksenhakuajan päätyttyä {end}.",
        "En privatpersons namn finns kvar i det publicerade beslutet. Tiden för begäran om "
        "omprövning eller besvär gick ut {end}, och namnet ska därefter tas bort från webben.",
        "The published decision still contains the name of a private person. The appeal period "
        "ended on {end}, so the name must be removed from the internet.",
    ),
    Text(
        "Poista nimi ensin kaikista päätöksen teksteistä ja vasta sitten tästä: kun nimi puuttuu tästä, ohjelma ei enää löydä sitä teksteistä.",
        "Ta först bort namnet ur alla texter där namnet står, och sist här. När namnet har tagits "
        "bort här kan det inte längre hittas automatiskt i texterna.",
        "Remove the name first from every text that contains it, and only then from this entry. "
        "Without the entry, the name cannot be found automatically in the texts.",
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
        yield Finding(RULE, decision.site(*entry.route), {"end": PartialDate.of(end)})
