"""A reference by an id that was given up."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Severity, Site, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.schema import Reference
from hyvinvointi.schema.phrases import WRITE
from hyvinvointi.source import Document
from hyvinvointi.source.scalars import written
from hyvinvointi.workspace import Index
from hyvinvointi.workspace.codes import DEFINED_HERE

RULE = Rule(
    "HV214",
    "former-reference",
    Text(
        "Viittauksessa on aiempi tunnus ”{id}”. Nykyinen tunnus on ”{today}”.",
        "I hänvisningen används ett tidigare id, ”{id}”. Det nuvarande id:t är ”{today}”.",
        "The reference uses the former ID “{id}”. The current ID is “{today}”.",
    ),
    Text(
        "Viittaus toimii silti. Vaihda tunnus nykyiseen, kun muutenkin muokkaat asiakirjaa.",
        "Hänvisningen fungerar ändå. Byt till det nuvarande id:t nästa gång du redigerar "
        "dokumentet.",
        "The reference still works, but change it to the current ID the next time you edit the "
        "document.",
    ),
    draft=Severity.WARNING,
    publish=Severity.INFO,
    fact="former-reference",
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each reference by a former id of a municipality, document or item."""
    index = context.workspace.index
    if not index.former:
        return
    for document, surveyed in index.surveys.values():
        for reference in surveyed.references:
            today = index.spelled_today(reference.id, document, reference.kinds)
            if today != reference.id:
                yield _finding(index, document, reference, today)


def _finding(index: Index, document: Document, reference: Reference, today: str) -> Finding:
    site = Site(document.path, reference.route)
    text = written(today)
    fix = Fix(Message(WRITE, {"text": text}), (document.edit(site, text),), safe=True)
    entry = index.find(reference.id, document, reference.kinds)
    defined = [Site(entry.document.path, (*entry.route, "id"))] if entry else []
    related = tuple((one, Message(DEFINED_HERE)) for one in defined)
    args = {"id": reference.id, "today": today}
    return Finding(RULE, site, args, related, fix, reference.id)
