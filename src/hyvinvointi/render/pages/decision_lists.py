"""Where all decisions of a municipality are listed."""

from collections.abc import Iterator

from hyvinvointi.render.pages.years import year_pages
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Link
from hyvinvointi.source import Document

_NAME = "all-decisions"
"""Not `decisions`: there lie the languages of the page beside the ids of decisions."""


def find(site: Site) -> Iterator[SitePage]:
    """Yield the list of each municipality that has decisions."""
    # Not in the order of lists: that follows from what is only asked once pages are known.
    deciding = {
        site.index.municipality_of(document)
        for document in site.documents
        if document.kind == "decision"
    }
    for register in site.documents:
        if register.kind == "municipality" and site.index.municipality_of(register) in deciding:
            yield SitePage("decisions", f"{site.folders[register.path]}/{_NAME}", register)


def list_of(site: Site, municipality: str) -> SitePage | None:
    """Return the list of the decisions of a municipality, `None` where none is shown."""
    return site.derived(_by_municipality).get(municipality)


def _by_municipality(site: Site) -> dict[str, SitePage]:
    return {
        site.index.municipality_of(page.document): page
        for page in site.gathered(find)
        if page.document
    }


def list_href(page: Page, decision: Fact) -> str | None:
    """Return the address of the list in which a decision stands, `None` where there is none."""
    document, _ = place(decision)
    listed = list_of(page.site, page.site.index.municipality_of(document))
    return page.href_of(listed) if listed else None


def years_of(page: Page, register: Document) -> list[tuple[Link, int]]:
    """Return the links to the pages of years of a municipality, and how many decisions each has."""
    pages = year_pages(page.site).get(page.site.folders[register.path], {}).values()
    return [(Link(year.name, page.href_of(year)), len(year.gathered)) for year in pages]
