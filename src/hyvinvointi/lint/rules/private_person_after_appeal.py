"""A private person's name in a published decision whose time for appeal has ended."""

from collections.abc import Iterator

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.model.appeal import last_day_of_names, names_end
from hyvinvointi.privacy.people import private_persons

RULE = Rule(
    "HV707",
    "private-person-after-appeal",
    Text(
        "Yksityishenkilön nimi on yhä julkaistavassa päätöksessä, mutta nimi sai olla verkossa vain {end} asti: {reason}.",
        "En privatpersons namn finns kvar i det publicerade beslutet, men namnet fick finnas på webben bara till och med {end}: {reason}.",
        "The published decision still contains the name of a private person. The name could be kept online only until {end}: {reason}.",
    ),
    Text(
        "Poista nimi ensin päätöksen teksteistä ja vasta sitten tästä kohdasta. Jos nimi poistetaan ensin tästä, tarkistus ei löydä sitä teksteistä.",
        "Ta först bort namnet ur alla texter där det står, och sist ur det fält som anmärkningen gäller. När namnet har tagits bort ur fältet kan det inte längre hittas automatiskt i texterna.",
        "Remove the name first from every text that contains it, and only then from this entry. "
        "Without the entry, the name cannot be found automatically in the texts.",
    ),
    draft=None,
    publish=Severity.ERROR,
    private=True,
)
_COUNTED = Text(
    "julkaisupäivästä laskettu muutoksenhakuaika on päättynyt",
    "tiden för ändringssökande, räknad från publiceringsdagen, har gått ut",
    "the appeal period, counted from the day of publication, has ended",
)
_NO_APPEAL = Text(
    "päätökseen ei voi hakea muutosta, ja tieto päätöksestä katsotaan jo saaduksi",
    "ändring i beslutet får inte sökas, och det anses redan ha kommit till kännedom",
    "the decision cannot be appealed against, and notice of it is deemed to have been received",
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each private person after the end of the time for appeal."""
    end = last_day_of_names(decision, context.today)
    if end is None or context.today <= end:
        return
    reason = _NO_APPEAL if names_end(decision) is None else _COUNTED
    args = {"end": PartialDate.of(end), "reason": reason}
    for entry in private_persons(decision, context.municipality(decision)):
        yield Finding(RULE, decision.site(*entry.route), args)
