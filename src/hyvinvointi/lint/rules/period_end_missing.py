"""A plan that is put before somebody to decide without saying when it ends."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.plans import FROM_PROPOSED
from hyvinvointi.model import Plan

RULE = Rule(
    "HV429",
    "period-end-missing",
    Text(
        "Kauden loppu puuttuu, vaikka asiakirjan tila on ”{status}”.",
        "Periodens slut saknas fast dokumentets status är ”{status}”.",
        "The end of the period is missing although the status is “{status}”.",
    ),
    Text(
        "Lisää period.end, esimerkiksi period: {{start: 2026, end: 2029}}.",
        "Lägg till period.end, t.ex. period: {{start: 2026, end: 2029}}.",
        "Add period.end, for example period: {{start: 2026, end: 2029}}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)


def check(plan: Plan, _context: Context) -> Iterator[Finding]:
    """Yield a finding when `period.end` is missing from `proposed` on."""
    if plan.status not in FROM_PROPOSED:
        return
    lacks = not plan.period.has("end") if plan.period else not plan.has("period")
    if lacks:
        at = plan.period or plan
        yield Finding(RULE, at.lacking, {"status": plan.status})
