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
        "Päätökseen ”{decision}” merkitty {field} {day} on vasta tulossa.",
        "Beslutet ”{decision}” har antecknats som fattat, men {field} är först {day}.",
        "The decision “{decision}” is recorded as made, but {field} is in the future: {day}.",
    ),
    Text(
        "Tarkista päivä. Jos asiasta ei ole vielä päätetty, merkitse tilaksi esityslistalla (status: on-agenda).",
        "Kontrollera datumet. Om ärendet ännu inte har avgjorts, ange statusen på "
        "föredragningslistan (status: on-agenda).",
        "Check the date. If the matter has not been decided yet, set the status to on-agenda (status: on-agenda).",
    ),
)

_DAYS = {
    "date": Text("kokouspäivä", "sammanträdesdagen", "the date of the meeting"),
    "decided_on": Text("päätöspäivä", "beslutsdagen", "the date of the decision"),
    "inspected_on": Text("tarkastuspäivä", "justeringsdagen", "the date of inspection"),
}


def check(decision: Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for the first day of a decision made that is later than today."""
    if not is_decided(decision.data):
        return
    places: list[tuple[View | None, str]] = [(decision.meeting, "date"), (decision, "decided_on")]
    places.append((decision, "inspected_on"))
    for view, name in places:
        day = getattr(view, name, None)
        if view is not None and day is not None and day.first > context.today:
            args = {"decision": decision.label, "field": _DAYS[name], "day": day}
            yield Finding(RULE, view.site(name), args)
            return
