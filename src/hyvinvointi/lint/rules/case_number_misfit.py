"""A case number of another form than the municipality's."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.case_numbers import fits
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.organisations import owner_of
from hyvinvointi.model import Decision

RULE = Rule(
    "HV335",
    "case-number-misfit",
    Text(
        "Asianumero ”{number}” ei vastaa {owner} asianumeroiden muotoa.",
        "Ärendenumret ”{number}” följer inte formen för {owner} ärendenummer.",
        "The case number “{number}” does not match the format of {owner} case numbers.",
    ),
    Text(
        "Tarkista numero asianhallinnasta. Jos numero on väärä, korjaa se. Muuten korjaa rekisteriin asianumeroiden muoto (case_number_pattern).",
        "Kontrollera numret i ärendehanteringssystemet. Om numret är fel, rätta det. Rätta annars formen för ärendenumren i registret (case_number_pattern).",
        "Check the number in the case management system. If the number is wrong, correct it. If it is right, correct the format in the register (case_number_pattern).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_FORM = Text("Muoto on annettu tässä.", "Formen anges här.", "The format is set here.")


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when a case number does not match the pattern, letter case aside."""
    register = context.municipality(decision)
    number = decision.case_number
    pattern = register.case_number_pattern if register else None
    if register is None or number is None or pattern is None:
        return
    if fits(number.strip(), pattern) is False:
        related = noted(register.site("case_number_pattern"), _FORM)
        args = {"number": number, "owner": owner_of(decision, context)}
        yield Finding(RULE, decision.site("case_number"), args, related=related)
