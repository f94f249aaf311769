"""A file that is named otherwise than its document."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from hyvinvointi.diagnostics import Finding, Rule, Severity, Site, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.source import Document

RULE = Rule(
    "HV904",
    "file-name-differs-from-id",
    Text(
        "Tiedoston nimi on ”{name}”, mutta asiakirjan tunnus on ”{id}”.",
        "Filens namn är ”{name}”, men dokumentets id är ”{id}”.",
        "The file is named “{name}”, but the document's id is “{id}”.",
    ),
    Text(
        "Nimeä tiedosto tunnuksen mukaan: {id}.yaml. Niin sen löytää.",
        "Namnge filen efter id:t: {id}.yaml. Då hittas den.",
        "Name the file by the id, {id}.yaml, so that it can be found.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield a finding for each document but the register whose file has another name."""
    name = PurePosixPath(document.path).stem
    if document.kind == "municipality" or not document.id or name == document.id:
        return
    site = Site(document.path, part="file")
    yield Finding(RULE, site, {"name": name, "id": document.id})
