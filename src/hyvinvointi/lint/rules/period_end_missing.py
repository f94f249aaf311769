"""A plan that is put before somebody to decide without saying when it ends."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.naming import term
from hyvinvointi.lint.plans import FROM_PROPOSED
from hyvinvointi.model import Plan

RULE = Rule(
    "HV429",
    "period-end-missing",
    Text(
        "Asiakirjan tila on ”{status}”, mutta kauden {end} puuttuu.",
        "Dokumentets status är ”{status}”, men periodens {end} saknas.",
        "The status of the document is “{status}”, but the {end} of the period is missing.",
    ),
    Text(
        "Lisää kauden {end} ({field}), esimerkiksi period: {{start: 2026, end: 2029}}.",
        "Komplettera perioden (period.{field}), t.ex. period: {{start: 2026, end: 2029}}.",
        "Check the document that was adopted or proposed, and add the {field}, for example "
        "period: {{start: 2026, end: 2029}}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)


_ENDS = {
    "start": Text("alku", "början", "start"),
    "end": Text("loppu", "slut", "end"),
}


def check(plan: Plan, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when an end of the period is missing from `proposed` on."""
    if plan.status not in FROM_PROPOSED:
        return
    if plan.period is not None:
        lacking = [name for name in _ENDS if not plan.period.has(name)]
    else:
        lacking = [] if plan.has("period") else ["end"]
    for name in lacking:
        args = {"status": term(plan, "status"), "field": name, "end": _ENDS[name]}
        yield Finding(RULE, (plan.period or plan).lacking, args, value=name)
