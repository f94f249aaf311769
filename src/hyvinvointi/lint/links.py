"""Ids given twice, and references that lead nowhere."""

import re
from collections.abc import Container, Iterator
from functools import cached_property
from pathlib import PurePosixPath

from hyvinvointi.diagnostics import Finding, Fix, Message, Route, Site, Text
from hyvinvointi.lint.lost import Lost, lost_of
from hyvinvointi.lint.registers import missing_registers
from hyvinvointi.patterns import regex
from hyvinvointi.schema import Reference, Survey, root, suggest
from hyvinvointi.schema.codes import WRONG_FORM
from hyvinvointi.schema.phrases import WRITE, either
from hyvinvointi.source import Document
from hyvinvointi.source.bounds import bounded, bounded_by_file
from hyvinvointi.source.scalars import written
from hyvinvointi.words.values import Alternatives
from hyvinvointi.workspace import Entry, Workspace, codes
from hyvinvointi.workspace.entry import REGISTERED

_ID = regex(r"[a-z0-9-]+(?:[:/][a-z0-9-]+)*\Z")
_JOB = regex(
    r"(?:^|[- ])\w*(?:johtaja|päällikkö|sihteeri|koordinaattori|suunnittelija|rehtori|lääkäri"
    r"|direktör|chef|sekreterare|koordinator|planerare|rektor|läkare|director|manager|secretary)\Z",
    re.IGNORECASE,
)
"""What somebody does, and not who that is: the last word is a job."""
_SHORT = range(2, 5)
"""Lengths of ids that are too short to be told by likeness: m2, tp-1."""


def link_findings(workspace: Workspace, scope: frozenset[str] | None = None) -> Iterator[Finding]:
    """Yield what is wrong with ids and references of a whole workspace.

    What concerns many documents is told in the first one of `scope`, the paths that are reported
    on; `None` stands for all.
    """
    yield from bounded_by_file(_duplicates(workspace))
    unregistered = [*bounded_by_file(missing_registers(workspace, scope))]
    yield from unregistered
    lost = lost_of(workspace)
    names = _Names(workspace, {one.site for one in unregistered})
    for document, surveyed in workspace.index.surveys.values():
        if not document.broken:
            yield from _municipality(workspace, document)
            yield from bounded(_references(names, document, surveyed, lost))


class _Names:
    """What ids and names could have been meant, put together once for many references.

    `told` are the places of which it is told already that nothing describes what is named there.
    """

    def __init__(self, workspace: Workspace, told: Container[Site]) -> None:
        self.workspace = workspace
        self.told = told
        self._doubles = {(one.document.path, one.route) for one, _ in workspace.index.duplicates}
        self._known: dict[tuple[str, tuple[str, ...]], dict[str, str]] = {}

    def has_double(self, entry: Entry) -> bool:
        """Whether two things have the id, so that the other one may be meant; that is told already."""
        return (entry.document.path, entry.route) in self._doubles

    def near(
        self, reference: Reference, document: Document, budget: suggest.Budget
    ) -> suggest.Suggestion | None:
        """Return the id that was probably meant; one of the document itself before any other."""
        near = self._own(reference, document, budget)
        if near is not None:
            return near
        index = self.workspace.index
        wanted = (index.municipality_of(document), reference.kinds)
        if wanted not in self._known:
            ids = index.ids(reference.kinds, document)
            self._known[wanted] = suggest.folded(ids, index.names(reference.kinds, document))
        return suggest.nearest(reference.id, self._known[wanted], budget)

    def is_astray(self, reference: Reference) -> bool:
        """Whether a document has the id whose own municipality is misspelt: that is told already."""
        return reference.id in self._astray

    @cached_property
    def _astray(self) -> frozenset[str]:
        index = self.workspace.index
        astray = (
            one.id
            for one in self.workspace.documents
            if one.id and index.municipality_of(one) not in index.municipalities
        )
        return frozenset(astray)

    def of_file(self, reference: Reference, document: Document) -> Document | None:
        """Return the document in a file that is called as a reference, whose id may be a slip."""
        home = self.workspace.index.municipality_of(document)
        named = self._by_file.get((home, reference.id))
        return named if named is not None and named.kind in reference.kinds else None

    @cached_property
    def _by_file(self) -> dict[tuple[str, str], Document]:
        home = self.workspace.index.municipality_of
        documents = (one for one in self.workspace.documents if one.id)
        return {(home(one), PurePosixPath(one.path).stem): one for one in documents}

    def _own(
        self, reference: Reference, document: Document, budget: suggest.Budget
    ) -> suggest.Suggestion | None:
        """Return the item of the document itself that was probably meant."""
        wanted = (f"/{document.path}", reference.kinds)
        if wanted not in self._known:
            ids = self.workspace.index.own_ids(reference.kinds, document)
            self._known[wanted] = suggest.folded(ids, {})
        own = self._known[wanted]
        near = suggest.nearest(reference.id, own, budget)
        if near is None and len(reference.id) in _SHORT and budget.spend(len(own)):
            return suggest.slip(reference.id, own.values())
        return near


