"""A request for a review that was decided before the decision that it is about."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.minutes.places import day_site, noted
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV385",
    "rectification-before-decision",
    Text(
        "Oikaisuvaatimuksen ratkaisupäivä on {day}, mutta oikaistavaksi vaadittu päätös on tehty vasta {reviewed}.",
        "Begäran om omprövning har antecknats som avgjord {day}, men beslutet som den gäller fattades först {reviewed}.",
        "The request for a review is recorded as decided on {day}, before the decision that it "
        "concerns was made on {reviewed}.",
    ),
    Text(
        "Tarkista päivät pöytäkirjoista ja korjaa väärä päivä tai viittaus päätökseen (rectification.of).",
        "Kontrollera i protokollen när besluten fattades och vilket beslut begäran gäller (rectification.of), och rätta det som är fel.",
        "Check in the minutes when each decision was made and which decision the request "
        "concerns. Correct the dates or the field “rectification.of”.",
    ),
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when the decision under review is certainly later."""
    reviewed = decision.rectification.of if decision.rectification else None
    day = decision.made_on
    if decision.rectification is None or reviewed is None or day is None:
        return
    site, then = reviewed.site("date"), reviewed.date
    target = context.named(Decision, reviewed.id, decision) if reviewed.id else None
    if target is not None:
        site, then = decision.rectification.site("of"), target.made_on
    if then is not None and day.last < then.first:
        args = {"day": day, "reviewed": then}
        yield Finding(RULE, site, args, related=noted(day_site(decision)))
