"""A day of what follows from a decision that is before the decision, or of what preceded it, after."""

from collections.abc import Iterator

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import day_site, noted, occasion
from hyvinvointi.model import Decision, View

RULE = Rule(
    "HV399",
    "day-out-of-order",
    Text(
        "{what} on {day}, mutta {occasion} {order} {made}.",
        "{what} är {day}, men {occasion} {order} {made}.",
        "{what} is {day}, but {occasion} {order} {made}.",
    ),
    Text(
        "Tarkista päivät pöytäkirjasta ja korjaa virhe.",
        "Kontrollera dagarna i protokollet, och rätta den som är fel.",
        "Check the dates in the minutes, and correct whichever is wrong.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_ONLY_THEN = Text("vasta", "först", "not until")
_ALREADY = Text("jo", "redan", "already on")
_DUE = Text(
    "Toimeksiannon määräpäivä", "Tidsfristen för uppdraget", "The due date of the assignment"
)
_TASK_DUE = Text("Tehtävän määräpäivä", "Tidsfristen för uppgiften", "The due date of the task")
_DONE = Text(
    "Tehtävän valmistumispäivä",
    "Dagen då uppgiften slutfördes",
    "The day on which the task was done",
)
_CORRECTED = Text("Korjauksen päivä", "Rättelsens datum", "The date of the correction")
_EARLIER = Text(
    "Aiemman päätöksen päivä", "Dagen för det tidigare beslutet", "The date of the earlier decision"
)


def check(decision: Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each day that cannot be on its side of the day of the decision."""
    made = decision.made_on
    if made is None:
        return
    for view, name, what, follows in _days(decision):
        day: PartialDate | None = getattr(view, name)
        if day is None or not (day.last < made.first if follows else day.first > made.last):
            continue
        args: dict[str, object] = {
            "what": what,
            "day": day,
            "occasion": occasion(decision, context.today),
            "order": _ONLY_THEN if follows else _ALREADY,
            "made": made,
        }
        site = view.site(name)
        yield Finding(RULE, site, args, related=noted(day_site(decision)), value=str(day))


def _days(decision: Decision) -> Iterator[tuple[View, str, Text, bool]]:
    """Yield views and names of days with what they are, and whether they follow the decision."""
    yield from ((one, "due", _DUE, True) for one in decision.assignments)
    for task in decision.tasks:
        yield task, "due", _TASK_DUE, True
        yield task, "done_on", _DONE, True
    yield from ((one, "date", _CORRECTED, True) for one in decision.corrections)
    yield from ((one, "date", _EARLIER, False) for one in decision.earlier)
