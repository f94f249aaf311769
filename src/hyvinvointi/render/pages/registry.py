"""Pages that no single document fills: what they gather, and their permanent addresses.

An organ, a unit, a person, years of theirs (see `years`), a case, the yearly report of a program, the
adopted versions of a plan (see `versions`), and the pages of the site itself. Addresses are made of
ids, years and case numbers, in ASCII, and never collide.
"""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from operator import itemgetter
from typing import Any

from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Decision, Municipality, Program
from hyvinvointi.model.addresses import FOLDERS, HOLDERS, ID, holders_with_pages, is_device
from hyvinvointi.render.pages.roles import is_answer
from hyvinvointi.render.pages.years import Years
from hyvinvointi.render.site.document_facts import DocumentFacts
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.overview import Overview
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry, Index

_SPEAKING = re.compile(r"[a-z0-9]+(?:[ /.-][a-z0-9]+)*\Z")
_MOST_LETTERS = 80
_WHEN = itemgetter(0, 1)

Place = tuple[str, Route]
"""The path of a document, and a place in it."""


def overviews(
    documents: tuple[Document, ...], index: Index, facts: DocumentFacts
) -> tuple[Overview, ...]:
    """Return the pages that gather what these documents say, but those of years and versions."""
    shown = {document.path for document in documents}
    return (
        *_holders(shown, index, _answering(documents, index, facts)),
        *_cases(documents, index, facts),
        *_reports(documents, index, facts),
        Overview("accessibility", "accessibility"),
        Overview("search", "search"),
    )


def case_key(number: str) -> str:
    """Return what tells a case from others: its number in any case of letters and any spacing."""
    return " ".join(unicodedata.normalize("NFC", number).casefold().split())


def slug(number: str) -> str:
    """Return the name of a case in an address: `846_00.01.02_2017`, `hel~2022-011138`.

    Two numbers never get the same: one that cannot be written so carries a digest after `~~`.
    """
    key = case_key(number)
    if _SPEAKING.match(key) and len(key) <= _MOST_LETTERS and not is_device(key):
        return key.replace("/", "_").replace(" ", "~")
    plain = unicodedata.normalize("NFKD", key).encode("ascii", "ignore").decode()
    readable = re.sub(r"[^a-z0-9]+", "-", plain)[:_MOST_LETTERS].strip("-")
    digest = hashlib.sha256(key.encode("utf-8", errors="backslashreplace")).hexdigest()[:12]
    return f"{readable or 'x'}~~{digest}"


def _answering(documents: tuple[Document, ...], index: Index, facts: DocumentFacts) -> set[Place]:
    """Return the places of the people who answer for something.

    A page of anyone else would only gather where somebody was named (GDPR, article 5(1)(c)).
    """
    found = set()
    named = partial(_named_to_answer, index)
    for document, names in facts.of_each_document("answering", documents, named):
        entries = (index.find(name, document, ("person",)) for name in names)
        found |= {(one.document.path, one.route) for one in entries if one}
    return found


def _named_to_answer(index: Index, document: Document) -> list[str]:
    """Return the ids that a document names where a person may stand who answers for something."""
    _, surveyed = index.surveys[document.path]
    named = (one for one in surveyed.references if "person" in one.kinds)
    return sorted({one.id for one in named if is_answer(document.kind, one.route)})


def _holders(shown: set[str], index: Index, answering: set[Place]) -> Iterator[Overview]:
    pages: Counter[str] = Counter()
    for entry in index.entries:
        if entry.entity not in HOLDERS:
            continue
        if entry.entity == "person" and (entry.document.path, entry.route) not in answering:
            continue
        pages[entry.document.path] += 1
        register = Municipality(entry.document, (), entry.document.data)
        if pages[entry.document.path] > holders_with_pages(register.languages):
            continue
        if entry.document.path in shown and ID.match(entry.id):
            address = f"{entry.municipality}/{HOLDERS[entry.entity]}/{entry.id}"
            yield Overview(entry.entity, address, entry.document, entry.route)  # type: ignore[arg-type]  # the keys of HOLDERS


def _case_of(document: Document) -> list[Any]:
    """Return the name of the case of a decision and what sorts its handlings; without one: empty.

    They are sorted by date, then §; one without a date is still to come.
    """
    decision = Decision(document, (), document.data)
    number = decision.case_number or ""
    date = decision.meeting and decision.meeting.date
    when = (date is None, date.first.toordinal() if date else 0, decision.paragraph or 0)
    return [slug(number), when] if case_key(number) else []


def _cases(
    documents: tuple[Document, ...], index: Index, facts: DocumentFacts
) -> Iterator[Overview]:
    found: dict[str, list[tuple[list[object], str, Document]]] = {}
    decisions = (one for one in documents if one.kind == "decision")
    for document, case in facts.of_each_document("case", decisions, _case_of):
        if case:
            name, when = case
            address = f"{index.municipality_of(document)}/cases/{name}"
            found.setdefault(address, []).append((when, document.path, document))
    for address, some in found.items():
        some.sort(key=_WHEN)
        handlings = tuple(one for _, _, one in some)
        yield Overview("case", address, handlings[0], (), handlings)


def _reports(
    documents: tuple[Document, ...], index: Index, facts: DocumentFacts
) -> Iterator[Overview]:
    for document in documents:
        if document.kind != "program":
            continue
        folder = f"{index.municipality_of(document)}/{FOLDERS['program']}/{document.id}"
        for year, route in facts.of_document("years", document, partial(_years, document)):
            yield Overview("report", f"{folder}/{year}", document, tuple(route))


def _years(document: Document) -> list[tuple[int, Route]]:
    """The years that a program reports on, each with the place of its review."""
    years: dict[int, Route] = {}
    for review in Program(document, (), document.data).reviews:
        if review.year is not None and review.year > 0:
            years.setdefault(review.year, review.route)
    return list(years.items())


def find_pages(site: Site) -> Iterator[Overview]:
    """Yield every page of a site that no single document fills."""
    gathering = overviews(site.documents, site.index, site.facts)
    yield from gathering
    yield from Years(site.index, site.facts, site.years).pages(_subjects(site, gathering))
    yield from site.versions.overviews


def _subjects(site: Site, gathering: Iterable[Overview]) -> dict[str, Entry]:
    """Return whose decisions may have pages of years, by the folders of their own pages."""
    registers = (one for one in site.documents if one.kind == "municipality")
    found = {site.folders[one.path]: site.entry(one) for one in registers}
    for one in gathering:
        if one.kind in HOLDERS and one.document:
            own = site.index.municipality_of(one.document)
            found[one.folder] = Entry(own, one.kind, one.name, one.document, one.route)
    return found
