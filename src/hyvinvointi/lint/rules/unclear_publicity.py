"""A word on publicity that cannot be understood: the document counts as secret."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Site, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.privacy.publicity import may_be_unclear, unclear
from hyvinvointi.source import Document

RULE = Rule(
    "HV715",
    "unclear-publicity",
    Text(
        "Kentästä {field} ei selviä, onko asiakirja julkinen, joten siitä julkaistaan vain maininta.",
        "Av fältet {field} framgår inte om dokumentet är offentligt, så bara ett omnämnande publiceras.",
        "The field {field} does not say whether the document is public, so only a mention of it is published.",
    ),
    Text(
        "Kirjoita julkisesta asiakirjasta publicity: {{class: public}}. Salassa pidettävästä kirjoita class: secret tai partly-secret (osittain) ja peruste (ground).",
        "Skriv publicity: {{class: public}}, eller class: secret eller partly-secret och ground, bestämmelsen som sekretessen grundar sig på. Andra fält finns inte där.",
        "Write publicity: {{class: public}}, or class: secret or partly-secret and ground, the provision on which the secrecy is based. It has no other fields.",
    ),
)


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each place that speaks of publicity, but not as the model does."""
    # A key that the model does not know is told as such; what is left are fields of these names.
    if document.broken or not may_be_unclear(document):
        return
    for route in unclear(document):
        name = str(route[-1])
        yield Finding(RULE, Site(document.path, route, "key"), {"field": name}, value=name)
