"""Ids given twice, and references that lead nowhere."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Site, Text
from hyvinvointi.schema import KINDS, Reference, suggest
from hyvinvointi.schema.codes import either
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
            if reference.id:
                yield from _reference(workspace, document, reference, lost)


def _duplicate(first: Entry, second: Entry) -> Finding:
    site = Site(second.document.path, (*second.route, "id"))
    earlier = Site(first.document.path, (*first.route, "id"))
    related = ((earlier, Message(codes.FIRST_HERE)),)
    return Finding(codes.DUPLICATE_ID, site, {"id": second.id}, related=related, value=second.id)


def _lost_kinds(workspace: Workspace) -> set[str]:
    """Kinds of documents of which one could not be read to its end; `*` when it says none.

    What such a file would have defined is not known, so references to it are not judged.
    """
    return {
        document.kind if document.kind in KINDS else "*"
        for document in workspace.documents
        if document.broken or document.kind not in KINDS
    }


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
    entry = workspace.index.find(reference.id, document, reference.kinds)
    if entry is None:
        if _can_be_judged(workspace, document, reference, lost):
            yield _unknown(workspace, document, reference)
    elif (
        reference.kinds and entry.entity not in reference.kinds and not _is_double(workspace, entry)
    ):
        yield _of_wrong_kind(document, reference, entry)


def _is_double(workspace: Workspace, entry: Entry) -> bool:
    """Whether two things have the id, so that the other one may be meant; that is told already."""
    return any(first is entry for first, _ in workspace.index.duplicates)


def _of_wrong_kind(document: Document, reference: Reference, entry: Entry) -> Finding:
    args = {
        "id": reference.id,
        "expected": _expected(reference),
        "found": codes.ENTITIES.get(entry.entity, entry.entity),
    }
    defined = Site(entry.document.path, (*entry.route, "id"))
    related = ((defined, Message(codes.DEFINED_HERE)),)
    site = Site(document.path, reference.route)
    return Finding(codes.REFERENCE_OF_WRONG_KIND, site, args, related=related, value=reference.id)


def _expected(reference: Reference) -> Text | Message:
    return either([codes.ENTITIES[kind] for kind in reference.kinds if kind in codes.ENTITIES])


def _unknown(workspace: Workspace, document: Document, reference: Reference) -> Finding:
    site = Site(document.path, reference.route)
    args: dict[str, object] = {"id": reference.id, "expected": _expected(reference)}
    near = suggest.word(
        reference.id,
        workspace.index.ids(reference.kinds, document),
        workspace.index.names(reference.kinds, document),
    )
    is_actor = {"organ", "person"} <= set(reference.kinds)
    is_name = is_actor and " " in reference.id
    if near is not None and (near.sure or not is_name):
        args["advice"] = Message(codes.NEAREST, {"suggestion": near.word})
        text = near.word
    else:
        args["advice"] = codes.NAME_INSTEAD if is_actor else codes.NOTHING_NEAR
        text = f'{{name: "{reference.id}"}}' if is_name and _is_plain(reference.id) else ""
    fix = None
    if text:
        title = Message(codes.WRITE, {"text": text})
        fix = Fix(title, (document.edit(site, text),), safe=False)
    return Finding(codes.UNKNOWN_REFERENCE, site, args, fix=fix, value=reference.id)


def _is_plain(text: str) -> bool:
    return text.isprintable() and not set(text) & set('"\\')


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
