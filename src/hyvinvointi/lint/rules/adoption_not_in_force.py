"""An adoption that was decided long ago and never came into force."""

from collections.abc import Iterator
from datetime import timedelta

from hyvinvointi.adoption.decisions import adoptions
from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.naming import named
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.model.lifecycle import is_inspected

RULE = Rule(
    "HV613",
    "adoption-not-in-force",
    Text(
        "Päätös ”{decision}” on tehty {day}, mutta pöytäkirjaa ei ole merkitty tarkastetuksi. Siksi {hidden}.",
        "Beslutet ”{decision}” fattades {day}, men protokollet har inte antecknats som justerat. Därför visas {hidden}.",
        "The decision “{decision}” was made on {day}, but its minutes are not recorded as inspected. For this reason, {hidden}.",
    ),
    Text(
        "Jos pöytäkirja on tarkastettu, merkitse tarkastuspäivä (inspected_on) ja tila (status: inspected).",
        "Om protokollet har justerats, ange justeringsdagen (inspected_on) och statusen justerat "
        "(status: inspected).",
        "If the minutes have been inspected, add the date (inspected_on) and change the status of the decision (status: inspected).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_ONE = Text(
    "asiakirjaa ”{document}” ei vielä näytetä voimassa olevana",
    "”{document}” ännu inte som gällande",
    "“{document}” is not yet shown as being in force",
)
_SEVERAL = Text(
    "seuraavia asiakirjoja ei vielä näytetä voimassa olevina: {documents}",
    "följande ännu inte som gällande: {documents}",
    "the following are not yet shown as being in force: {documents}",
)
_LONG = timedelta(days=30)
"""Minutes are inspected at the meeting or within days; boards meet every two to four weeks."""


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when a decision that adopts has waited long for its minutes."""
    day = decision.made_on
    waits = adoptions(decision.origin) and not is_inspected(decision.data, context.today)
    if waits and day is not None and context.today - day.last > _LONG:
        documents = [
            named(one.document or one.attachment, one, context)
            for one in decision.adopts
            if one.role == "adopt"
        ]
        hidden = Message(_SEVERAL, {"documents": documents})
        if len(documents) == 1:
            hidden = Message(_ONE, {"document": documents[0]})
        args = {"decision": decision.label, "hidden": hidden, "day": day}
        yield Finding(RULE, decision.site("status"), args)
