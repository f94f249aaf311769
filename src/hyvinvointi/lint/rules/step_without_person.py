"""Somebody who came, left or was present in a meeting, but nobody says who."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.naming import term
from hyvinvointi.model import Decision

RULE = Rule(
    "HV386",
    "step-without-person",
    Text(
        "Käsittelyyn on merkitty ”{type}”, mutta henkilö puuttuu.",
        "Bland skedena i behandlingen har antecknats ”{type}”, men det framgår inte vilken person anteckningen gäller.",
        "The step “{type}” does not say who the person is.",
    ),
    Text(
        "Tarkista pöytäkirjasta, ketä merkintä koskee, ja lisää henkilö (person).",
        "Kontrollera i protokollet vem anteckningen gäller, och lägg till personen (person).",
        "Check in the minutes who arrived, left or was present, and add the person to the field "
        "“person”.",
    ),
    draft=Severity.WARNING,
)
_OF_PERSONS = frozenset({"arrived", "left", "present"})


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each arrival, departure or presence of nobody."""
    for step in decision.handling.procedure if decision.handling else ():
        if step.type in _OF_PERSONS and not step.has("person"):
            yield Finding(
                RULE, step.site("type"), {"type": term(step, "type")}, value=str(step.type)
            )
