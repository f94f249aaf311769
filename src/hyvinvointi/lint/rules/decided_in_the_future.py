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
        "Beslutet ”{decision}” anges som fattat, men {field} är först {day}.",
        "The decision “{decision}” is said to be made, but {field} is only {day}.",
    ),
    Text(
        "Tarkista päivä. Kokouksen asia, josta ei ole vielä päätetty, on status: on-agenda.",
        "Kontrollera dagen. Ett ärende som ännu inte har avgjorts har status: on-agenda.",
        "Check the day. A matter that is not decided yet has the status on-agenda.",
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