def _duplicates(workspace: Workspace) -> Iterator[Finding]:
    """Tell ids given twice; what stands in the copy of a whole item is told with the item."""
    told: dict[tuple[str, Route], Entry] = {}
    for first, second in workspace.index.duplicates:
        path = second.document.path
        around = (second.route[:length] for length in range(len(second.route)))
        copied = [told[path, route] for route in around if (path, route) in told]
        told[path, second.route] = first
        if not any(_holds(one, first) for one in copied):
            yield _duplicate(first, second)


def _holds(outer: Entry, inner: Entry) -> bool:
    same = outer.document.path == inner.document.path
    return same and inner.route[: len(outer.route)] == outer.route


def _duplicate(first: Entry, second: Entry) -> Finding:
    site = Site(second.document.path, (*second.route, "id"))
    earlier = Site(first.document.path, (*first.route, "id"))
    related = ((earlier, Message(codes.FIRST_HERE)),)
    return Finding(codes.DUPLICATE_ID, site, {"id": second.id}, related=related, value=second.id)


def _municipality(workspace: Workspace, document: Document) -> Iterator[Finding]:
    registers = workspace.index.municipalities
    if document.kind != "municipality" and document.municipality is None and len(registers) > 1:
        site = Site(document.path, (), "item")
        one_of = Alternatives(tuple(Message(codes.AN_ID, {"id": one}) for one in registers))
        yield Finding(codes.MUNICIPALITY_NOT_SAID, site, {"municipalities": one_of})


def _references(
    names: _Names, document: Document, surveyed: Survey, lost: Lost
) -> Iterator[Finding]:
    workspace, budget = names.workspace, suggest.Budget()
    # What has not the form of an id names nothing, whatever else could not be read.
    formless = {one.site.route for one in document.findings if one.rule is WRONG_FORM}
    for reference in surveyed.references:
        if not reference.id:
            continue
        entry = workspace.index.find(reference.id, document, reference.kinds)
        if entry is None:
            if names.is_astray(reference) or Site(document.path, reference.route) in names.told:
                continue
            if reference.route in formless or _can_be_judged(workspace, document, reference, lost):
                near = names.near(reference, document, budget)
                yield _unknown(document, reference, near, names.of_file(reference, document))
        elif (
            reference.kinds
            and entry.entity not in reference.kinds
            # What is meant may be another thing of that id: the second one, or one that was lost.
            and not (names.has_double(entry) or lost.may_hold(reference))
        ):
            yield _of_wrong_kind(document, reference, entry)


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


def _expected(reference: Reference) -> Text | Alternatives:
    return either([codes.ENTITIES[kind] for kind in reference.kinds if kind in codes.ENTITIES])


def _unknown(
    document: Document,
    reference: Reference,
    near: suggest.Suggestion | None,
    of_file: Document | None,
) -> Finding:
    site = Site(document.path, reference.route)
    args: dict[str, object] = {"id": reference.id, "expected": _expected(reference)}
    advice, field = _without_document(document, reference)
    is_name = bool(field) and not _ID.match(reference.id)
    if near is not None and (near.sure or not is_name):
        nearest = codes.NEAREST_ACTOR if {*reference.kinds} <= {*REGISTERED} else codes.NEAREST
        args["advice"] = Message(nearest, {"suggestion": near.word})
        text = written(near.word)
    else:
        args["advice"] = advice
        text = f'{{{field}: "{reference.id}"}}' if is_name and _is_plain(reference.id) else ""
    fix = None
    if text:
        title = Message(WRITE, {"text": text})
        fix = Fix(title, (document.edit(site, text),), safe=False)
    related = _other_id(of_file) if of_file else ()
    return Finding(codes.UNKNOWN_REFERENCE, site, args, related, fix, reference.id)


def _without_document(document: Document, reference: Reference) -> tuple[Text, str]:
    """Return what to do where nothing bears the id, and the field of a bare name, empty where none is."""
    if {"organ", "person"} <= set(reference.kinds):
        return codes.NAME_INSTEAD, "title" if _JOB.search(reference.id) else "name"
    if reference.kinds == ("municipality",):
        return codes.NAME_OF_ORGANISATION, "name"
    if _may_have_title(document, reference):
        return codes.TITLE_INSTEAD, "title"
    return codes.NOTHING_NEAR, ""


def _may_have_title(document: Document, reference: Reference) -> bool:
    """Whether a title may stand in the place of the id, of what no document is about."""
    field = root(document.kind or "").at(reference.route)
    return field is not None and "object" in field.types and "title" in field.properties


def _other_id(document: Document) -> tuple[tuple[Site, Message], ...]:
    message = Message(codes.SAME_FILE_NAME, {"id": document.id})
    return ((Site(document.path, ("id",)), message),)


def _is_plain(text: str) -> bool:
    return text.isprintable() and not set(text) & set('"\\')


def _can_be_judged(
    workspace: Workspace, document: Document, reference: Reference, lost: Lost
) -> bool:
    if lost.may_hold(reference):
        return False
    head = reference.id.rpartition(":")[0]
    municipality = head or workspace.index.municipality_of(document)
    return municipality in workspace.index.municipalities
