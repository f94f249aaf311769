"""What the templates of pages that gather are given, and the links that lead to those pages."""

from typing import Any

from hyvinvointi.model.plan import Review
from hyvinvointi.render.pages import versions
from hyvinvointi.render.pages.lists import HANDLED, LISTED, TASK
from hyvinvointi.render.pages.reports import report
from hyvinvointi.render.pages.responsibilities import responsibilities
from hyvinvointi.render.pages.search import groups
from hyvinvointi.render.pages.statement import statement
from hyvinvointi.render.pages.years import adjacent
from hyvinvointi.render.site.overview import Overview
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows
from hyvinvointi.render.values.shapes import Link, Prose
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document

_CHARGED = ("programs", "sections", "measures", "indicators", "parts")


def context(page: Page, overview: Overview, rows: MakeRows) -> dict[str, Any]:
    """Return what a page that gathers shows; `title` is its heading."""
    words = Words(page.locale.chrome)
    document = overview.document
    if document is None:
        return _of_site(page, overview, words, rows)
    subject = page.fact(document, overview.route)
    match overview.kind:
        case "versions" | "version":
            return versions.context(page, overview)
        case "case":
            return _case(page, overview, words) | {"mentions": {}}
        case "report":
            review = Review(document, overview.route, document.value(overview.route))
            shown = {"program": page.fact(document), "review": subject, "mentions": {}}
            link = page.entry_link(page.site.entry(document))
            title = words.report_title.format(year=review.year)
            told = report(page, document, review)
            return shown | {"title": title, "report": told, "program_link": link}
        case "year":
            return _year(page, overview, subject) | _charged(page, overview, rows)
    title = subject.name or str(subject.id)
    shown = {"title": title, "it": subject, "years": years(page)}
    return shown | _charged(page, overview, rows)


def years(page: Page) -> list[tuple[Link, int]]:
    """Return the links to pages of years that continue the lists of a page, and their decisions."""
    found = page.site.year_pages.get(page.folder, {}).values()
    return [(Link(one.name, page.overview_href(one)), len(one.gathered)) for one in found]


def address(page: Page, fact: Fact) -> str | None:
    """Return the address of an entry of the register, `None` when no page shows it."""
    document, route = place(fact)
    entry = page.site.entry_at.get((document.path, route))
    return page.address(entry) if entry else None


def case_link(page: Page, fact: Fact) -> Link | None:
    """Return the link to the whole case of a decision, `None` when no page shows it."""
    document, _ = place(fact)
    number = document.data.get("case_number")
    found = page.site.case_of(document)
    return Link(number, page.overview_href(found)) if found and isinstance(number, str) else None


def report_links(page: Page, fact: Fact) -> dict[str, Link]:
    """Return the links to the yearly reports of a program by year, newest first."""
    document, _ = place(fact)
    words = Words(page.locale.chrome)
    found: dict[str, Link] = {}
    for overview in page.site.reports.get(document.path, ()):
        year = str(document.value((*overview.route, "year")))
        title = words.report_title.format(year=year)
        found[year] = Link(title, page.overview_href(overview))
    return dict(sorted(found.items(), reverse=True))


def all_reports(page: Page, municipality: str) -> list[tuple[Prose | str, Link]]:
    """Return the yearly reports of a municipality, newest first, each with the title of its program."""
    found = [
        (year, page.name(page.site.entry(program)) or "", link)
        for program in page.site.of_kind("program", municipality)
        for year, link in report_links(page, page.fact(program)).items()
    ]
    found.sort(key=lambda one: one[0], reverse=True)
    return [(name, link) for _, name, link in found]


def site_page(page: Page, kind: str) -> str | None:
    """Return the address of a page of the site itself: `search`, `accessibility`."""
    found = page.site.own_pages.get(kind)
    return page.overview_href(found) if found else None


def _of_site(page: Page, overview: Overview, words: Words, rows: MakeRows) -> dict[str, Any]:
    title = getattr(words, overview.kind)
    if overview.kind == "accessibility":
        return {"title": title, "statement": statement(page)}
    return {"title": title, "groups": groups(page, rows)}


def _charged(page: Page, overview: Overview, rows: MakeRows) -> dict[str, Any]:
    """Return what somebody answers for, long lists as rows."""
    found = responsibilities(page, overview)
    lists = {
        name: rows(page, LISTED, [(one, ()) for one in getattr(found, name)])
        for name in ("decisions", "plans", "adopted")
    }
    lists |= {"tasks": rows(page, TASK, found.tasks), "handled": rows(page, HANDLED, found.handled)}
    # Templates see what is made for them, and no document as it was read.
    shown = {name: getattr(found, name) for name in _CHARGED}
    return {"charges": shown, "mentions": {}} | lists


def _year(page: Page, overview: Overview, subject: Fact) -> dict[str, Any]:
    """Return whose year it is, and the years before and after that have a page."""
    words = Words(page.locale.chrome)
    document, route = place(subject)
    whole = page.entry_link(page.site.entry_at[document.path, route])
    before, after = adjacent(page.site, overview)
    named = ((words.year_before, before), (words.year_after, after))
    others = [(word, Link(one.name, page.overview_href(one))) for word, one in named if one]
    return {"title": _titled(whole.label, overview.name), "whole": whole, "other_years": others}


def _titled(name: Prose | str, year: str) -> Prose | str:
    return Prose(f"{name.text} {year}", name.lang) if isinstance(name, Prose) else f"{name} {year}"


def _case(page: Page, overview: Overview, words: Words) -> dict[str, Any]:
    number = str(overview.gathered[0].data.get("case_number")) if overview.gathered else ""
    steps = [_listed(page, one) for one in overview.gathered]
    adopts = [one for _, fact in steps for one in fact.adopts if one.document]
    documents = list({str(one.document): one.document for one in adopts}.values())
    title = words.case_title.format(number=number)
    return {"title": title, "number": number, "steps": steps, "plans": documents}


def _listed(page: Page, document: Document) -> tuple[Link, Fact]:
    return page.entry_link(page.site.entry(document)), page.fact(document)
