"""A welfare plan that is not told to the wellbeing services county."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.plans import WELFARE, adopted_by
from hyvinvointi.model import Decision, Municipality, Program
from hyvinvointi.model.common import Actor
from hyvinvointi.model.municipality import MUNICIPALITY

RULE = Rule(
    "HV416",
    "plan-not-sent-to-county",
    Text(
        "Päätöksen ”{id}” tiedoksisaajista puuttuu hyvinvointialue ({county}).",
        "Bland mottagarna av beslutet ”{id}” saknas välfärdsområdet ({county}).",
        "The decision “{id}” does not name the wellbeing services county ({county}) as a recipient.",
    ),
    Text(
        "Jos hyvinvointialue on pöytäkirjan tiedoksisaajissa, lisää se (notify). Muuten toimita asiakirjat sille erikseen, ohita huomautus ja kirjoita ohituksen perusteluun toimituspäivä.",
        "Kontrollera mottagarna i protokollet, och lägg till välfärdsområdet (notify) om det finns bland dem. Sänd annars välfärdsberättelsen och välfärdsplanen separat till välfärdsområdet. Ignorera sedan anmärkningen och ange sändningsdagen som motivering.",
        "Check the recipients in the minutes, and add the county (notify) if it is one of them. If not, send the report and the plan to the county separately. Then suppress this finding, giving as the reason the date on which they were sent.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
)

_ADOPTED = Text(
    "Päätös hyväksyy ohjelman.",
    "Beslutet godkänner programmet.",
    "The decision adopts the programme.",
)
_COUNTY = ("hyvinvointialue", "välfärdsområde", "wellbeing services county")


def check(program: Program, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when no decision about an adopted program notifies the county."""
    municipality = context.municipality(program)
    if program.type not in WELFARE or program.parent or program.status != "adopted":
        return
    if municipality is None or municipality.wellbeing_county is None:
        return
    if municipality.organisation != MUNICIPALITY:
        return
    decisions = context.referring(Decision, program)
    adopting = adopted_by(program, context)
    reviews = [context.named(Decision, review.decision, review) for review in program.reviews]
    about = [*decisions, *(one for one in reviews if one is not None)]
    if adopting and not any(_notifies_county(one, municipality) for one in about):
        last = max(adopting, key=_day)
        args = {"id": last.label, "county": municipality.wellbeing_county}
        yield Finding(RULE, last.lacking, args, ((program.site("id"), Message(_ADOPTED)),))


def _day(decision: Decision) -> str:
    return str(decision.made_on or "")


def _notifies_county(decision: Decision, municipality: Municipality) -> bool:
    county = municipality.wellbeing_county
    names = (*_COUNTY, *(name.casefold() for name in (county.values.values() if county else ())))
    said = " ".join(text for actor in decision.notify for text in _words(actor)).casefold()
    return any(name in said for name in names)


def _words(actor: Actor) -> Iterator[str]:
    for text in (actor.name, actor.title, actor.organization):
        if text is not None:
            yield from text.values.values()
