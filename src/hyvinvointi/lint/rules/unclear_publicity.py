"""A word on publicity that cannot be understood: the document counts as secret."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Site, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.privacy.publicity import may_be_unclear, unclear
from hyvinvointi.schema import KINDS, called_at, root
from hyvinvointi.source import Document

RULE = Rule(
    "HV715",
    "unclear-publicity",
    Text(
        "Kentästä {field} ei selviä, onko asiakirja julkinen, joten siitä julkaistaan vain maininta.",
        "Av fältet {field} framgår inte om dokumentet är offentligt. Därför visar sidorna bara "
        "att dokumentet finns.",
        "The field {field} does not say clearly whether the document is public, so the published pages only mention that the document exists.",
    ),
    Text(
        "{first}Julkiseen asiakirjaan merkitään publicity: {{class: public}}. Muuten merkitään peruste (ground) ja class: secret (salassa pidettävä) tai partly-secret (osittain salassa pidettävä).",
        "{first}Om dokumentet är offentligt, skriv publicity: {{class: public}}. Skriv annars class: secret (sekretessbelagt) eller partly-secret (delvis sekretessbelagt) och sekretessgrunden (ground).",
        "{first}If the document is public, write publicity: {{class: public}}. If it is secret or partly secret, write class: secret or class: partly-secret, and give the provision in “ground”.",
    ),
)

_INSTEAD = Text(
    "Käytä kentän ”{name}” sijaan kenttää ”Julkisuus” (publicity). ",
    "Använd fältet ”Offentlighet” (publicity) i stället för ”{name}”. ",
    "Use the field “publicity” instead of “{name}”. ",
)


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each place that speaks of publicity, but not as the model does."""
    # A key that the model does not know is told as such; what is left are fields of these names.
    if document.broken or not may_be_unclear(document):
        return
    for route in unclear(document):
        name = str(route[-1])
        known = root(document.kind).at(route) if document.kind in KINDS else None
        is_own = known is None and route[0] != "publicity"
        args = {
            "field": called_at(document.kind, route),
            "first": Message(_INSTEAD, {"name": name}) if is_own else "",
        }
        yield Finding(RULE, Site(document.path, route, "key"), args, value=name)
