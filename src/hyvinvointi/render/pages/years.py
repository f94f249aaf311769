"""Pages of single years, where one page of everything would be too long to open and to renew.

Some dozens of decisions are folded by year where they are listed. A municipality, an organ, a unit
or a person with more of them has a page for each year, and lists the newest.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model.addresses import HOLDERS
from hyvinvointi.render.pages.holders import find_all
from hyvinvointi.render.pages.roles import list_of
from hyvinvointi.render.site.document_facts import DocumentFacts
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Link
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry, Index

LONG = 100
"""Decisions that one page still lists."""

NEWEST = 10
"""Rows of a list that stand on a page whose years have pages of their own."""

Row = TypeVar("Row")

Place = tuple[str, Any]
_Years = dict[int, dict[str, dict[str, Document]]]


@dataclass(frozen=True, slots=True)
class Years:
    """Finds the pages of years: `known` are the years of decisions that have a date, by their paths."""

    index: Index
    facts: DocumentFacts
    known: Mapping[str, int]

    def pages(self, subjects: Mapping[str, Entry]) -> Iterator[SitePage]:
        """Yield the pages of municipalities and entries of their registers, newest year first.

        `subjects` are these by the folders of their pages.
        """
        if len(self.known) <= LONG:
            return
        decisions = self._found()
        for folder, subject in subjects.items():
            years = decisions.get((subject.document.path, subject.route), {})
            pages = [_page(folder, subject, year, years[year]) for year in sorted(years)]
            if sum(len(page.gathered) for page in pages) > LONG:
                yield from reversed(pages)

    def _found(self) -> dict[Place, _Years]:
        """Return the decisions of each year and part, by the place of whom they concern."""
        decisions: dict[Place, _Years] = {}
        for (own, year, named), documents in self._alike().items():
            for name, *parts in ((own, "decisions"), *json.loads(named)):
                place = self._subject(name, documents[0])
                years = decisions.setdefault(place, {}).setdefault(year, {}) if place else {}
                for part in parts:
                    years.setdefault(part, {}).update(
                        (document.path, document) for document in documents
                    )
        return decisions

    def _alike(self) -> dict[tuple[str, int, str], list[Document]]:
        """Return decisions by what decides where they are listed: most name the same few."""
        alike: dict[tuple[str, int, str], list[Document]] = {}
        dated = (one for one, _ in self.index.surveys.values() if one.path in self.known)
        for one, named in self.facts.of_each_document("listed", dated, self._parts):
            key = (self.index.municipality_of(one), self.known[one.path], named)
            alike.setdefault(key, []).append(one)
        return alike

    def _parts(self, document: Document) -> str:
        """Return, as JSON, the ids of whom a decision concerns, each with the parts that list it."""
        parts: dict[str, dict[str, None]] = {}
        for reference in self.index.surveys[document.path][1].references:
            if not HOLDERS.keys().isdisjoint(reference.kinds):
                parts.setdefault(reference.id, {})[list_of(document.kind, reference.route)] = None
        return json.dumps([[name, *some] for name, some in parts.items()])

    def _subject(self, name: str, document: Document) -> Place | None:
        entry = self.index.find(name, document, (*HOLDERS, "municipality"))
        is_one = entry is not None and entry.entity in (*HOLDERS, "municipality")
        return (entry.document.path, entry.route) if entry and is_one else None


def newest(rows: Sequence[Row], is_dated: Callable[[Row], bool]) -> list[Row]:
    """Return the newest rows of a list that pages of years continue, and those without a year."""
    dated = [row for row in rows if is_dated(row)]
    return [*dated[:NEWEST], *(row for row in rows if not is_dated(row))]


def _page(
    folder: str, subject: Entry, year: int, parts: dict[str, dict[str, Document]]
) -> SitePage:
    gathered = {path: one for some in parts.values() for path, one in some.items()}
    lists = {part: tuple(some.values()) for part, some in parts.items()}
    address = f"{folder}/{year}"
    return SitePage(
        "year",
        address,
        subject.document,
        subject.route,
        (*gathered.values(),),
        lists,
        is_personal=subject.entity == "person",
    )


def find(site: Site) -> Iterator[SitePage]:
    """Yield the pages of years: of municipalities, then of entries of their registers."""
    subjects = {
        site.folders[document.path]: site.entry(document)
        for document in site.documents
        if document.kind == "municipality"
    }
    for holder in site.gathered(find_all):
        if holder.document:
            subjects[holder.folder] = site.entry_at[holder.document.path, holder.route]
    yield from Years(site.index, site.facts, site.years).pages(subjects)


def year_pages(site: Site) -> dict[str, dict[int, SitePage]]:
    """Return the pages of years by the folder of the page whose lists they continue, newest first."""
    return site.derived(_by_folder)


def _by_folder(site: Site) -> dict[str, dict[int, SitePage]]:
    pages: dict[str, dict[int, SitePage]] = {}
    for year in site.gathered(find):
        pages.setdefault(year.folder.rpartition("/")[0], {})[int(year.name)] = year
    return pages


def year_links(page: Page) -> list[tuple[Link, int]]:
    """Return the links to pages of years that continue the lists of a page, and their decisions."""
    years = year_pages(page.site).get(page.folder, {}).values()
    return [(Link(year.name, page.href_of(year)), len(year.gathered)) for year in years]


def newest_of(site: Site, folder: str, part: str) -> list[Document]:
    """Return the newest decisions of a list that pages of years continue."""
    decisions: list[Document] = []
    for year in year_pages(site).get(folder, {}).values():
        decisions += site.in_order(year.parts.get(part, ()))
        if len(decisions) >= NEWEST:
            break
    return decisions[:NEWEST]


def undated(site: Site) -> list[Document]:
    """Return the documents that are of no year: all but decisions that have a date."""
    return [document for document in site.documents if document.path not in site.years]


def adjacent(site: Site, page: SitePage) -> tuple[SitePage | None, SitePage | None]:
    """Return the pages of the years before and after that of a page of a year."""
    pages = year_pages(site)[page.folder.rpartition("/")[0]]
    years, year = [*pages], int(page.name)
    earlier, later = years[years.index(year) + 1 :], years[: years.index(year)]
    return (pages[earlier[0]] if earlier else None, pages[later[-1]] if later else None)
