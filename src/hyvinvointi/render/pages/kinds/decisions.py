"""The decisions of a municipality in one list, which organ, year and outcome narrow."""

from collections.abc import Sequence
from typing import Any

from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.pages.decision_lists import find, years_of
from hyvinvointi.render.pages.documents import own_document
from hyvinvointi.render.pages.kind import Context, PageKind, documents_of
from hyvinvointi.render.pages.lists import LISTED
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows
from hyvinvointi.render.words.catalogue import Words

MOST_LISTED = 500
"""Rows of a page that still opens at once; the pages of years hold more."""


def _context(page: Page, site_page: SitePage, rows: MakeRows) -> dict[str, Any]:
    site, register = page.site, own_document(site_page)
    decisions = site.of_kind("decision", site.index.municipality_of(register))
    # What has no year is on no page of a year: it stands here.
    dated = [one for one in decisions if one.path in site.years]
    undated = [one for one in decisions if one.path not in site.years]
    return {
        "title": Words(page.locale.chrome).decisions,
        "decisions": rows(page, LISTED, [(one, ()) for one in (*dated[:MOST_LISTED], *undated)]),
        "is_whole": len(dated) <= MOST_LISTED,
        "years": years_of(page, register),
    }


def _sources(site: Site, site_page: SitePage) -> Sequence[str]:
    return [documents_of(site.index.municipality_of(own_document(site_page)))]


def _about(_page: Page, _site_page: SitePage, context: Context) -> About:
    return About(context["title"], "CollectionPage")


KIND = PageKind("decisions", find, _context, sources=_sources, about=_about)
