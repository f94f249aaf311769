"""A register with more entries than can have pages of their own."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Municipality
from hyvinvointi.model.addresses import holders_with_pages

RULE = Rule(
    "HV910",
    "overlong-register",
    Text(
        "Rekisterissä on {count} toimielintä, yksikköä ja henkilöä, mutta vain {limit} niistä saa oman sivun.",
        "Registret har {count} organ, enheter och personer, men bara {limit} av dem får en egen sida.",
        "The register is too long: it has {count} decision-making bodies, units and people, but pages are made for only {limit} of them.",
    ),
    Text(
        "Poista rekisteristä toimielimet, yksiköt ja henkilöt, joita mikään asiakirja ei mainitse.",
        "Ta ur registret bort de organ, enheter och personer som inte nämns i något dokument.",
        "Remove from the register the bodies, units and people that no document mentions.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(municipality: Municipality, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when not every organ, unit and person can have a page."""
    parts = (municipality.organs, municipality.units, municipality.people)
    count, limit = sum(map(len, parts)), holders_with_pages(municipality.languages)
    if count > limit:
        field = next(name for name in ("people", "units", "organs") if municipality.has(name))
        yield Finding(RULE, municipality.site(field, part="key"), {"count": count, "limit": limit})
