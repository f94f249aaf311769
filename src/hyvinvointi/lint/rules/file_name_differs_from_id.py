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
        "The name of the file is “{name}”, but the ID of the document is “{id}”.",
    ),
    Text(
        "Jos tunnus on oikein, nimeä tiedosto sen mukaan: {id}.yaml. Silloin tiedosto on helpompi löytää.",
        "Om id:t stämmer, byt filens namn till {id}.yaml, så är filen lättare att hitta.",
        "If the ID is right, rename the file to {id}.yaml to make it easier to find.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
)


_MANY = 4
_MOST = 0.75


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each file with another name where the folder's others go by their ids.

    Elsewhere only for a file that has the name of another document: people have their own ways.
    """
    ids = {document.id for document in context.workspace.documents}
    folders: dict[PurePosixPath, list[Document]] = {}
    for document in context.workspace.documents:
        if document.id and document.kind != "municipality":
            folders.setdefault(PurePosixPath(document.path).parent, []).append(document)
    for documents in folders.values():
        others = [document for document in documents if _name(document) != document.id]
        by_id = len(documents) - len(others)
        is_habit = len(documents) >= _MANY and by_id >= _MOST * len(documents)
        for document in others:
            if is_habit or _name(document) in ids:
                site = Site(document.path, part="file")
                yield Finding(RULE, site, {"name": _name(document), "id": document.id})


def _name(document: Document) -> str:
    return PurePosixPath(document.path).stem
