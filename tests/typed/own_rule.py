"""What a municipality writes against the installed package; `make installed` has mypy read it.

The comment that lets a wrong argument pass is an error itself where the types do not arrive.
"""

from collections.abc import Iterator
from pathlib import Path

from hyvinvointi.api import FileContext, Finding, Program, Rule, Severity, Text, own_rules
from hyvinvointi.testing import failures_of_page

RULE = Rule(
    "OWN1",
    "measure-without-partner",
    Text("Kumppani puuttuu.", "Partnern saknas.", "There is no partner."),
    Text("Lisää partners.", "Lägg till partners.", "Add partners."),
    draft=Severity.INFO,
    publish=Severity.WARNING,
)


def check(program: Program, _context: FileContext) -> Iterator[Finding]:
    for measure in program.measures:
        if not measure.has("partners"):
            yield Finding(RULE, measure.lacking, {"id": measure.id})


def failures() -> list[str]:
    return [
        failure
        for rule in own_rules(Path(), ["rules"])
        for failure in failures_of_page(rule.page, [rule])
    ]


Finding("OWN1", Path())  # type: ignore[arg-type]
