"""A decision that binds others but is sent to nobody."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.minutes.stages import is_decided
from hyvinvointi.model import Decision

RULE = Rule(
    "HV327",
    "decision-without-recipients",
    Text(
        "Päätös ”{id}” antaa tehtäviä muille, mutta sitä ei ilmoiteta kenellekään.",
        "Beslutet ”{id}” ger andra uppgifter men sänds inte till någon.",
        "The decision “{id}” gives others something to do, but it has no recipients.",
    ),
    Text(
        "Lisää notify: kenelle päätös annetaan tiedoksi.",
        "Lägg till notify: vem som ska få del av beslutet.",
        "Add notify: who is to be told of the decision.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_BINDS = ("assignments", "appointments", "tasks", "forward_to", "planned_programs")


def check(decision: Decision, _context: Context) -> Iterator[Finding]:
    """Yield a finding when a decided item binds others and `notify` is empty."""
    binds = any(decision.has(name) for name in _BINDS)
    if binds and is_decided(decision) and not decision.has("notify"):
        yield Finding(RULE, decision.lacking, {"id": decision.id})
