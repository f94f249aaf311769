"""A decision that is said to be made or inspected on a day that has not come."""

from collections.abc import Iterator

from hyvinvointi.adoption.decisions import is_decided
from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Decision, View

RULE = Rule(
    "HV357",
    "decided-in-the-future",
    Text(
        "Päätöksen ”{decision}” {field} {day} on vasta tulossa.",
        "I beslutet ”{decision}” ligger {field} {day} i framtiden.",
        "In the decision “{decision}”, {field} is in the future: {day}.",
    ),
    Text(
        "Tarkista päivä. {otherwise}",
        "Kontrollera datumet. {otherwise}",
        "Check the date. {otherwise}",
    ),
)

_DAYS = {
    "date": Text("kokouspäivä", "sammanträdesdagen", "the date of the meeting"),
    "decided_on": Text("päätöspäivä", "beslutsdagen", "the date of the decision"),
    "inspected_on": Text(
        "tarkastuspäivä", "justeringsdagen", "the date on which the minutes were inspected"
    ),
}
_OTHERWISE = {
    "date": Text(
        "Jos asiasta ei ole vielä päätetty, merkitse tilaksi on-agenda (esityslistalla).",
        "Om ärendet ännu inte har avgjorts, skriv status: on-agenda (på föredragningslistan).",
        "If the matter has not been decided yet, write status: on-agenda.",
    ),
    "decided_on": Text(
        "Jos asiasta ei ole vielä päätetty, merkitse tilaksi draft (luonnos).",
        "Om ärendet ännu inte har avgjorts, skriv status: draft (utkast).",
        "If the matter has not been decided yet, write status: draft.",
    ),
    "inspected_on": Text(
        "Jos pöytäkirjaa ei ole vielä tarkastettu, poista tarkastuspäivä (inspected_on) ja merkitse tilaksi decided (päätetty).",
        "Om protokollet ännu inte har justerats, ta bort justeringsdagen (inspected_on) och skriv status: decided (beslutat).",
        "If the minutes have not been inspected yet, remove the date (inspected_on) and write status: decided.",
    ),
}
"""What to do where the day is right and has not come, by the field of the day."""


def check(decision: Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for the first day of a decision made that is later than today."""
    if not is_decided(decision.data):
        return
    places: list[tuple[View | None, str]] = [(decision.meeting, "date"), (decision, "decided_on")]
    places.append((decision, "inspected_on"))
    for view, name in places:
        day = getattr(view, name, None)
        if view is not None and day is not None and day.first > context.today:
            args = {
                "decision": decision.label,
                "field": _DAYS[name],
                "day": day,
                "otherwise": _OTHERWISE[name],
            }
            yield Finding(RULE, view.site(name), args)
            return
