"""A decision that is said to be made or inspected on a day that has not come."""

from collections.abc import Iterator

from hyvinvointi.adoption.pins import is_decided
from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Decision, View

RULE = Rule(
    "HV357",
    "decided-in-the-future",
    Text(
        "Päätös ”{decision}” on merkitty tehdyksi, mutta {field} on vasta {day}.",
        "Beslutet ”{decision}” har antecknats som fattat, men {field} är först {day}.",
        "The decision “{decision}” is recorded as made, but {field} is in the future: {day}.",
    ),
    Text(
        "Tarkista päivä. Jos asiasta ei ole vielä päätetty, merkitse tilaksi esityslistalla (status: on-agenda).",
        "Kontrollera datumet. När ärendet ännu inte har avgjorts, ange status: on-agenda.",
        "Check the date. If the matter has not been decided yet, write status: on-agenda.",
    ),
)


def check(decision: Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for the first day of a decision made that is later than today."""
    if not is_decided(decision.data):
        return
    places: list[tuple[View | None, str]] = [(decision.meeting, "date"), (decision, "decided_on")]
    places.append((decision, "inspected_on"))
    for view, name in places:
        day = getattr(view, name, None)
        if view is not None and day is not None and day.first > context.today:
            args = {"decision": decision.label, "field": name, "day": day}
            yield Finding(RULE, view.site(name), args)
            return
