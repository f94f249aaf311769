"""Instructions for appeal that name no provision."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.terms import term
from hyvinvointi.model import Decision

RULE = Rule(
    "HV362",
    "appeal-without-ground",
    Text(
        "Muutoksenhausta puuttuu säännös, johon se perustuu: {type}.",
        "Den bestämmelse som ändringssökandet grundar sig på saknas: {type}.",
        "The provision that the appeal rests on is missing: {type}.",
    ),
    Text(
        "Lisää ground, esimerkiksi Kuntalaki 410/2015 {section} §.",
        "Lägg till ground, t.ex. Kommunallagen 410/2015 {section} §.",
        "Add ground, for example Kuntalaki 410/2015 {section} §.",
    ),
    draft=None,
    publish=Severity.WARNING,
)
_SECTIONS = {"none": 136, "rectification": 134, "municipal-appeal": 135}
"""Sections of the Local Government Act by which remedies and their ban go; others have acts of their own."""


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each way of appeal, or ban of one, without a ground."""
    for way in decision.appeal:
        section = _SECTIONS.get(str(way.type))
        if section is not None and not way.has("ground"):
            args = {"type": term(str(way.type), "appeal", "type"), "section": section}
            yield Finding(RULE, way.site("type"), args, value=str(way.type))
