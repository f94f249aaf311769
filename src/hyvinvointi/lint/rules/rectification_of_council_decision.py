"""A request to review a decision of the council, of which no review can be requested."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.organs import organ_of
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Organ
from hyvinvointi.model.decision import Reference

RULE = Rule(
    "HV384",
    "rectification-of-council-decision",
    Text(
        "Oikaisuvaatimusta ei ole merkitty tutkimatta jätetyksi, vaikka se koskee valtuuston päätöstä ({organ}).",
        "Begäran om omprövning har antecknats som prövad, men omprövning av ett beslut av fullmäktige (”{organ}”) kan inte begäras.",
        "The request for a review is recorded as examined, but no review can be requested of a decision made by “{organ}”.",
    ),
    Text(
        "Valtuuston päätökseen ei voi vaatia oikaisua. Tarkista pöytäkirjasta päätös (of) ja ratkaisu (result) ja korjaa virhe.",
        "Kontrollera i protokollet vilket beslut begäran gäller (of) och hur den avgjordes (result), och rätta det som är fel. Fullmäktiges beslut kan överklagas bara hos förvaltningsdomstolen.",
        "Check in the minutes which decision the request concerns and how it was decided, and correct the record. An appeal against a council decision can be made only to the administrative court.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when a request to review a council's decision was admitted."""
    rectification = decision.rectification
    if rectification is None or rectification.of is None:
        return
    organ = _organ(rectification.of, decision, context)
    if organ is None or organ.type != "council" or not rectification.result:
        return
    if rectification.result != "inadmissible":
        yield Finding(RULE, rectification.site("of"), {"organ": organ.label})


def _organ(reviewed: Reference, decision: Decision, context: NeighbourContext) -> Organ | None:
    if reviewed.id:
        target = context.named(Decision, reviewed.id, decision)
        return organ_of(target, context) if target else None
    return context.named(Organ, reviewed.organ.id, decision) if reviewed.organ else None
