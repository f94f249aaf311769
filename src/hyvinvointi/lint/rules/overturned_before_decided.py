"""A decision that is recorded as overturned by one that has not overturned anything yet."""

from collections.abc import Iterator
from datetime import date

from hyvinvointi.adoption.decisions import is_made
from hyvinvointi.diagnostics import Finding, Rule, Site, Text
from hyvinvointi.lint.minutes.places import day_site, noted
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.model.lifecycle import UNDECIDED

RULE = Rule(
    "HV343",
    "overturned-before-decided",
    Text(
        "Päätös on merkitty kumotuksi, mutta päätös, jolla se olisi kumottu, {why}.",
        "Beslutet har antecknats som upphävt, men det beslut som anges ha upphävt det {why}.",
        "The decision is recorded as overturned, but the decision said to have overturned it {why}.",
    ),
    Text(
        "Korjaa kumonneen päätöksen tunnus (overturned_by) tai väärä päivä. Jos päätöstä ei ole vielä kumottu, poista kenttä.",
        "Rätta id:t för det beslut som upphävde beslutet (overturned_by), eller det datum som är fel. Om beslutet ännu inte har upphävts, ta bort fältet.",
        "Correct the ID of the decision that overturned it (overturned_by), or the date that is wrong. If it has not been overturned yet, remove the field.",
    ),
)
_ITSELF = Text("on se itse", "är det självt", "is that decision itself")
_NOT_MADE = Text("on vielä tekemättä", "har ännu inte fattats", "has not been made yet")
_EARLIER = Text("on tehty ennen sitä", "fattades före det", "was made before it")


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when the decision named is itself, is not made yet, or was made before."""
    reference = decision.overturned_by
    if reference is None:
        return
    target = context.named(Decision, reference.id, decision)
    fault = _fault(decision, target, context.today) if target is not None else None
    if fault is None and reference.date is not None and reference.date.first > context.today:
        fault = _NOT_MADE, reference.site("date")
    if fault is not None:
        why, other = fault
        yield Finding(RULE, decision.site("overturned_by"), {"why": why}, related=noted(other))


def _fault(decision: Decision, target: Decision, today: date) -> tuple[Text, Site] | None:
    """Return why a decision cannot have overturned another, and the place that says so."""
    if target == decision:
        return _ITSELF, decision.site("id")
    if target.status in UNDECIDED:
        return _NOT_MADE, target.site("status")
    if not is_made(target.data, today):
        return _NOT_MADE, day_site(target)
    made, then = decision.made_on, target.made_on
    if made is not None and then is not None and then.last < made.first:
        return _EARLIER, day_site(target)
    return None
