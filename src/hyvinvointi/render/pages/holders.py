"""Which organs, units and people of the registers have pages."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Municipality
from hyvinvointi.model.addresses import HOLDERS, ID, holders_with_pages
from hyvinvointi.render.pages.roles import is_answer
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry, Index

Place = tuple[str, Route]
"""The path of a document, and a place in it."""


def find(entity: str, site: Site) -> Iterable[SitePage]:
    """Return the pages of an entity of the register."""
    return (holder for holder in site.gathered(find_all) if holder.kind == entity)


def find_all(site: Site) -> Iterator[SitePage]:
    """Yield the pages of organs, units and people, in the order of the register."""
    shown = {document.path for document in site.documents}
    pages: Counter[str] = Counter()
    answering = _answering(site)
    for entry in site.index.entries:
        if not _has_page(entry, answering):
            continue
        pages[entry.document.path] += 1
        register = Municipality(entry.document, (), entry.document.data)
        if pages[entry.document.path] > holders_with_pages(register.languages):
            continue
        if entry.document.path in shown and ID.match(entry.id):
            yield SitePage(
                entry.entity,
                f"{entry.municipality}/{HOLDERS[entry.entity]}/{entry.id}",
                entry.document,
                entry.route,
                is_entry_page=True,
                is_personal=entry.entity == "person",
            )


def _has_page(entry: Entry, answering: set[Place]) -> bool:
    if entry.entity == "person":
        return (entry.document.path, entry.route) in answering
    return entry.entity in HOLDERS


def _answering(site: Site) -> set[Place]:
    """Return the places of the people who answer for something.

    A page of anyone else would only gather where somebody was named (GDPR, article 5(1)(c)).
    """
    places = set()
    named = partial(_named_to_answer, site.index)
    for document, names in site.facts.of_each_document("answering", site.documents, named):
        entries = (site.index.find(name, document, ("person",)) for name in names)
        places |= {(entry.document.path, entry.route) for entry in entries if entry}
    return places


def _named_to_answer(index: Index, document: Document) -> list[str]:
    """Return the ids that a document names where a person may stand who answers for something."""
    _, survey = index.surveys[document.path]
    people = (reference for reference in survey.references if "person" in reference.kinds)
    return sorted({person.id for person in people if is_answer(document.kind, person.route)})
