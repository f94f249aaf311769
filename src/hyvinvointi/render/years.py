"""Pages of single years, where one page of everything would be too long to open and to renew.

Some dozens of decisions are folded by year where they are listed. A municipality, an organ, a unit
or a person with more of them has a page for each year, and lists the newest.
"""

from collections.abc import Iterable, Iterator, Mapping

from hyvinvointi.render.overviews import Overview
from hyvinvointi.render.roles import is_of_year
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry, Index

LONG = 100
"""Decisions that one page still lists."""

Years = Mapping[str, int]
"""The years of the decisions that are shown and have a date, by their paths."""


def year_pages(subjects: Mapping[str, Entry], index: Index, years: Years) -> Iterator[Overview]:
    """Yield the pages of years, newest first, of municipalities and entries of their registers.

    `subjects` are these by the folders of their pages.
    """
    if len(years) <= LONG:
        return
    for folder, subject in subjects.items():
        found: dict[int, dict[str, Document]] = {}
        for document in _decisions(subject, index, years):
            found.setdefault(years[document.path], {})[document.path] = document
        if sum(map(len, found.values())) > LONG:
            for year, documents in sorted(found.items(), reverse=True):
                listed = tuple(documents.values())
                address = f"{folder}/{year}"
                yield Overview("year", address, subject.document, subject.route, listed)


def _decisions(subject: Entry, index: Index, years: Years) -> Iterable[Document]:
    """Return the decisions that the page of a subject lists, some perhaps more than once."""
    if subject.entity == "municipality":
        known = (document for document, _ in index.surveys.values() if document.path in years)
        return (one for one in known if index.municipality_of(one) == subject.municipality)
    return (
        document
        for document, reference in index.references_to(subject)
        if document.path in years and is_of_year(document.kind, reference.route)
    )
