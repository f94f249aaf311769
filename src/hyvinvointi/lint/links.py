"""Ids given twice, and references that lead nowhere."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Site
from hyvinvointi.schema import Reference, suggest
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry, Workspace, codes

_HELD_BY = {
    "organ": "municipality",
    "unit": "municipality",
    "person": "municipality",
    "policy": "strategy",
    "section": "program",
    "measure": "program",
    "attachment": "decision",
}


def link_findings(workspace: Workspace) -> Iterator[Finding]:
    """Yield what is wrong with ids and references of a whole workspace."""
    for first, second in workspace.index.duplicates:
        yield _duplicate(first, second)
    lost = _lost_kinds(workspace)
    for document, surveyed in workspace.index.surveys.values():
        if document.broken:
            continue
        yield from _municipality(workspace, document)
        for reference in surveyed.references:
            yield from _reference(workspace, document, reference, lost)


def _duplicate(first: Entry, second: Entry) -> Finding:
    site = Site(second.document.path, (*second.route, "id"))
    earlier = Site(first.document.path, (*first.route, "id"))
    related = ((earlier, Message(codes.FIRST_HERE)),)
    return Finding(codes.DUPLICATE_ID, site, {"id": second.id}, related=related, value=second.id)


def _lost_kinds(workspace: Workspace) -> set[str]:
    """Kinds of documents of which one could not be read to its end; `*` when it does not say.

    What such a file would have defined is not known, so references to it are not judged.
    """
    return {document.kind or "*" for document in workspace.documents if document.broken}


def _municipality(workspace: Workspace, document: Document) -> Iterator[Finding]:
    registers = workspace.index.municipalities
    if document.kind == "municipality" or not registers:
        return
    if document.municipality is None and len(registers) > 1:
        site = Site(document.path, (), "item")
        yield Finding(codes.MUNICIPALITY_NOT_SAID, site, {"municipalities": registers})
    elif document.municipality is not None and document.municipality not in registers:
        if {"municipality", "*"} & _lost_kinds(workspace):
            return
        site = Site(document.path, ("municipality",))
        id_ = document.municipality
        yield Finding(codes.MISSING_REGISTER, site, {"id": id_}, value=id_)


def _reference(
    workspace: Workspace, document: Document, reference: Reference, lost: set[str]
) -> Iterator[Finding]:
    index = workspace.index
    entry = index.find(reference.id, document, reference.kinds)
    if entry is not None and (entry.entity in reference.kinds or not reference.kinds):
        return
    if entry is None and not _can_be_judged(workspace, document, reference, lost):
        return
    expected = [codes.ENTITIES[kind] for kind in reference.kinds if kind in codes.ENTITIES]
    site = Site(document.path, reference.route)
    args: dict[str, object] = {"id": reference.id, "expected": expected}
    if entry is not None:
        args["found"] = codes.ENTITIES.get(entry.entity, entry.entity)
        defined = Site(entry.document.path, (*entry.route, "id"))
        related = ((defined, Message(codes.DEFINED_HERE)),)
        rule = codes.REFERENCE_OF_WRONG_KIND
        yield Finding(rule, site, args, related=related, value=reference.id)
        return
    near = suggest.word(reference.id, index.ids(reference.kinds, document))
    fix = None
    args["advice"] = codes.NOTHING_NEAR
    if near is not None:
        args["advice"] = Message(codes.NEAREST, {"suggestion": near.word})
        title = Message(codes.WRITE, {"text": near.word})
        fix = Fix(title, (document.edit(site, near.word),), safe=False)
    yield Finding(codes.UNKNOWN_REFERENCE, site, args, fix=fix, value=reference.id)


def _can_be_judged(
    workspace: Workspace, document: Document, reference: Reference, lost: set[str]
) -> bool:
    holders = {_HELD_BY.get(kind, kind) for kind in reference.kinds}
    if {"goal", "planned-program"} & set(reference.kinds):
        holders |= {"strategy", "program", "decision"}
    if (holders | {"*"}) & lost:
        return False
    head = reference.id.rpartition(":")[0]
    municipality = head or workspace.index.municipality_of(document)
    return municipality in workspace.index.municipalities
