"""A program or strategy that is called a draft although a decision in force adopted it."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Site, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.naming import term
from hyvinvointi.model import Plan, View

RULE = Rule(
    "HV614",
    "plan-behind-its-decision",
    Text(
        "Asiakirja ”{id}” on hyväksytty päätöksellä ”{decision}”, mutta asiakirjan tila on yhä ”{status}”.",
        "Genom beslutet ”{decision}” har dokumentet ”{id}” godkänts, men dess status är fortfarande ”{status}”.",
        "The decision “{decision}” adopted “{id}”, but the status of the document is still “{status}”.",
    ),
    Text(
        "Vaihda tilaksi hyväksytty (status: adopted). Jos hyväksyttyä tekstiä jo muutetaan, vaihda tilaksi tarkistettavana (status: under-review).",
        "Ange statusen adopted (godkänt). Om texten håller på att ändras på nytt, ange "
        "under-review (under översyn).",
        "Check the decision. If it is in force, write status: adopted. If the text is being "
        "changed again, write status: under-review.",
    ),
    draft=Severity.ERROR,
    publish=Severity.ERROR,
)
_BEFORE = frozenset({"idea", "in-preparation", "consultation", "proposed"})
_HERE = Text("Päätös on tässä.", "Beslutet finns här.", "The decision is here.")


def check(plan: Plan, context: Context) -> Iterator[Finding]:
    """Yield a finding for a plan in force that says it is still being prepared."""
    pins = context.pins.in_force(plan.origin)
    if not pins or plan.status not in _BEFORE:
        return
    place = Site(pins[-1].decision.path, pins[-1].route)
    args = {
        "decision": View(pins[-1].decision, (), pins[-1].decision.data).label,
        "id": plan.label,
        "status": term(plan, "status"),
    }
    yield Finding(RULE, plan.site("status"), args, ((place, Message(_HERE)),))
