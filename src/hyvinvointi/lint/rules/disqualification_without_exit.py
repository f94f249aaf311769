"""A disqualified person who is not recorded to have left."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Decision

RULE = Rule(
    "HV316",
    "disqualification-without-exit",
    Text(
        "Esteellisen ei ole kirjattu poistuneen käsittelyn ajaksi.",
        "Det är inte antecknat att den jäviga lämnade mötet under behandlingen.",
        "It is not recorded that the disqualified person left for the handling.",
    ),
    Text(
        "Jos hän poistui, kirjaa left: true. Jos hän jäi paikalle, päätös voi olla pätemätön: "
        "selvitä asia ennen julkaisemista.",
        "Om personen gick, anteckna left: true. Om personen stannade kan beslutet vara "
        "ogiltigt: red ut saken före publiceringen.",
        "If the person left, record left: true. If not, the decision may be invalid: find out "
        "before it is published.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(decision: Decision, _context: Context) -> Iterator[Finding]:
    """Yield a finding for each disqualified person who did not leave, or is not said to have."""
    for entry in decision.handling.disqualified if decision.handling else ():
        if entry.left is not True:
            yield Finding(RULE, entry.site("left") if entry.has("left") else entry.lacking)
