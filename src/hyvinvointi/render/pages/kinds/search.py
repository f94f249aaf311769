"""The search page: everything that can be found, in one list that a script narrows."""

from typing import Any

from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.pages.kind import Context, Navigation, PageKind
from hyvinvointi.render.pages.search import groups
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows
from hyvinvointi.render.words.catalogue import Words


def _title(page: Page) -> str:
    return Words(page.locale.chrome).search


def _context(page: Page, _site_page: SitePage, rows: MakeRows) -> dict[str, Any]:
    return {"title": _title(page), "groups": groups(page, rows)}


def _about(_page: Page, _site_page: SitePage, context: Context) -> About:
    return About(context["title"], "SearchResultsPage")


KIND = PageKind(
    "search",
    lambda _site: (SitePage("search", "search"),),
    _context,
    about=_about,
    navigation=Navigation("menu", _title),
)
