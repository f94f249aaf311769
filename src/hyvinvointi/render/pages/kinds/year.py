"""One year of a municipality, an organ, a unit or a person with too many decisions for one page."""

from collections.abc import Sequence
from typing import Any

from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.pages.documents import own_document
from hyvinvointi.render.pages.holder_kind import answers
from hyvinvointi.render.pages.kind import Context, PageKind
from hyvinvointi.render.pages.meetings import meetings_of
from hyvinvointi.render.pages.years import adjacent, find
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows
from hyvinvointi.render.values.shapes import Link, Prose
from hyvinvointi.render.words.catalogue import Words


def _context(page: Page, site_page: SitePage, rows: MakeRows) -> dict[str, Any]:
    """Return whose year it is, and the years before and after that have a page."""
    words = Words(page.locale.chrome)
    whole = page.entry_link(page.site.entry_at[own_document(site_page).path, site_page.route])
    before, after = adjacent(page.site, site_page)
    named = ((words.year_before, before), (words.year_after, after))
    others = [(word, Link(year.name, page.href_of(year))) for word, year in named if year]
    folder, _, year = site_page.folder.rpartition("/")
    return {
        "title": _titled(whole.label, site_page.name),
        "whole": whole,
        "other_years": others,
        "meetings": meetings_of(page, folder, year),
    } | answers(page, site_page, rows)


def _titled(name: Prose | str, year: str) -> Prose | str:
    return Prose(f"{name.text} {year}", name.lang) if isinstance(name, Prose) else f"{name} {year}"


def _sources(site: Site, site_page: SitePage) -> Sequence[str]:
    """The decisions of the year, and the years that are linked to for being there."""
    linked = [year.folder for year in adjacent(site, site_page) if year]
    return [*(decision.path for decision in site_page.gathered), *linked]


def _about(_page: Page, _site_page: SitePage, context: Context) -> About:
    return About(context["title"], "CollectionPage")


KIND = PageKind("year", find, _context, sources=_sources, about=_about)
