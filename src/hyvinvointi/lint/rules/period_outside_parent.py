"""A plan that begins before, or ends after, the plan that it is part of."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Plan
from hyvinvointi.model.common import Span

RULE = Rule(
    "HV430",
    "period-outside-parent",
    Text(
        "Kausi {own} ulottuu ylemmän asiakirjan ”{parent}” kauden {period} ulkopuolelle.",
        "Perioden {own} går utanför perioden {period} för det överordnade dokumentet ”{parent}”.",
        "The period {own} does not fit within the period {period} of the parent document “{parent}”.",
    ),
    Text(
        "Tarkista kaudet. Jos poikkeama on tarkoituksellinen, kerro syy lisätiedossa (period.note). Muuten korjaa väärä kausi (period).",
        "Kontrollera perioderna och rätta den som är fel. Om avvikelsen är avsiktlig, ange "
        "orsaken (period.note).",
        "Check both periods, and correct whichever is wrong. If they are meant to differ, give "
        "the reason in the field “period.note”.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_PARENT = Text(
    "Ylemmän asiakirjan kausi on tässä.",
    "Det överordnade dokumentets period.",
    "The period of the parent document is here.",
)


def check(plan: Plan, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding at the end, or the start, that the parent's period does not cover."""
    parent = context.named(Plan, plan.parent, plan)
    own, around = plan.period, parent.period if parent else None
    if parent is None or own is None or around is None or own.has("note"):
        return
    outside = None if own.is_reversed or around.is_reversed else _outside(own, around)
    if outside:
        title = parent.label
        args = {"own": own.period, "parent": title, "period": around.period}
        related = noted(around.site(), _PARENT)
        yield Finding(RULE, own.site(outside), args, related=related)


def _outside(own: Span, around: Span) -> str | None:
    if own.end and around.end and own.end.last > around.end.last:
        return "end"
    if own.start and around.start and own.start.first < around.start.first:
        return "start"
    return None
