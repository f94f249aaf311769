"""A word on publicity that cannot be understood: the document counts as secret."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Site, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.privacy.publicity import may_be_unclear, unclear
from hyvinvointi.schema import KINDS, root
from hyvinvointi.source import Document

RULE = Rule(
    "HV715",
    "unclear-publicity",
    Text(
        "Kentästä {field} ei selviä, onko asiakirja julkinen, joten siitä julkaistaan vain maininta.",
        "Av fältet {field} framgår inte om dokumentet är offentligt, så bara ett omnämnande publiceras.",
        "The field {field} does not say clearly whether the document is public, so the published pages only mention that the document exists.",
    ),
    Text(
        "Kirjoita julkisesta asiakirjasta publicity: {{class: public}}. Salassa pidettävästä kirjoita class: secret tai partly-secret (osittain) ja peruste (ground).",
        "Skriv publicity: {{class: public}} om dokumentet är offentligt. Skriv annars class: "
        "secret (sekretessbelagd) eller partly-secret (delvis sekretessbelagd) och "
        "sekretessgrunden (ground), inga andra fält.",
        "Write publicity: {{class: public}}. If the document is secret, write class: secret or class: partly-secret, and add the field “ground” with the provision that makes it secret.",
    ),
)


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each place that speaks of publicity, but not as the model does."""
    # A key that the model does not know is told as such; what is left are fields of these names.
    if document.broken or not may_be_unclear(document):
        return
    for route in unclear(document):
        name = str(route[-1])
        known = root(document.kind).at(route) if document.kind in KINDS else None
        unknown = Text(f"”{name}”", f"”{name}”", f"“{name}”")
        args = {"field": known.called if known is not None else unknown}
        yield Finding(RULE, Site(document.path, route, "key"), args, value=name)
